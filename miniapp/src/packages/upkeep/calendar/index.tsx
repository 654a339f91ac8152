import { CALENDAR_YEAR, mayEver } from '@anqi/shared';
import { requestClockTexts } from '@anqi/shared/wording/requests-clocks';
import { calendarsText } from '@anqi/shared/wording/ui/calendars';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useQuery, type CalendarTrial } from '../../../api';
import { takeInCalendarFile, tryCalendarFile } from '../../../api/sheets';
import { useDates } from '../../../features/dates/use-dates';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import { SignedIn } from '../../../features/session/signed-in';
import { useSheetWork } from '../../../features/sheets/use-sheet-work';
import { Button, Card, List, Note, Page, Row, useLanguage, useText, Words } from '../../../ui';

/** Next year's days off by a file, once it is seen what they would change. */
export default function CalendarPage() {
  const say = useText(calendarsText);
  return (
    <SignedIn title={say('title')} may={({ roles }) => mayEver(roles, 'calendar.keep')}>
      {() => <CalendarScreen />}
    </SignedIn>
  );
}

function CalendarScreen() {
  const say = useText(calendarsText);
  const sayFile = useText(upkeepText);
  const dates = useDates();
  const query = useQuery('GET /calendars', {});
  const work = useSheetWork(
    {
      check: tryCalendarFile,
      take: (sheet, version: string, key) => takeInCalendarFile(sheet, { key, version }),
    },
    query.reload,
  );
  const { trial, done } = work;
  return (
    <Page title={say('title')} state={pageStateOf(query)} above={<OfflineStrip query={query} />}>
      <Card id="calendar-choose">
        {query.data ? (
          <Words className="strong">{say('until', { date: dates.dayInFull(query.data.until) })}</Words>
        ) : null}
        <Words>{say('say')}</Words>
        <Button
          id="calendar-file"
          icon="document"
          tone={trial === null ? 'primary' : 'soft'}
          busy={work.busy === 'checking'}
          onTap={work.choose}
        >
          {sayFile(trial === null ? 'choose' : 'other')}
        </Button>
      </Card>
      {done === null ? null : <Note tone="good" live title={say('done')} />}
      <ProblemNote problem={work.problem} />
      {trial === null ? null : (
        <TrialCard trial={trial} busy={work.busy === 'taking'} onTake={() => work.takeIn(trial.version)} />
      )}
    </Page>
  );
}

function TrialCard({ trial, busy, onTake }: { trial: CalendarTrial; busy: boolean; onTake: () => void }) {
  const say = useText(calendarsText);
  const sayFile = useText(upkeepText);
  const language = useLanguage();
  const dates = useDates();
  const { name, faults, faultCount, days, moved, dues } = trial;
  const headingOf = (key: string | null): string =>
    CALENDAR_YEAR.columns.find((column) => column.key === key)?.heading[language] ?? '';
  if (faultCount > 0) {
    return (
      <Card title={name} id="calendar-trial">
        <Note tone="bad" live>
          {sayFile('faults', { n: faultCount })}
        </Note>
        <List label={sayFile('faultList')}>
          {faults.map(({ row, column, text }, at) => (
            <Row
              key={at}
              title={text}
              note={[row === null ? sayFile('wholeFile') : sayFile('row', { row }), headingOf(column)]
                .filter(Boolean)
                .join(' · ')}
            />
          ))}
        </List>
      </Card>
    );
  }
  return (
    <Card title={name} id="calendar-trial">
      <Words className="strong">{say('days', { n: days.length })}</Words>
      <List label={say('days', { n: days.length })}>
        {days.map(({ date, before, after }) => (
          <Row key={date} title={dates.dayInFull(date)} note={say('change', { before, after })} />
        ))}
      </List>
      <Words className="strong">{say('dues', { n: moved })}</Words>
      {dues.length > 0 ? (
        <List label={say('dues', { n: moved })}>
          {dues.map(({ requestId, number, enterprise, clock, from, to }) => (
            <Row
              key={`${requestId} ${clock}`}
              title={enterprise.name}
              note={[number, requestClockTexts[clock][language]].join(' · ')}
              meta={say('change', { before: dates.instant(from), after: dates.instant(to) })}
            />
          ))}
        </List>
      ) : null}
      <Button id="calendar-take-in" busy={busy} onTap={onTake}>
        {say('takeIn')}
      </Button>
    </Card>
  );
}

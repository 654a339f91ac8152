import { addDays, dateOf, type Draft } from '@anqi/shared';
import { weekdayText } from '@anqi/shared/wording/dates';
import { filingText } from '@anqi/shared/wording/ui/filing';
import {
  Box,
  Button,
  Card,
  DateField,
  Note,
  Status,
  SwitchRow,
  TimeField,
  useLanguage,
  useText,
} from '../../ui';
import type { Tone } from '../../ui';
import { dayHint, type DayHint } from './day-hint';
import { datesOf, instantAt, isOrdered, moveStart, timeOf } from './period';
import { OfficersField } from './officers-field';
import type { Filing } from './filing';

const DAY_TONES: Record<DayHint, Tone> = {
  quiet: 'quiet',
  'quiet-rest': 'quiet',
  open: 'good',
  rest: 'plain',
  uncovered: 'warn',
};

/** When, and who goes. */
export function TimeStep({ filing }: { filing: Filing }) {
  return (
    <>
      <PeriodCard filing={filing} />
      <Card>
        <OfficersField filing={filing} />
      </Card>
    </>
  );
}

function PeriodCard({ filing }: { filing: Filing }) {
  const say = useText(filingText);
  const { draft } = filing.form;
  const date = dateOf(draft.startsAt);
  const lastDate = dateOf(draft.endsAt);
  const several = datesOf(draft) > 1;
  const start = (startsAt: string) => filing.change({ kind: 'period', period: moveStart(draft, startsAt) });
  const end = (endsAt: string) =>
    filing.change({ kind: 'period', period: { startsAt: draft.startsAt, endsAt } });
  return (
    <Card>
      <DateField
        id="date"
        label={say('date')}
        value={date}
        onValue={(picked) => start(instantAt(picked, timeOf(draft.startsAt)))}
      />
      <DayStatus filing={filing} date={date} />
      <Box className="pair">
        <TimeField
          id="starts"
          label={say('starts')}
          value={timeOf(draft.startsAt)}
          onValue={(picked) => start(instantAt(date, picked))}
        />
        <TimeField
          id="ends"
          label={say('ends')}
          value={timeOf(draft.endsAt)}
          error={isOrdered(draft) ? null : say('end-before-start')}
          onValue={(picked) => end(instantAt(lastDate, picked))}
        />
      </Box>
      <SwitchRow
        title={say('several-days')}
        on={several}
        onChange={(on) => end(instantAt(on ? addDays(date, 1) : date, timeOf(draft.endsAt)))}
      />
      {several ? (
        <DateField
          id="last-date"
          label={say('end-date')}
          value={lastDate}
          from={date}
          onValue={(picked) => end(instantAt(picked, timeOf(draft.endsAt)))}
        />
      ) : null}
      <JoinedNote filing={filing} draft={draft} />
    </Card>
  );
}

/** Weekday and whether general inspections may be held that day: in words, beside the date. */
function DayStatus({ filing, date }: { filing: Filing; date: string }) {
  const say = useText(filingText);
  const language = useLanguage();
  const kind = dayHint(date, { calendar: filing.context.calendar, policy: filing.policy });
  return (
    <Box className="side-by-side" live="polite" id="day-hint">
      <Status>{weekdayText(date, language)}</Status>
      <Status tone={DAY_TONES[kind]}>{say(`day.${kind}`)}</Status>
    </Box>
  );
}

function JoinedNote({ filing, draft }: { filing: Filing; draft: Draft }) {
  const say = useText(filingText);
  if (draft.joins === null) return null;
  const host = filing.context.facts.plans.find(({ id }) => id === draft.joins);
  const department = filing.context.departments.find(({ id }) => id === host?.departmentId)?.name ?? '';
  return (
    <Note tone="accent" title={say('joins', { department })}>
      <Button tone="text" small onTap={() => filing.change({ kind: 'leave-visit' })}>
        {say('joins.leave')}
      </Button>
    </Note>
  );
}

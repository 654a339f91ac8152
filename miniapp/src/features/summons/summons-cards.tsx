import { summonsKindTexts } from '@anqi/shared/wording/requests';
import { departmentFirstTexts, summonsText } from '@anqi/shared/wording/ui/summons';
import type { SummonsView } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, Button, Card, Facts, Fold, Heading, Note, Status, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { DueDays } from '../requests/due-days';
import { RevealContact } from '../reveals/reveal-contact';
import { SummonsState } from './summons-state';

/** What for, who calls whom, and how it stands. */
export function SummonsHead({ summons }: { summons: SummonsView }) {
  const say = useText(summonsText);
  const language = useLanguage();
  const { kind, words, caller, department, officer, contactPhone, departmentFirst } = summons;
  return (
    <Card id="summons-head">
      <Box className="spread">
        <Words className="small muted">{summonsKindTexts[kind][language]}</Words>
        <Box className="side-by-side">
          <SummonsState summons={summons} />
        </Box>
      </Box>
      <Words className="as-written">{words}</Words>
      <Facts
        rows={[
          { name: say('caller'), value: caller.name },
          { name: say('called'), value: [department.name, officer?.name].filter(Boolean).join(' · ') },
          {
            name: say('phone'),
            value: contactPhone,
          },
          { name: say('request'), value: <AboutRequest summons={summons} /> },
        ].filter(({ name }) => name !== say('request') || summons.requestNumber !== null)}
      />
      {summons.phoneRevealable ? <RevealContact subject="summons" id={summons.id} /> : null}
      {departmentFirst === null ? null : (
        <Note tone="info">{departmentFirstTexts[departmentFirst][language]}</Note>
      )}
    </Card>
  );
}

/** A department that is called gets the number of a request; it opens it where it has part in it. */
function AboutRequest({ summons: { requestId, requestNumber } }: { summons: SummonsView }) {
  if (requestId === null) return <Words>{requestNumber}</Words>;
  return (
    <Button
      small
      tone="text"
      id="to-request"
      onTap={() => navigation.open('packages/requests/request/index', { id: requestId })}
    >
      {requestNumber}
    </Button>
  );
}

/** By when somebody reports, and why that date. */
export function SummonsDue({ summons }: { summons: SummonsView }) {
  const say = useText(summonsText);
  const dates = useDates();
  const { calledAt, dueAt, days, provisional, inTime, reportedAt } = summons;
  return (
    <Card
      id="summons-due"
      title={say('due')}
      action={
        reportedAt === null ? undefined : (
          <Status tone={inTime ? 'good' : 'bad'}>{say(inTime ? 'inTime' : 'late')}</Status>
        )
      }
    >
      <Heading level={3}>{say('due.at', { at: dates.instant(dueAt) })}</Heading>
      {provisional ? <Note tone="quiet">{say('provisional')}</Note> : null}
      <Fold title={say('due.why')}>
        <DueDays clock={{ startedAt: calledAt, dueAt, days }} />
      </Fold>
    </Card>
  );
}

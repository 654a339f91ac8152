import { servicesText } from '@anqi/shared/wording/ui/services';
import { useState } from 'react';
import { useIntention, type Absence } from '../../api';
import { Button, Card, Facts, Question, Status, toast, useText, Words } from '../../ui';
import { today, useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';
import { HandOverLines } from './hand-over-lines';

/** One absence, what it means, and the way back. */
export function AbsenceCard({ absence, onEnded }: { absence: Absence; onEnded: () => void }) {
  const say = useText(servicesText);
  const dates = useDates();
  const [asked, setAsked] = useState(false);
  const { account, unit, from, until, standIn, mayEnd } = absence;
  const isNow = from <= today();
  const range =
    from === until
      ? dates.dayInFull(from)
      : say('absences.range', { from: dates.dayInFull(from), until: dates.dayInFull(until) });
  return (
    <Card
      title={account.name}
      action={
        <Status tone={isNow ? 'warn' : 'info'}>{say(isNow ? 'absences.now' : 'absences.later')}</Status>
      }
    >
      <Facts
        rows={[
          { name: say('absences.dates'), value: range },
          { name: say('absences.unitName'), value: unit?.name },
          { name: say('absences.standIn'), value: standIn?.name ?? say('absences.byCard') },
          { name: say('absences.means'), value: <HandOverLines handOver={absence} /> },
        ]}
      />
      {mayEnd ? (
        <Button small tone="plain" onTap={() => setAsked(true)}>
          {say(isNow ? 'absences.end' : 'absences.takeBack')}
        </Button>
      ) : null}
      {asked ? <EndQuestion absence={absence} onEnded={onEnded} onClose={() => setAsked(false)} /> : null}
    </Card>
  );
}

interface EndQuestionProps {
  absence: Absence;
  onEnded: () => void;
  onClose: () => void;
}

function EndQuestion({ absence: { id, account, from }, onEnded, onClose }: EndQuestionProps) {
  const say = useText(servicesText);
  const { busy, problem, submit } = useIntention('POST /absences/{id}/end');
  const isNow = from <= today();
  const { name } = account;
  const end = async () => {
    const answer = await submit({ path: { id } });
    if (answer.kind !== 'done') return;
    toast(say('absences.ended'));
    onClose();
    onEnded();
  };
  return (
    <Question
      title={isNow ? say('absences.endAsk', { name }) : say('absences.takeBack')}
      yes={say(isNow ? 'absences.end' : 'absences.takeBack')}
      busy={busy}
      onYes={() => void end()}
      onClose={onClose}
    >
      <Words>{isNow ? say('absences.endSay', { name }) : say('absences.takeBackSay')}</Words>
      <ProblemNote problem={problem} />
    </Question>
  );
}

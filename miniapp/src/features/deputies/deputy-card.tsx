import { deputiesText } from '@anqi/shared/wording/ui/deputies';
import { useState } from 'react';
import { useIntention, type HeadDeputy } from '../../api';
import { Button, Card, Facts, Question, Status, toast, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';
import { ProblemNote } from '../problem-note';

export interface DeputyCardProps {
  deputy: HeadDeputy;
  isMine: boolean;
  onEnded: () => void;
}

const TONES = { acting: 'warn', 'to-come': 'info', past: 'plain' } as const;

/** One who acts, will act or has acted as a head. */
export function DeputyCard({ deputy, isMine, onEnded }: DeputyCardProps) {
  const say = useText(deputiesText);
  const dates = useDates();
  const [asked, setAsked] = useState(false);
  const { account, department, from, until, state, mayEnd } = deputy;
  const { name } = account;
  const range =
    from === until
      ? dates.dayInFull(from)
      : say('range', { from: dates.dayInFull(from), until: dates.dayInFull(until) });
  return (
    <Card
      title={isMine ? say('mine', { name }) : name}
      action={<Status tone={TONES[state]}>{say(state)}</Status>}
    >
      <Facts
        rows={[
          { name: say('department'), value: department.name },
          { name: say('dates'), value: range },
        ]}
      />
      {mayEnd ? (
        <Button small tone="plain" onTap={() => setAsked(true)}>
          {say(state === 'acting' ? 'end' : 'takeBack')}
        </Button>
      ) : null}
      {asked ? <EndQuestion deputy={deputy} onEnded={onEnded} onClose={() => setAsked(false)} /> : null}
    </Card>
  );
}

interface EndQuestionProps {
  deputy: HeadDeputy;
  onEnded: () => void;
  onClose: () => void;
}

function EndQuestion({ deputy: { id, account, state }, onEnded, onClose }: EndQuestionProps) {
  const say = useText(deputiesText);
  const { busy, problem, submit } = useIntention('POST /head-deputies/{id}/end');
  const isActing = state === 'acting';
  const end = async () => {
    const answer = await submit({ path: { id } });
    if (answer.kind !== 'done') return;
    toast(say('ended'));
    onClose();
    onEnded();
  };
  return (
    <Question
      title={say(isActing ? 'endAsk' : 'takeBackAsk', { name: account.name })}
      yes={say(isActing ? 'end' : 'takeBack')}
      busy={busy}
      onYes={() => void end()}
      onClose={onClose}
    >
      {isActing ? <Words>{say('endSay')}</Words> : null}
      <ProblemNote problem={problem} />
    </Question>
  );
}

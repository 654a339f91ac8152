import { formatInstant } from '@anqi/shared';
import { OUTCOME_NAMES } from '@anqi/shared/wording/steps-decision';
import { meText } from '@anqi/shared/wording/ui/me';
import { useState } from 'react';
import { queue, useQueue, type PlanView, type QueueEntry } from '../../api';
import { Box, Button, Card, Question, Status, useLanguage, useText, Words, type Tone } from '../../ui';
import { useDates } from '../dates/use-dates';
import { navigation } from '../../platform/navigation';
import { DecisionCard } from '../decision/decision-card';
import { ProblemNote } from '../problem-note';

const TONES: Record<QueueEntry['state'], Tone> = { waiting: 'warn', sent: 'good', refused: 'bad' };

/** What a dead zone kept back, and what became of it. */
export function QueueCard() {
  const say = useText(meText);
  const entries = useQueue();
  const [sending, setSending] = useState(false);
  const send = async () => {
    setSending(true);
    await queue.flush();
    setSending(false);
  };
  return (
    <Card title={say('queue')} id="queue">
      {entries.length === 0 ? <Words className="muted">{say('queueEmpty')}</Words> : null}
      {entries.map((entry) => (
        <Entry key={entry.key} entry={entry} />
      ))}
      {entries.some(({ state }) => state === 'waiting') ? (
        <Button tone="soft" busy={sending} onTap={() => void send()}>
          {say('queueSend')}
        </Button>
      ) : null}
    </Card>
  );
}

function Entry({ entry }: { entry: QueueEntry }) {
  const say = useText(meText);
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const remove = () => queue.remove(entry.key);
  return (
    <Box className="stack stack--tight">
      <Box className="spread">
        <Words className="strong">{`${say(`queue.${entry.route}`)} · ${entry.label}`}</Words>
        <Status tone={TONES[entry.state]}>{say(`queue.${entry.state}`)}</Status>
      </Box>
      <Words className="small muted">{say('queueAt', { at: dates.instant(formatInstant(entry.at)) })}</Words>
      <Outcome entry={entry} />
      <Box className="side-by-side">
        <Button small tone="plain" onTap={entry.state === 'waiting' ? () => setAsking(true) : remove}>
          {say(entry.state === 'waiting' ? 'queueGiveUp' : 'queueSeen')}
        </Button>
      </Box>
      {asking ? (
        <Question
          title={say('queueGiveUp')}
          yes={say('queueGiveUp')}
          danger
          onYes={remove}
          onClose={() => setAsking(false)}
        >
          <Words>{say('queueGiveUpAsk')}</Words>
        </Question>
      ) : null}
    </Box>
  );
}

/** A refusal with its decision, as if it had come at once; what was filed or asked is one tap away. */
function Outcome({ entry }: { entry: QueueEntry }) {
  const { state, problem } = entry;
  const language = useLanguage();
  if (state === 'refused' && problem?.decision)
    return (
      <DecisionCard
        decision={problem.decision}
        names={{}}
        title={OUTCOME_NAMES[problem.decision.outcome][language]}
      />
    );
  return (
    <>
      {state === 'refused' && problem ? <ProblemNote problem={problem} /> : null}
      <Onward entry={entry} />
    </>
  );
}

/** Where what was made is looked at. */
const MADE: Partial<Record<QueueEntry['route'], { page: string; say: keyof typeof meText }>> = {
  'POST /plans': { page: 'packages/inspections/plan/index', say: 'queueOpen' },
  'POST /requests': { page: 'packages/requests/request/index', say: 'queueOpenRequest' },
  'POST /summonses': { page: 'packages/summons/summons/index', say: 'queueOpenSummons' },
};

/** Forms that take up again what was refused. */
const FORMS: Partial<Record<QueueEntry['route'], string>> = {
  'POST /requests': 'packages/requests/submit/index',
  'POST /summonses': 'packages/summons/call/index',
};

/** Where it goes on from here: to what came of it, or back into the form. */
function Onward({ entry: { key, state, route, asks, answer } }: { entry: QueueEntry }) {
  const say = useText(meText);
  const form = FORMS[route];
  if (state === 'refused' && form !== undefined) {
    const { enterpriseId } = (asks as { body: { enterpriseId?: string } }).body;
    return (
      <Button small tone="soft" onTap={() => navigation.open(form, { enterpriseId, restore: key })}>
        {say('queueWriteOn')}
      </Button>
    );
  }
  const made = MADE[route];
  if (state !== 'sent' || answer === undefined || made === undefined) return null;
  const { id } = answer as Pick<PlanView, 'id'>;
  return (
    <Button small tone="soft" onTap={() => navigation.open(made.page, { id })}>
      {say(made.say)}
    </Button>
  );
}

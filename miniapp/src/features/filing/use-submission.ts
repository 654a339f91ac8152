import { useEffect, useRef, useState } from 'react';
import { queue, request, useQueue, type PlanView, type Result } from '../../api';
import { clock } from '../../platform/clock';
import type { Intention } from './form';
import { isAnswered, submissionOf, submissionOfEntry, type Submission } from './submission';

export interface SubmissionPlace {
  /** What a queued filing is called, e.g. the enterprise's name. */
  label: string;
  /** The plan that is amended: an amendment is not queued, for the plan may be another one by then. */
  planId: string | null;
  intention: Intention | null;
  /** The server has spoken: the key is used up. */
  onAnswered: (submission: Submission) => void;
}

export interface Submitting {
  submission: Submission;
  send: (intention: Intention) => Promise<void>;
  forget: () => void;
}

const ask = ({ key, body }: Intention, planId: string | null): Promise<Result<PlanView>> =>
  planId === null
    ? request('POST /plans', { body }, key)
    : request(
        'POST /plans/{id}/amendment',
        { path: { id: planId }, body: { ...body, version: body.version ?? 0 } },
        key,
      );

/** What was sent before this page opened and never answered, nor waits in the queue. */
const firstSubmission = (intention: Intention | null): Submission =>
  intention !== null && !queue.mine().some(({ key }) => key === intention.key)
    ? { kind: 'unsure' }
    : { kind: 'idle' };

/** Sends an intention once, whatever is tapped or lost on the way, and says what became of it. */
export function useSubmission({ label, planId, intention, onAnswered }: SubmissionPlace): Submitting {
  const [submission, setSubmission] = useState<Submission>(() => firstSubmission(intention));
  const underWay = useRef(false);
  const entry = useQueue().find(({ key }) => key === intention?.key);

  const settle = (next: Submission) => {
    setSubmission(next);
    if (isAnswered(next)) onAnswered(next);
  };

  useEffect(() => {
    if (entry === undefined || entry.state === 'waiting') return;
    settle(submissionOfEntry(entry));
    queue.remove(entry.key); // its outcome is on the screen now
  });

  const send = async (sent: Intention) => {
    if (underWay.current) return;
    underWay.current = true;
    setSubmission({ kind: 'sending' });
    const result = await ask(sent, planId);
    underWay.current = false;
    if (planId === null && !result.ok && result.problem.kind !== 'problem') {
      const asks = { body: sent.body };
      queue.add({ key: sent.key, route: 'POST /plans', asks, label, at: clock.now() });
      return settle({ kind: 'queued' });
    }
    settle(submissionOf(result));
  };

  const shown = entry === undefined ? submission : submissionOfEntry(entry);
  return { submission: shown, send, forget: () => setSubmission({ kind: 'idle' }) };
}

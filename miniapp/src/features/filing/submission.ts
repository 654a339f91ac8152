import type { Decision } from '@anqi/shared';
import { isPassing, type PlanView, type Problem, type QueueEntry, type Result, type Seen } from '../../api';
import type { VerdictChange } from '../decision/trace';

/** What became of the filing that was sent. */
export type Submission =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** Waits on the phone for a network. */
  | { kind: 'queued' }
  | { kind: 'filed'; plan: PlanView }
  | { kind: 'refused'; decision: Decision }
  /** Passed to the coordinating office. */
  | { kind: 'undetermined'; decision: Decision }
  /** The server decides otherwise than the phone did: nothing is filed until its filer agrees. */
  | { kind: 'changed'; decision: Decision; changes: VerdictChange[] }
  /** Somebody else changed the plan that is amended. */
  | { kind: 'conflict' }
  /** No answer came, so it may have been filed: the same key goes out again. */
  | { kind: 'unsure' }
  | { kind: 'failed'; problem: Problem };

const IN_PROGRESS = 'idempotency-key-in-progress';

/** What an answer means for the form. */
export function submissionOf(result: Result<PlanView>): Submission {
  if (result.ok) return { kind: 'filed', plan: result.value };
  const { problem } = result;
  if (problem.kind !== 'problem' || problem.code === IN_PROGRESS) return { kind: 'unsure' };
  return refusalOf(problem);
}

function refusalOf(problem: Problem): Submission {
  const { decision, changes = [] } = problem;
  switch (problem.code) {
    case 'filing-rejected':
      return decision ? { kind: 'refused', decision } : { kind: 'failed', problem };
    case 'filing-undetermined':
      return decision ? { kind: 'undetermined', decision } : { kind: 'failed', problem };
    case 'decision-changed':
      return decision ? { kind: 'changed', decision, changes } : { kind: 'failed', problem };
    case 'version-conflict':
      return { kind: 'conflict' };
    default:
      return { kind: 'failed', problem };
  }
}

/** What became of a filing that waited in the queue. */
export function submissionOfEntry(entry: QueueEntry): Submission {
  switch (entry.state) {
    case 'waiting':
      return { kind: 'queued' };
    case 'sent':
      return { kind: 'filed', plan: entry.answer as PlanView };
    case 'refused':
      return entry.problem ? refusalOf(entry.problem) : { kind: 'queued' };
  }
}

/** Whether the server has had its say, so that the next tap is another intention. */
export function isAnswered(submission: Submission): boolean {
  switch (submission.kind) {
    case 'filed':
    case 'refused':
    case 'undetermined':
    case 'changed':
    case 'conflict':
      return true;
    case 'failed':
      return !isPassing(submission.problem);
    case 'idle':
    case 'sending':
    case 'queued':
    case 'unsure':
      return false;
  }
}

/** What the filer saw of a decision, for the server to compare. */
export const seenOf = ({ outcome, steps, policy, calendarVersion }: Decision): Seen => ({
  outcome,
  verdicts: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])),
  policyId: policy.id,
  policyVersion: policy.version,
  calendarVersion,
});

/** The server's decision on what was sent, where it gave one. */
export function serverDecision(submission: Submission): Decision | null {
  switch (submission.kind) {
    case 'refused':
    case 'undetermined':
    case 'changed':
      return submission.decision;
    default:
      return null;
  }
}

import { MS_PER_MINUTE } from '../calendar/instants.js';

export interface ApprovalPolicy {
  dueMinutesBeforeStart: number;
  remindMinutesBeforeDue: number;
}

export interface ApprovalTimes {
  /** A plan that nobody has approved by then lapses. */
  dueAtMs: number;
  /** The head is reminded then. */
  remindAtMs: number;
}

const midpoint = (fromMs: number, toMs: number): number => Math.floor((fromMs + toMs) / 2);

/**
 * When a plan's approval is due and when its head is reminded. A plan filed shortly before its start leaves
 * half of the time that is left for approving it, and half of that before the reminder. `null` where the
 * visit had begun when it was filed: an emergency, approved afterwards.
 */
export function approvalTimes(
  filedAtMs: number,
  startsAtMs: number,
  policy: ApprovalPolicy,
): ApprovalTimes | null {
  if (startsAtMs <= filedAtMs) return null;
  const dueAtMs = Math.max(
    startsAtMs - policy.dueMinutesBeforeStart * MS_PER_MINUTE,
    midpoint(filedAtMs, startsAtMs),
  );
  const remindAtMs = Math.max(
    dueAtMs - policy.remindMinutesBeforeDue * MS_PER_MINUTE,
    midpoint(filedAtMs, dueAtMs),
  );
  return { dueAtMs, remindAtMs };
}

import type { PlanStatus } from '../rules/types.js';

/** What a plan's clock looks at; instants in ms, `null` where there is none. */
export interface PlanClock {
  status: PlanStatus;
  emergency: boolean;
  endsAtMs: number;
  approvalDueAtMs: number | null;
  remindAtMs: number | null;
  reminded: boolean;
}

export interface PlanCheck {
  due: 'lapse' | 'remind' | null;
  /** When to look again, once what is due is done; `null` when nothing more will come of itself. */
  nextCheckAtMs: number | null;
}

/**
 * The instant from which a plan lapses, or `null` where it never does. Unapproved, it lapses when its
 * approval is due, an emergency not before its period is over; approved, when its period passed without a
 * start. What has begun does not lapse.
 */
export function lapsesAt(
  plan: Pick<PlanClock, 'status' | 'emergency' | 'endsAtMs' | 'approvalDueAtMs'>,
): number | null {
  switch (plan.status) {
    case 'awaiting-approval':
      return plan.emergency ? plan.endsAtMs : (plan.approvalDueAtMs ?? plan.endsAtMs);
    case 'approved':
      return plan.endsAtMs;
    case 'started':
    case 'finished':
    case 'refused':
    case 'cancelled':
    case 'lapsed':
      return null;
  }
}

/** What the job has to do for a plan now, and when it has to come back. */
export function checkPlan(plan: PlanClock, nowMs: number): PlanCheck {
  const lapseAtMs = lapsesAt(plan);
  if (lapseAtMs === null) return { due: null, nextCheckAtMs: null };
  if (nowMs >= lapseAtMs) return { due: 'lapse', nextCheckAtMs: null };
  const remindAtMs = plan.status === 'awaiting-approval' && !plan.reminded ? plan.remindAtMs : null;
  if (remindAtMs === null) return { due: null, nextCheckAtMs: lapseAtMs };
  if (nowMs >= remindAtMs) return { due: 'remind', nextCheckAtMs: lapseAtMs };
  return { due: null, nextCheckAtMs: Math.min(remindAtMs, lapseAtMs) };
}

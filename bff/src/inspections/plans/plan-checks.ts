import { MS_PER_MINUTE, type PolicyPack } from '@anqi/shared';
import type { PlanEntity } from './plan.entity.js';
import { isEmergency } from './plan-situation.js';

type Checked = Pick<
  PlanEntity,
  'status' | 'approval' | 'reason' | 'filedAt' | 'endsAt' | 'approvalDueAt' | 'nextCheckAt'
>;

export type PlanCheck =
  | { kind: 'lapse'; why: 'not-approved' | 'not-started' }
  | { kind: 'remind' }
  /** Nothing to do; look again then. */
  | { kind: 'wait' };

/** The approver is reminded before the due time; of an emergency, which lapses for nobody's silence, after its filing. */
function remindAt(plan: Checked, { approval }: PolicyPack): Date | null {
  if (plan.approval !== 'pending') return null;
  const minutes = approval.remindMinutesBeforeDue * MS_PER_MINUTE;
  if (isEmergency(plan)) return new Date(plan.filedAt.getTime() + minutes);
  return plan.approvalDueAt && new Date(plan.approvalDueAt.getTime() - minutes);
}

/** When the plan lapses unless something happens, and why. */
function lapse(plan: Checked): { at: Date; why: 'not-approved' | 'not-started' } | null {
  if (plan.status === 'approved') return { at: plan.endsAt, why: 'not-started' };
  if (plan.status !== 'awaiting-approval') return null;
  if (isEmergency(plan)) return { at: plan.endsAt, why: 'not-started' };
  return plan.approvalDueAt && { at: plan.approvalDueAt, why: 'not-approved' };
}

/** What the clock has to do with the plan at `now`. */
export function checkPlan(plan: Checked, policy: PolicyPack, now: Date): PlanCheck {
  const end = lapse(plan);
  if (end && end.at <= now) return { kind: 'lapse', why: end.why };
  const reminder = remindAt(plan, policy);
  const isOpen = reminder !== null && plan.nextCheckAt !== null && plan.nextCheckAt <= reminder;
  return isOpen && reminder <= now ? { kind: 'remind' } : { kind: 'wait' };
}

/** The next instant after `now` at which `checkPlan` could have something to do; null where none is left. */
export function nextCheckAt(plan: Omit<Checked, 'nextCheckAt'>, policy: PolicyPack, now: Date): Date | null {
  const checked = { ...plan, nextCheckAt: null };
  const ahead = [remindAt(checked, policy), lapse(checked)?.at ?? null]
    .filter((at): at is Date => at !== null && at > now)
    .sort((one, other) => one.getTime() - other.getTime());
  return ahead[0] ?? overdue(checked, now);
}

/** A lapse that is due already is looked at with the next run of the job. */
function overdue(plan: Checked, now: Date): Date | null {
  const end = lapse(plan);
  return end && end.at <= now ? end.at : null;
}

import { hasInspectionCode, isStale, MS_PER_MINUTE, type PolicyPack } from '@anqi/shared';
import type { PlanEntity } from '../plans/plan.entity.js';
import { situationOf } from '../plans/plan-situation.js';

export const CODE_VERDICTS = [
  'valid',
  'emergency',
  'not-yet-valid',
  'over',
  'cancelled',
  'stale',
  'not-ours',
] as const;
export type CodeVerdict = (typeof CODE_VERDICTS)[number];

export type CodePlan = Pick<PlanEntity, 'status' | 'approval' | 'reason' | 'mode' | 'startsAt' | 'endsAt'>;

/** When the code begins to count: an inspector at the gate is early, not unannounced. */
export function codeValidFrom({ startsAt }: Pick<CodePlan, 'startsAt'>, { code }: PolicyPack): Date {
  return new Date(startsAt.getTime() - code.earlyMinutes * MS_PER_MINUTE);
}

/**
 * What to say at the gate of a genuine code of this plan, shown in `period`. What was cancelled is said of any copy;
 * a stale one tells nothing else.
 */
export function codeVerdict(plan: CodePlan, period: number, at: { policy: PolicyPack; now: Date }): CodeVerdict {
  if (plan.status === 'cancelled' || plan.status === 'refused') return 'cancelled';
  if (isStale(period, at.now.getTime(), at.policy.code.periodSeconds)) return 'stale';
  return planVerdict(plan, at);
}

/** The same for the code as it is on the inspector's phone right now. */
export function planVerdict(plan: CodePlan, { policy, now }: { policy: PolicyPack; now: Date }): CodeVerdict {
  if (plan.status === 'cancelled' || plan.status === 'refused') return 'cancelled';
  if (plan.status === 'lapsed' || plan.status === 'finished') return 'over';
  const situation = situationOf(plan);
  if (!hasInspectionCode(situation) || now < codeValidFrom(plan, policy)) return 'not-yet-valid';
  if (now > plan.endsAt) return 'over';
  return situation.emergency && plan.approval !== 'approved' ? 'emergency' : 'valid';
}

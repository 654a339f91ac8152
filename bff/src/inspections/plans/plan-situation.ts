import type { PlanSituation } from '@anqi/shared';
import type { PlanEntity } from './plan.entity.js';

/** Registered before or on site and approved afterwards (S001 二(二)2 突发事件). */
export function isEmergency({ reason }: Pick<PlanEntity, 'reason'>): boolean {
  return reason === 'emergency';
}

/** The plan as the table of transitions looks at it. */
export function situationOf(
  plan: Pick<PlanEntity, 'status' | 'approval' | 'reason' | 'mode'>,
): PlanSituation {
  return { status: plan.status, approval: plan.approval, emergency: isEmergency(plan), mode: plan.mode };
}

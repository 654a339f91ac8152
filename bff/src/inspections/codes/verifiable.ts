import type { VerifiablePlan } from '@anqi/shared';
import type { PlanRecord } from '../plans/plan-record.js';
import { situationOf } from '../plans/plan-situation.js';

/** The plan as the verdict on its code looks at it. */
export function verifiableOf(plan: PlanRecord): VerifiablePlan & ReturnType<typeof situationOf> {
  return { ...situationOf(plan), startsAtMs: plan.startsAt.getTime(), endsAtMs: plan.endsAt.getTime() };
}

/** Whether whoever is not of the department may read of the visit. */
export function isTold({ disclosedAt, announcedAt, unannounced }: PlanRecord): boolean {
  return disclosedAt !== null || (announcedAt !== null && !unannounced);
}

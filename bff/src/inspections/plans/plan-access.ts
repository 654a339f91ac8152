import {
  allowedPlanActions,
  can,
  isInRatingWindow,
  isStartable,
  mayKnowOfPlan,
  neededApprovals,
  outstandingApprovals,
  type Action,
  type Approver,
  type Asker,
  type PlanAction,
  type PolicyPack,
} from '@anqi/shared';
import { problem, type Refusal, type Actor } from '../../platform/index.js';
import { askerOf } from './asker-of.js';
import type { PlanRecord } from './plan-record.js';
import { situationOf } from './plan-situation.js';

/** Whose word the plan still waits for. */
export function awaitsOf({
  awaitsHead,
  awaitsCoordinator,
}: Pick<PlanRecord, 'awaitsHead' | 'awaitsCoordinator'>): Approver[] {
  return [
    ...(awaitsHead ? (['head'] as const) : []),
    ...(awaitsCoordinator ? (['coordinator'] as const) : []),
  ];
}

export function askerOfPlan(actor: Actor | null, plan: PlanRecord): Asker {
  const { enterpriseId, departmentId, filedBy, officerIds } = plan;
  return askerOf(actor, { enterpriseId, departmentId, filedBy, officerIds });
}

/** Whether the asker may know that the plan exists. */
export function mayKnow(asker: Asker, plan: PlanRecord): boolean {
  return mayKnowOfPlan(asker, {
    unannounced: plan.unannounced,
    announced: plan.announcedAt !== null,
    disclosed: plan.disclosedAt !== null,
    neededApprovals: plan.needsCoordinator ? ['head', 'coordinator'] : ['head'],
  });
}

/**
 * Why the asker may not do this with the plan: 404 where he may not know of it, exactly as where there is none, else
 * 403; `null` where he may.
 */
export function refusalFor(asker: Asker, plan: PlanRecord | null, ...anyOf: Action[]): Refusal | null {
  if (plan === null || !mayKnow(asker, plan)) return problem('not-found', 404);
  return anyOf.some((action) => can(asker.roles, action, asker.relations)) ? null : problem('forbidden', 403);
}

interface Standing {
  policy: PolicyPack;
  now: Date;
  /** When the visit was finished, and whether it was rated. */
  finishedAt: Date | null;
  rated: boolean;
}

/** What state and permission allow the asker now. */
export function actionsFor(
  asker: Asker,
  plan: PlanRecord,
  { policy, now, finishedAt, rated }: Standing,
): PlanAction[] {
  const period = { startsAtMs: plan.startsAt.getTime(), endsAtMs: plan.endsAt.getTime() };
  const ends = finishedAt?.getTime() ?? null;
  return allowedPlanActions(asker, {
    ...situationOf(plan),
    awaits: awaitsOf(plan),
    startable: isStartable(period, policy.code.earlyMinutes, now.getTime()),
    ratable: !rated && isInRatingWindow(ends, policy.rating.days, now.getTime()),
  });
}

/** The columns that say whose approval a decision needs: all of them once again. */
export function approvalsFrom(
  { outcome }: PlanRecord['decision'],
  { waiver }: PolicyPack,
  given: readonly Approver[] = [],
): Pick<PlanRecord, 'awaitsHead' | 'awaitsCoordinator' | 'needsCoordinator'> {
  const needed = neededApprovals(outcome, waiver.approval);
  const awaits = outstandingApprovals(needed, given);
  return {
    awaitsHead: awaits.includes('head'),
    awaitsCoordinator: awaits.includes('coordinator'),
    needsCoordinator: needed.includes('coordinator'),
  };
}

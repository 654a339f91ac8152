import { formatDate } from '../calendar/dates.js';
import { localDay, parseInstant } from '../calendar/instants.js';
import type { Filing } from './filing.js';
import type { FactPlan, PlanStatus, StepFacts } from './types.js';

/** Status alone decides whether a plan stands in the way, whatever the time. */
export function isLive(status: PlanStatus): boolean {
  return status === 'awaiting-approval' || status === 'approved' || status === 'started';
}

export function isCounted(status: PlanStatus): boolean {
  return isLive(status) || status === 'finished';
}

/** The on-site plans at the draft's enterprise. */
export function visitsAtEnterprise({ draft, facts }: Filing): FactPlan[] {
  return facts.plans.filter((plan) => plan.mode === 'on-site' && plan.enterpriseId === draft.enterpriseId);
}

export interface NearPlan {
  plan: FactPlan;
  start: number;
  firstDay: number;
  /** Days between the first dates, whichever is earlier. */
  distance: number;
}

/** The nearest plan within `days` of the draft's first date; ties go to the earlier start, then the smaller id. */
export function nearestPlan(filing: Filing, plans: readonly FactPlan[], days: number): NearPlan | undefined {
  let nearest: NearPlan | undefined;
  for (const plan of plans) {
    const start = parseInstant(plan.startsAt);
    const firstDay = localDay(start);
    const near = { plan, start, firstDay, distance: Math.abs(firstDay - filing.firstDay) };
    if (near.distance <= days && (nearest === undefined || isNearer(near, nearest))) nearest = near;
  }
  return nearest;
}

function isNearer(one: NearPlan, other: NearPlan): boolean {
  if (one.distance !== other.distance) return one.distance < other.distance;
  if (one.start !== other.start) return one.start < other.start;
  return one.plan.id < other.plan.id;
}

export function nearPlanFacts({ plan, firstDay, distance }: NearPlan, days: number): StepFacts {
  return {
    planId: plan.id,
    departmentId: plan.departmentId,
    firstDate: formatDate(firstDay),
    distance,
    days,
  };
}

import type { PlanRecord } from './plan-record.js';

/** States and figures alone: what people wrote stays with the plan. */
export function auditOf(plan: PlanRecord): object {
  const {
    status,
    approval,
    reason,
    mode,
    startsAt,
    endsAt,
    joins,
    unannounced,
    outcome,
    itemIds,
    officerIds,
  } = plan;
  return {
    status,
    approval,
    reason,
    mode,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    joins,
    unannounced,
    outcome,
    itemIds,
    officerIds,
  };
}

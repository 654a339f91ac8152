import { FilingAttemptEntity } from './filing/filing-attempt.entity.js';
import { PlanEventEntity } from './plans/plan-event.entity.js';
import { PlanItemEntity } from './plans/plan-item.entity.js';
import { PlanOfficerEntity } from './plans/plan-officer.entity.js';
import { PlanEntity } from './plans/plan.entity.js';
import { VisitEntity } from './visits/visit.entity.js';

export const INSPECTION_ENTITIES = [
  PlanEntity,
  PlanItemEntity,
  PlanOfficerEntity,
  PlanEventEntity,
  FilingAttemptEntity,
  VisitEntity,
];

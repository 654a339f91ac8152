import {
  ServiceVisitEntity,
  ServiceVisitMatterEntity,
  ServiceVisitParticipantEntity,
} from './service-visit.entity.js';

export { ServiceVisitsModule } from './service-visits.module.js';
export const SERVICE_VISIT_ENTITIES = [
  ServiceVisitEntity,
  ServiceVisitParticipantEntity,
  ServiceVisitMatterEntity,
];

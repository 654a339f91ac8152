import { AbsenceEntity } from './absence.entity.js';
import { RoutingVersionEntity } from './routing-version.entity.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';

export { AbsenceEntity, EnterpriseServiceEntity, RoutingVersionEntity };
export { mayAssign } from './assign-officer.js';
export { type Duties, dutiesFrom, type ServedCondition, Services } from './services.js';
export { ServicesModule } from './services.module.js';
export const SERVICE_ENTITIES = [EnterpriseServiceEntity, AbsenceEntity, RoutingVersionEntity];

import { AbsenceEntity } from './absence.entity.js';
import { EnterpriseServiceEntity } from './enterprise-service.entity.js';

export { AbsenceEntity, EnterpriseServiceEntity };
export { type Duties, type ServedCondition, Services } from './services.js';
export { ServicesModule } from './services.module.js';
export const SERVICE_ENTITIES = [EnterpriseServiceEntity, AbsenceEntity];

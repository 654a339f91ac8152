import { IntakeClientEntity } from './intake-client.entity.js';
import { IntakeItemEntity } from './intake-item.entity.js';

export { IntakeModule } from './intake.module.js';
export const INTAKE_ENTITIES = [IntakeClientEntity, IntakeItemEntity];

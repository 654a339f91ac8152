import { IntakeClientEntity } from './intake-client.entity.js';
import { IntakeItemEntity } from './intake-item.entity.js';
import { RequestSheetEntity, RequestSheetRowEntity } from './spreadsheets/request-sheet.entity.js';

export { IntakeModule } from './intake.module.js';
export { IntakeItemEntity };
export const INTAKE_ENTITIES = [
  IntakeClientEntity,
  IntakeItemEntity,
  RequestSheetEntity,
  RequestSheetRowEntity,
];

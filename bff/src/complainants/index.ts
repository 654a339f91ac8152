import { AbnormalComplainantEntity } from './abnormal-complainant.entity.js';
import { ComplaintMarkEntity } from './complaint-mark.entity.js';

export { AbnormalComplainantEntity };
export { ComplainantsModule } from './complainants.module.js';
export { ComplaintMarks, LIST as ABNORMAL_COMPLAINANTS } from './complaint-marks.js';
export { ComplainantDto, ComplaintMarksDto } from './complaint-marks.dto.js';
export const COMPLAINANT_ENTITIES = [AbnormalComplainantEntity, ComplaintMarkEntity];

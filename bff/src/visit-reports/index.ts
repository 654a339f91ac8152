import { VisitReportEntity } from './visit-report.entity.js';

export { VisitReportsModule } from './visit-reports.module.js';
export const VISIT_REPORT_ENTITIES = [VisitReportEntity];

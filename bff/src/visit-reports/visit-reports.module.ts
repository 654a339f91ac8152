import { Module } from '@nestjs/common';
import { EnterprisesModule } from '../enterprises/index.js';
import { HandleReport } from './handle-report.js';
import { ListReports } from './list-reports.js';
import { ReportVisit } from './report-visit.js';
import { VisitReportsController } from './visit-reports.controller.js';

@Module({
  imports: [EnterprisesModule],
  controllers: [VisitReportsController],
  providers: [ListReports, ReportVisit, HandleReport],
})
export class VisitReportsModule {}

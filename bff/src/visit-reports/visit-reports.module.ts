import { Module } from '@nestjs/common';
import { EnterprisesModule } from '../enterprises/index.js';
import { HandleReport } from './handle-report.js';
import { ReportVisit } from './report-visit.js';
import { VisitReportsController } from './visit-reports.controller.js';

@Module({
  imports: [EnterprisesModule],
  controllers: [VisitReportsController],
  providers: [ReportVisit, HandleReport],
})
export class VisitReportsModule {}

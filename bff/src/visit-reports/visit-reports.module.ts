import { Module } from '@nestjs/common';
import { EnterprisesModule } from '../enterprises/index.js';
import { RevealsModule } from '../reveals/index.js';
import { HandleReport } from './handle-report.js';
import { ListReports } from './list-reports.js';
import { ReportContacts } from './report-contacts.js';
import { ReportVisit } from './report-visit.js';
import { VisitReportsController } from './visit-reports.controller.js';

@Module({
  imports: [EnterprisesModule, RevealsModule],
  controllers: [VisitReportsController],
  providers: [ListReports, ReportContacts, ReportVisit, HandleReport],
})
export class VisitReportsModule {}

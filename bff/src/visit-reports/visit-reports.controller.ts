import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  Limited,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { HandleReport } from './handle-report.js';
import { ListReports } from './list-reports.js';
import { ReportVisit } from './report-visit.js';
import {
  HandleReport as HandleReportBody,
  ReportVisit as ReportVisitBody,
  VisitReport,
  VisitReportDetails,
  VisitReportPage,
  VisitReportQuery,
} from './visit-report.dto.js';

@Controller('visit-reports')
export class VisitReportsController {
  constructor(
    private readonly listReports: ListReports,
    private readonly reportVisit: ReportVisit,
    private readonly handleReport: HandleReport,
  ) {}

  @Post()
  @May('visit.report')
  @Limited(30, 600)
  @Answers(201, VisitReport)
  report(@Body() body: ReportVisitBody, @Write() write: WriteRequest): Promise<WriteAnswer<VisitReport>> {
    return this.reportVisit.run(write, body);
  }

  @Get()
  @May('report.read')
  @ApiOkResponse({ type: VisitReportPage })
  list(@CurrentActor() actor: Actor, @Query() query: VisitReportQuery): Promise<Page<VisitReportDetails>> {
    return this.listReports.list(actor, query);
  }

  @Post(':id/handle')
  @May('report.handle')
  @Answers(200, VisitReportDetails)
  handle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: HandleReportBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<VisitReportDetails>> {
    return this.handleReport.run(write, actor, { id, body });
  }
}

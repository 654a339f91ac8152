import { mayEver } from '@anqi/shared';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DataSource, LessThan } from 'typeorm';
import {
  type Actor,
  Answers,
  CurrentActor,
  DEFAULT_LIMIT,
  Limited,
  May,
  type Page,
  pageOf,
  readCursor,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { HandleReport } from './handle-report.js';
import { ReportVisit } from './report-visit.js';
import {
  HandleReport as HandleReportBody,
  presentReportDetails,
  ReportVisit as ReportVisitBody,
  VisitReport,
  VisitReportDetails,
  VisitReportPage,
  VisitReportQuery,
} from './visit-report.dto.js';
import { VisitReportEntity } from './visit-report.entity.js';

@Controller('visit-reports')
export class VisitReportsController {
  constructor(
    private readonly dataSource: DataSource,
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

  /** Newest first. */
  @Get()
  @May('report.read')
  @ApiOkResponse({ type: VisitReportPage })
  async list(
    @CurrentActor() actor: Actor,
    @Query() query: VisitReportQuery,
  ): Promise<Page<VisitReportDetails>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before] = readCursor(query.cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(VisitReportEntity, {
      where: {
        ...(query.status === undefined ? {} : { status: query.status }),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const showsPhone = mayEver(actor.roles, 'report.handle');
    return pageOf(rows, limit, {
      keyOf: ({ id }) => [id],
      present: (report) => presentReportDetails(report, showsPhone),
    });
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

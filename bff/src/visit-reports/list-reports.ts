import { mayEver } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { type Actor, DEFAULT_LIMIT, type Page, pageOf, readCursor } from '../platform/index.js';
import { presentReportDetails, type VisitReportDetails, type VisitReportQuery } from './visit-report.dto.js';
import { VisitReportEntity } from './visit-report.entity.js';

/** Reports of visits without a code, newest first. */
@Injectable()
export class ListReports {
  constructor(private readonly dataSource: DataSource) {}

  async list({ roles }: Actor, query: VisitReportQuery): Promise<Page<VisitReportDetails>> {
    const { status, cursor, limit = DEFAULT_LIMIT } = query;
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(VisitReportEntity, {
      where: {
        ...(status === undefined ? {} : { status }),
        ...(before === undefined ? {} : { id: LessThan(before) }),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const showsPhone = mayEver(roles, 'report.handle');
    return pageOf(rows, limit, {
      keyOf: ({ id }) => [id],
      present: (report) => presentReportDetails(report, showsPhone),
    });
  }
}

import { REQUEST_CATEGORIES, REQUEST_OUTCOMES } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Departments } from '../departments/index.js';
import { RequestEntity } from './request.entity.js';
import { RequestDepartmentEntity } from './request-parts.entity.js';
import type { DepartmentFigures, MonthAnalysis } from './analyse-month.dto.js';

/** The last of the seven steps (分析, S004 五(二)): what came in during a month, by kind, by what came of it, by who led it. */
@Injectable()
export class AnalyseMonth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly departments: Departments,
  ) {}

  async read(month: string): Promise<MonthAnalysis> {
    const requests = await this.requestsOf(month);
    const isClosed = ({ status }: Counted): boolean => status === 'closed';
    return {
      month,
      submitted: requests.length,
      byCategory: REQUEST_CATEGORIES.map((category) => {
        const ofKind = requests.filter((request) => request.category === category);
        return { category, submitted: ofKind.length, closed: ofKind.filter(isClosed).length };
      }),
      byOutcome: REQUEST_OUTCOMES.map((outcome) => ({
        outcome,
        count: requests.filter((request) => isClosed(request) && request.outcome === outcome).length,
      })),
      byDepartment: await this.byDepartment(requests),
    };
  }

  private async requestsOf(month: string): Promise<Counted[]> {
    const [from, until] = [monthStart(month, 0), monthStart(month, 1)];
    const overdue = `EXISTS (SELECT 1 FROM request_events v WHERE v.requestId = r.id
      AND v.accountId IS NULL AND v.event IN ('supervise', 'climb'))`;
    const rows = await this.dataSource.manager
      .createQueryBuilder(RequestEntity, 'r')
      .leftJoin(RequestDepartmentEntity, 'd', "d.requestId = r.id AND d.part = 'lead'")
      .select(['r.category AS category', 'r.status AS status', 'r.outcome AS outcome'])
      .addSelect(['r.reopenings AS reopenings', 'r.satisfaction AS satisfaction', 'd.departmentId AS leadId'])
      .addSelect(`CASE WHEN ${overdue} THEN 1 ELSE 0 END`, 'overdue')
      .where('r.createdAt >= :from AND r.createdAt < :until', { from, until })
      .getRawMany<Counted>();
    return rows;
  }

  private async byDepartment(requests: Counted[]): Promise<DepartmentFigures[]> {
    const leads = requests.map(({ leadId }) => leadId).filter((id): id is string => id !== null);
    const departments = await this.departments.findMany(leads);
    return departments.map(({ id, name }) => {
      const led = requests.filter(({ leadId }) => leadId === id);
      const ratings = led.map(({ satisfaction }) => satisfaction).filter((level) => level !== null);
      return {
        department: { id, name },
        led: led.length,
        closed: led.filter(({ status }) => status === 'closed').length,
        overdue: led.filter(({ overdue }) => Number(overdue) === 1).length,
        reopened: led.filter(({ reopenings }) => reopenings > 0).length,
        rated: ratings.length,
        satisfaction: ratings.length === 0 ? null : mean(ratings.map(Number)),
      };
    });
  }
}

type Counted = Pick<RequestEntity, 'category' | 'status' | 'outcome' | 'reopenings' | 'satisfaction'> & {
  leadId: string | null;
  overdue: number | string;
};

function mean(levels: number[]): number {
  return Math.round((levels.reduce((sum, level) => sum + level, 0) / levels.length) * 100) / 100;
}

/** Local midnight of the first of the month, or of so many months after it. */
function monthStart(month: string, later: number): Date {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + later, 1, -8));
}

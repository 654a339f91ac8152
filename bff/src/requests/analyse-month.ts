import { PROMISES, type PromiseClock, REQUEST_CATEGORIES, REQUEST_OUTCOMES } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Departments } from '../departments/index.js';
import { FollowUps, type SettledFollowUp } from '../follow-ups/index.js';
import { Clock, RollUps, toInstant } from '../platform/index.js';
import { RequestClockEntity } from './request-clock.entity.js';
import { RequestEntity } from './request.entity.js';
import { RequestDepartmentEntity } from './request-parts.entity.js';
import { RequestPolicies } from './request-policies.js';
import type {
  CauseFigures,
  DepartmentFigures,
  FollowUpFigures,
  MonthAnalysis,
  PromiseFigures,
} from './analyse-month.dto.js';

/**
 * The last of the seven steps (分析, S004 五(二)): what came in during a month, by kind, by what came of it, by cause, by
 * who led it; which promises that fell due in it were kept; and what became of its bad ratings.
 */
@Injectable()
export class AnalyseMonth implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly departments: Departments,
    private readonly followUps: FollowUps,
    private readonly policies: RequestPolicies,
    private readonly clock: Clock,
    private readonly rollUps: RollUps,
  ) {}

  onModuleInit(): void {
    this.rollUps.register(ROLLED_UP, ([month = '']) => this.make(month));
  }

  /** As it was at most ten minutes ago. */
  async read(month: string): Promise<MonthAnalysis> {
    const { value, asOf } = await this.rollUps.read<Analysis>(ROLLED_UP, [month]);
    return { ...value, asOf: toInstant(asOf) };
  }

  private async make(month: string): Promise<Analysis> {
    const period = { from: monthStart(month, 0), until: monthStart(month, 1) };
    const requests = await this.requestsOf(period);
    const settled = await this.followUps.settledOfRequests(period);
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
      byCause: this.byCause(requests.filter(isClosed)),
      promises: await this.promisesOf(period),
      followUps: followUpFigures(settled),
      byDepartment: await this.byDepartment(requests, settled),
    };
  }

  private async requestsOf({ from, until }: Period): Promise<Counted[]> {
    const overdue = `EXISTS (SELECT 1 FROM request_events v WHERE v.requestId = r.id
      AND v.accountId IS NULL AND v.event IN ('supervise', 'climb'))`;
    const rows = await this.dataSource.manager
      .createQueryBuilder(RequestEntity, 'r')
      .leftJoin(RequestDepartmentEntity, 'd', "d.requestId = r.id AND d.part = 'lead'")
      .select(['r.category AS category', 'r.status AS status', 'r.outcome AS outcome', 'r.cause AS cause'])
      .addSelect(['r.reopenings AS reopenings', 'r.satisfaction AS satisfaction', 'd.departmentId AS leadId'])
      .addSelect(`CASE WHEN ${overdue} THEN 1 ELSE 0 END`, 'overdue')
      .where('r.createdAt >= :from AND r.createdAt < :until', { from, until })
      .getRawMany<Counted>();
    return rows;
  }

  /** Those of the rules in force, then any of older rules, then those without one. */
  private byCause(closed: Counted[]): CauseFigures[] {
    const listed = this.policies.inForceOn(this.clock.today()).causes ?? [];
    const noted = closed.map(({ cause }) => cause).filter((cause) => cause !== null);
    return [...new Set([...listed, ...noted]), null].map((cause) => ({
      cause,
      count: closed.filter((request) => request.cause === cause).length,
    }));
  }

  /** A clock that still runs, or stands still, has not broken its promise before its date. */
  private async promisesOf({ from, until }: Period): Promise<PromiseFigures[]> {
    const rows = await this.dataSource.manager
      .createQueryBuilder(RequestClockEntity, 'c')
      .select('c.kind', 'kind')
      .addSelect('COUNT(*)', 'due')
      .addSelect('SUM(CASE WHEN c.stoppedAt <= c.dueAt THEN 1 ELSE 0 END)', 'kept')
      .where('c.kind IN (:...promises)', { promises: PROMISES })
      .andWhere('c.dueAt >= :from AND c.dueAt < :until', { from, until })
      .andWhere('(c.stoppedAt IS NOT NULL OR c.pausedSince IS NULL AND c.dueAt <= :now)', {
        now: this.clock.now(),
      })
      .groupBy('c.kind')
      .getRawMany<{ kind: PromiseClock; due: number | string; kept: number | string }>();
    return PROMISES.flatMap((kind) => {
      const row = rows.find((each) => each.kind === kind);
      return row === undefined ? [] : [{ kind, due: Number(row.due), kept: Number(row.kept) }];
    });
  }

  private async byDepartment(
    requests: Counted[],
    settled: readonly SettledFollowUp[],
  ): Promise<DepartmentFigures[]> {
    const leads = requests.map(({ leadId }) => leadId).filter((id): id is string => id !== null);
    const departments = await this.departments.findMany([
      ...leads,
      ...settled.flatMap(({ unitIds }) => unitIds),
    ]);
    return departments.map(({ id, name }) => {
      const led = requests.filter(({ leadId }) => leadId === id);
      const ratings = led.map(({ satisfaction }) => satisfaction).filter((level) => level !== null);
      return {
        department: { id, name },
        led: led.length,
        closed: led.filter(isClosed).length,
        overdue: led.filter(({ overdue }) => Number(overdue) === 1).length,
        reopened: led.filter(({ reopenings }) => reopenings > 0).length,
        rated: ratings.length,
        satisfaction: ratings.length === 0 ? null : mean(ratings.map(Number)),
        followUps: followUpFigures(settled.filter(({ unitIds }) => unitIds.includes(id))),
      };
    });
  }
}

type Analysis = Omit<MonthAnalysis, 'asOf'>;

const ROLLED_UP = 'request-month';

interface Period {
  from: Date;
  until: Date;
}

type Figures = 'category' | 'status' | 'outcome' | 'cause' | 'reopenings' | 'satisfaction';
type Counted = Pick<RequestEntity, Figures> & {
  leadId: string | null;
  overdue: number | string;
};

const isClosed = ({ status }: Counted): boolean => status === 'closed';

function followUpFigures(settled: readonly SettledFollowUp[]): FollowUpFigures {
  const notSubstantiated = settled.filter(({ outcome }) => outcome === 'not-substantiated').length;
  return { settled: settled.length, notSubstantiated };
}

function mean(levels: number[]): number {
  return Math.round((levels.reduce((sum, level) => sum + level, 0) / levels.length) * 100) / 100;
}

/** Local midnight of the first of the month, or of so many months after it. */
function monthStart(month: string, later: number): Date {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + later, 1, -8));
}

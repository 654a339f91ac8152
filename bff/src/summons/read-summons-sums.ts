import { can, instantOf, parseDate, ratingSums, type RatingPeriod } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { Departments } from '../departments/index.js';
import { type Actor, Clock, refuse } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import type { DepartmentSummonsSums, SummonsSums, SummonsSumsQuery } from './list-summonses.dto.js';
import { SummonsEntity } from './summons.entity.js';

const WITHOUT_BATCHES = 1;

const COUNTED = {
  id: true,
  departmentId: true,
  status: true,
  calledAt: true,
  dueAt: true,
  reportedAt: true,
  solved: true,
  ratedAt: true,
  rating: true,
} as const;
type Counted = Pick<SummonsEntity, keyof typeof COUNTED>;

/** How departments answered when they were called; never how a person did (国办函〔2026〕12号). */
@Injectable()
export class ReadSummonsSums {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly departments: Departments,
    private readonly policies: Policies,
  ) {}

  /** All departments to those who oversee the district, to others their own, which sees its ratings in whole batches. */
  async read(actor: Actor, query: SummonsSumsQuery): Promise<SummonsSums> {
    const isOverseer = can(actor.roles, 'summons.read', ['district']);
    if (!isOverseer && !can(actor.roles, 'summons.read', ['own-department'])) return refuse('forbidden', 403);
    const own = { departmentId: actor.departmentId ?? '' };
    const rows = await this.dataSource.manager.find(SummonsEntity, {
      select: COUNTED,
      where: { status: Not('called-off'), ...(isOverseer ? {} : own) },
      order: { id: 'ASC' },
    });
    const ids = [...new Set(rows.map(({ departmentId }) => departmentId))];
    const departments = await this.departments.findMany(ids);
    const items = departments
      .map((department) => {
        const called = rows.filter(({ departmentId }) => departmentId === department.id);
        const isRated = department.id === actor.departmentId;
        return { department, called, batch: isRated ? this.batch(called.length) : WITHOUT_BATCHES };
      })
      .map((each) => sumsOf(each, { period: this.periodOf(query), now: this.clock.now() }))
      .filter(({ called, ratings }) => called > 0 || ratings > 0)
      .sort((one, other) => (one.department.id < other.department.id ? -1 : 1));
    return { items };
  }

  private batch(ratings: number): number {
    return this.policies.inForceOn(this.clock.today())?.rating.batch ?? ratings + 1;
  }

  private periodOf({ from, until }: SummonsSumsQuery): RatingPeriod {
    const today = this.clock.today();
    return {
      fromMs: instantOf(parseDate(from ?? `${today.slice(0, 4)}-01-01`), 0),
      untilMs: instantOf(parseDate(until ?? today) + 1, 0),
    };
  }
}

interface OfDepartment {
  department: { id: string; name: string };
  /** All that it was ever called, in their order. */
  called: readonly Counted[];
  batch: number;
}

function sumsOf(
  { department, called: all, batch }: OfDepartment,
  { period, now }: { period: RatingPeriod; now: Date },
): DepartmentSummonsSums {
  const called = all.filter(
    ({ calledAt }) => calledAt.getTime() >= period.fromMs && calledAt.getTime() < period.untilMs,
  );
  const count = (is: (row: Counted) => boolean): number => called.filter(is).length;
  const ratings = all.flatMap(({ id, rating, ratedAt }) =>
    rating === null || ratedAt === null
      ? []
      : [{ id, level: rating, createdAtMs: ratedAt.getTime(), dimensions: {}, words: '' }],
  );
  const { count: shown, average } = ratingSums(ratings, batch, period);
  return {
    department: { id: department.id, name: department.name },
    called: called.length,
    reported: count(({ reportedAt }) => reportedAt !== null),
    reportedInTime: count(({ reportedAt, dueAt }) => reportedAt !== null && reportedAt <= dueAt),
    overdue: count(({ status, dueAt }) => status === 'called' && dueAt <= now),
    settled: count(({ solved }) => solved !== null),
    solved: count(({ solved }) => solved === true),
    ratings: shown,
    averageRating: average,
  };
}

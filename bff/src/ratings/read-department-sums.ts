import {
  type CountedRating,
  type FollowUpOutcome,
  instantOf,
  parseDate,
  type RatingPeriod,
  ratingSums,
  wholeBatches,
} from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FollowUps } from '../follow-ups/index.js';
import { DepartmentFiguresReader } from '../inspections/index.js';
import { Clock, RollUps, toInstant } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import type { DepartmentSums, FollowUpSums, SumsQuery } from './department-sums.dto.js';
import { RatingEntity } from './rating.entity.js';

/** A department's figures of a period. `isRated` says that the asker is of that department. */
@Injectable()
export class ReadDepartmentSums implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: DepartmentFiguresReader,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ofRatings: FollowUps,
    private readonly rollUps: RollUps,
  ) {}

  onModuleInit(): void {
    this.rollUps.register(ROLLED_UP, ([departmentId = '', from = '', until = '', reader]) =>
      this.make(departmentId, { from, until }, reader === 'rated'),
    );
  }

  /** As they were at most ten minutes ago. */
  async read(departmentId: string, query: SumsQuery, isRated: boolean): Promise<DepartmentSums> {
    const today = this.clock.today();
    const { from = `${today.slice(0, 4)}-01-01`, until = today } = query;
    const reader = isRated ? 'rated' : 'district';
    const { value, asOf } = await this.rollUps.read<Sums>(ROLLED_UP, [departmentId, from, until, reader]);
    return { ...value, asOf: toInstant(asOf) };
  }

  /** The rated department sees whole batches alone, so that no difference of two answers tells one rating. */
  private async make(departmentId: string, dates: Required<SumsQuery>, isRated: boolean): Promise<Sums> {
    const period = periodOf(dates);
    const ratings = await this.ratingsOf(departmentId);
    const size = isRated
      ? (this.policies.inForceOn(this.clock.today())?.rating.batch ?? ratings.length + 1)
      : 1;
    const shown = wholeBatches(ratings, size).filter((batch) =>
      batch.every((each) => isWithin(each, period)),
    );
    const { plans, attempts, necessities } = await this.figures.read(
      departmentId,
      { from: new Date(period.fromMs), until: new Date(period.untilMs) },
      isRated ? 'department' : 'district',
    );
    return {
      ratings: ratingSums(ratings, size, period),
      plans,
      attempts,
      necessities,
      followUps: await this.followUps(departmentId, new Set(shown.flat().map(({ planId }) => planId))),
    };
  }

  private async ratingsOf(departmentId: string): Promise<RatingOfVisit[]> {
    const rows = await this.dataSource.manager.find(RatingEntity, {
      select: { id: true, planId: true, level: true, dimensions: true, words: true, at: true },
      where: { departmentId },
      order: { departmentSeq: 'ASC' },
    });
    return rows.map(({ words, at, ...rating }) => ({
      ...rating,
      words: words ?? '',
      createdAtMs: at.getTime(),
    }));
  }

  /** Of the shown ratings only: a follow-up that appears alone would tell of a bad rating. */
  private async followUps(departmentId: string, shown: ReadonlySet<string>): Promise<FollowUpSums> {
    const all = await this.ofRatings.ofVisits(departmentId);
    const counted = all.filter(({ planId }) => shown.has(planId));
    const settledAs = (outcome: FollowUpOutcome): number =>
      counted.filter((each) => each.outcome === outcome).length;
    const confirmed = settledAs('confirmed');
    const unsubstantiated = settledAs('not-substantiated');
    const settled = confirmed + unsubstantiated;
    return {
      count: counted.length,
      confirmed,
      unsubstantiatedShare: settled === 0 ? null : unsubstantiated / settled,
    };
  }
}

type Sums = Omit<DepartmentSums, 'asOf'>;

const ROLLED_UP = 'department-sums';

function periodOf({ from, until }: Required<SumsQuery>): RatingPeriod {
  return { fromMs: instantOf(parseDate(from), 0), untilMs: instantOf(parseDate(until) + 1, 0) };
}

type RatingOfVisit = CountedRating & Pick<RatingEntity, 'planId'>;

function isWithin({ createdAtMs }: CountedRating, { fromMs, untilMs }: RatingPeriod): boolean {
  return createdAtMs >= fromMs && createdAtMs < untilMs;
}

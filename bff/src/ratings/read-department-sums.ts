import {
  type CountedRating,
  type FollowUpOutcome,
  instantOf,
  parseDate,
  type RatingPeriod,
  ratingSums,
  wholeBatches,
} from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FollowUps } from '../follow-ups/index.js';
import { DepartmentFiguresReader } from '../inspections/index.js';
import { Clock } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import type { DepartmentSums, FollowUpSums, SumsQuery } from './department-sums.dto.js';
import { RatingEntity } from './rating.entity.js';

/** A department's figures of a period. `isRated` says that the asker is of that department. */
@Injectable()
export class ReadDepartmentSums {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: DepartmentFiguresReader,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ofRatings: FollowUps,
  ) {}

  /** The rated department sees whole batches alone, so that no difference of two answers tells one rating. */
  async read(departmentId: string, query: SumsQuery, isRated: boolean): Promise<DepartmentSums> {
    const period = this.periodOf(query);
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

  private periodOf({ from, until }: SumsQuery): RatingPeriod {
    const today = this.clock.today();
    return {
      fromMs: instantOf(parseDate(from ?? `${today.slice(0, 4)}-01-01`), 0),
      untilMs: instantOf(parseDate(until ?? today) + 1, 0),
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

type RatingOfVisit = CountedRating & Pick<RatingEntity, 'planId'>;

function isWithin({ createdAtMs }: CountedRating, { fromMs, untilMs }: RatingPeriod): boolean {
  return createdAtMs >= fromMs && createdAtMs < untilMs;
}

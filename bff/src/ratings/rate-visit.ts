import { isBadRating, isInRatingWindow } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Departments } from '../departments/index.js';
import { FOLLOWERS, FollowUps } from '../follow-ups/index.js';
import { type FinishedVisit, FinishedVisits } from '../inspections/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Ids,
  Outbox,
  problem,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { Policies } from '../policies/index.js';
import { ratedDimensions, type Rating, type RateVisit as RateVisitBody } from './rating.dto.js';
import { RatingEntity } from './rating.entity.js';

/** One rating an enterprise and visit, within the policy's days after its end. A bad one opens a follow-up. */
@Injectable()
export class RateVisit {
  constructor(
    private readonly writes: Writes,
    private readonly visits: FinishedVisits,
    private readonly departments: Departments,
    private readonly policies: Policies,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly followUps: FollowUps,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    asked: { planId: string; rating: RateVisitBody },
  ): Promise<WriteAnswer<Rating>> {
    return this.writes.run(write, async (tx): Promise<Answer<Rating>> => {
      const visit = await this.visits.find(tx, asked.planId);
      if (visit === null || !actor.enterpriseIds.includes(visit.enterpriseId))
        return problem('not-found', 404);
      const departmentSeq = await this.departments.nextRatingSeq(tx, visit.departmentId);
      const earlier = await tx.findOneBy(RatingEntity, { planId: visit.planId });
      if (earlier !== null) return problem('already-rated', 409);
      const days = this.policies.find(visit.policy.id, visit.policy.version)?.rating.days ?? 0;
      const now = this.clock.now();
      if (!isInRatingWindow(visit.finishedAt.getTime(), days, now.getTime())) {
        return problem('too-late-to-rate', 422, { params: { days } });
      }
      const rating = await this.keep(tx, { visit, departmentSeq, actor, body: asked.rating, now });
      await this.record(tx, write, rating);
      if (isBadRating(rating.level)) await this.openFollowUp(tx, rating);
      return { status: 201, body: presentRating(rating) };
    });
  }

  private async keep(
    tx: EntityManager,
    { visit, departmentSeq, actor, body, now }: Kept,
  ): Promise<RatingEntity> {
    const rating: RatingEntity = {
      id: this.ids.next(),
      planId: visit.planId,
      enterpriseId: visit.enterpriseId,
      departmentId: visit.departmentId,
      departmentSeq,
      officerIds: visit.officerIds,
      accountId: actor.accountId,
      level: body.level,
      dimensions: ratedDimensions(body.dimensions),
      words: body.words?.trim() || null,
      at: await notBeforeTheLast(tx, visit.departmentId, now),
    };
    await tx.insert(RatingEntity, rating as never);
    return rating;
  }

  private async record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    rating: RatingEntity,
  ): Promise<void> {
    const { id, planId, level, dimensions, words, at } = rating;
    await this.audit.record(tx, {
      actor,
      action: 'visit.rate',
      subject: { type: 'plan', id: planId },
      before: null,
      after: { ratingId: id, level, dimensions, words: this.audit.digest(words) },
      requestId,
      at,
    });
  }

  private async openFollowUp(tx: EntityManager, rating: RatingEntity): Promise<void> {
    const { id, planId, enterpriseId, departmentId, level, words, at } = rating;
    const due = await this.followUps.open(tx, {
      subject: 'visit',
      subjectId: planId,
      enterpriseId,
      unitIds: [departmentId],
      level,
      words,
      at,
    });
    for (const role of FOLLOWERS) {
      await this.outbox.add(tx, {
        kind: 'follow-up-opened',
        recipient: { kind: 'role', id: role },
        data: { due },
        at,
        dedupeKey: `follow-up-opened:${id}:${role}`,
      });
    }
  }
}

interface Kept {
  visit: FinishedVisit;
  departmentSeq: number;
  actor: Actor;
  body: RateVisitBody;
  now: Date;
}

/** Clocks of two processes may differ; batches are cut by time, so time must not run backwards within a department. */
async function notBeforeTheLast(tx: EntityManager, departmentId: string, now: Date): Promise<Date> {
  const [last] = await tx.find(RatingEntity, {
    where: { departmentId },
    order: { departmentSeq: 'DESC' },
    take: 1,
  });
  return last !== undefined && last.at > now ? last.at : now;
}

export function presentRating({ level, dimensions, words, at }: RatingEntity): Rating {
  return { level, dimensions: ratedDimensions(dimensions), words, at: toInstant(at) };
}

import { can, type FollowUpEvent, nextFollowUpStatus, relationsBetween } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  problem,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { FollowUp } from './follow-up.dto.js';
import { FollowUps } from './follow-ups.js';
import { RatingFollowUpEntity } from './rating-follow-up.entity.js';

export interface FollowUpStep {
  id: string;
  event: FollowUpEvent;
  /** What the event sets, beside status, instant and handler. */
  set: Partial<RatingFollowUpEntity>;
}

/** Contact first, a dated plan where the matter is complex, then the outcome with its reason. */
@Injectable()
export class HandleFollowUp {
  constructor(
    private readonly writes: Writes,
    private readonly followUps: FollowUps,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  run(write: WriteRequest, actor: Actor, step: FollowUpStep): Promise<WriteAnswer<FollowUp>> {
    return this.writes.run(write, async (tx): Promise<Answer<FollowUp>> => {
      const row = await tx.findOneBy(RatingFollowUpEntity, { id: step.id });
      if (row === null || !mayHandle(actor, row)) return problem('not-found', 404);
      const status = nextFollowUpStatus(row.status, step.event);
      if (status === null) {
        return problem(
          step.event === 'settle' && row.status === 'open' ? 'not-contacted-yet' : 'already-decided',
          422,
        );
      }
      const changed = { ...step.set, status, ...this.stamp(step.event), handledBy: actor.accountId };
      const { affected } = await tx.update(RatingFollowUpEntity, { id: row.id, status: row.status }, changed);
      if (affected !== 1) return problem('already-decided', 422);
      await this.record(tx, write, { row, step, status });
      const [presented] = await this.followUps.present([{ ...row, ...changed }], tx);
      return presented ? { status: 200, body: presented } : problem('not-found', 404);
    });
  }

  private stamp(event: FollowUpEvent): Partial<RatingFollowUpEntity> {
    return event === 'contact' ? { contactedAt: this.clock.now() } : { closedAt: this.clock.now() };
  }

  private async record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    { row, step, status }: { row: RatingFollowUpEntity; step: FollowUpStep; status: string },
  ): Promise<void> {
    await this.audit.record(tx, {
      actor,
      action: 'follow-up.handle',
      subject: { type: 'rating-follow-up', id: row.id },
      before: { status: row.status },
      after: { status, outcome: step.set.outcome ?? null, planDate: step.set.planDate ?? null },
      requestId,
      at: this.clock.now(),
    });
  }
}

function mayHandle(actor: Actor, { departmentId }: RatingFollowUpEntity): boolean {
  const relations = relationsBetween({ ...actor, officerId: null, headsDepartmentIds: [] }, { departmentId });
  return can(actor.roles, 'follow-up.handle', relations);
}

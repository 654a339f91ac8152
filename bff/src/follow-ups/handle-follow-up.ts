import { can, type FollowUpEvent, nextFollowUpStatus, relationsBetween } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
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
import { FollowUpEntity } from './follow-up.entity.js';
import { FollowUps } from './follow-ups.js';

export interface FollowUpStep {
  id: string;
  event: FollowUpEvent;
  /** What the event sets, beside status, instant and handler. */
  set: Partial<FollowUpEntity>;
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

  run(write: WriteRequest, actor: Actor, { id, event, set }: FollowUpStep): Promise<WriteAnswer<FollowUp>> {
    return this.writes.run(write, async (tx): Promise<Answer<FollowUp>> => {
      const row = await tx.findOneBy(FollowUpEntity, { id });
      if (row === null || !mayHandle(actor, await this.followUps.unitsOf(tx, id))) {
        return problem('not-found', 404);
      }
      const status = nextFollowUpStatus(row.status, event);
      if (status === null) {
        return problem(
          event === 'settle' && row.status === 'open' ? 'not-contacted-yet' : 'already-decided',
          422,
        );
      }
      const now = this.clock.now();
      const stamp = event === 'contact' ? { contactedAt: now } : { closedAt: now };
      const changed = { ...set, ...stamp, status, handledBy: actor.accountId };
      const { affected } = await tx.update(FollowUpEntity, { id, status: row.status }, changed);
      if (affected !== 1) return problem('already-decided', 422);
      await this.audit.record(tx, {
        actor,
        action: 'follow-up.handle',
        subject: { type: 'follow-up', id },
        before: { status: row.status },
        after: { status, outcome: set.outcome ?? null, planDate: set.planDate ?? null },
        requestId: write.requestId,
        at: now,
      });
      const [presented] = await this.followUps.present(tx, [{ ...row, ...changed }]);
      return presented ? { status: 200, body: presented } : problem('not-found', 404);
    });
  }
}

function mayHandle(actor: Actor, unitIds: string[]): boolean {
  const [departmentId] = unitIds.filter((id) => id === actor.departmentId);
  const relations = relationsBetween(
    { ...actor, officerId: null },
    departmentId === undefined ? {} : { departmentId },
  );
  return can(actor.roles, 'follow-up.handle', relations);
}

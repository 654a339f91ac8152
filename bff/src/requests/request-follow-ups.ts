import { type FollowUpEvent, type FollowUpStatus, nextFollowUpStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, LessThan } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  problem,
  readCursor,
  toInstant,
  toInstantOrNull,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { RequestFollowUp } from './request-follow-up.dto.js';
import { RequestFollowUpEntity } from './request-follow-up.entity.js';
import { RequestEntity } from './request.entity.js';

export interface FollowUpStep {
  id: string;
  event: FollowUpEvent;
  /** What the event sets, beside status, instant and handler. */
  set: Partial<RequestFollowUpEntity>;
}

/** Bad ratings of requests: contact, a dated plan where it is complex, then the outcome; never by the rated unit. */
@Injectable()
export class RequestFollowUps {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly enterprises: Enterprises,
  ) {}

  /** Newest first. Those of the actor's own unit are left out, so that a page may be short. */
  async list(
    actor: Actor,
    { status, cursor, limit = DEFAULT_LIMIT }: { status?: FollowUpStatus; cursor?: string; limit?: number },
  ): Promise<Page<RequestFollowUp>> {
    const { manager } = this.dataSource;
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await manager.find(RequestFollowUpEntity, {
      where: { ...(status ? { status } : {}), ...(before ? { id: LessThan(before) } : {}) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const { items, nextCursor } = pageOf(rows, limit, { keyOf: ({ id }) => [id], present: (row) => row });
    return {
      items: await this.present(
        manager,
        items.filter((row) => mayFollow(actor, row)),
      ),
      nextCursor,
    };
  }

  run(write: WriteRequest, actor: Actor, step: FollowUpStep): Promise<WriteAnswer<RequestFollowUp>> {
    return this.writes.run(write, async (tx): Promise<Answer<RequestFollowUp>> => {
      const row = await tx.findOneBy(RequestFollowUpEntity, { id: step.id });
      if (row === null || !mayFollow(actor, row)) return problem('not-found', 404);
      const status = nextFollowUpStatus(row.status, step.event);
      if (status === null) {
        return problem(row.status === 'open' ? 'not-contacted-yet' : 'already-decided', 422);
      }
      const now = this.clock.now();
      const stamp = step.event === 'contact' ? { contactedAt: now } : { closedAt: now };
      const changes = { ...step.set, ...stamp, status, handledBy: actor.accountId };
      const { affected } = await tx.update(
        RequestFollowUpEntity,
        { id: row.id, status: row.status },
        changes as never,
      );
      if (affected !== 1) return problem('already-decided', 422);
      await this.audit.record(tx, {
        actor,
        action: 'follow-up.handle',
        subject: { type: 'request-follow-up', id: row.id },
        before: { status: row.status },
        after: { status, outcome: step.set.outcome ?? null, planDate: step.set.planDate ?? null },
        requestId: write.requestId,
        at: now,
      });
      const [presented] = await this.present(tx, [{ ...row, ...changes }]);
      return presented ? { status: 200, body: presented } : problem('not-found', 404);
    });
  }

  private async present(manager: EntityManager, rows: RequestFollowUpEntity[]): Promise<RequestFollowUp[]> {
    const requests = await manager.findBy(RequestEntity, { id: In(rows.map(({ requestId }) => requestId)) });
    const enterprises = await this.enterprises.findMany(
      requests.map(({ enterpriseId }) => enterpriseId),
      manager,
    );
    return rows.flatMap((row) => {
      const request = requests.find(({ id }) => id === row.requestId);
      const enterprise = enterprises.find(({ id }) => id === request?.enterpriseId);
      return request && enterprise ? [presentFollowUp(row, request, enterprise)] : [];
    });
  }
}

function mayFollow({ departmentId }: Actor, { unitIds }: RequestFollowUpEntity): boolean {
  return departmentId === null || !unitIds.includes(departmentId);
}

function presentFollowUp(
  row: RequestFollowUpEntity,
  { number }: RequestEntity,
  { id: enterpriseId, name }: { id: string; name: string },
): RequestFollowUp {
  const { id, requestId, rating, status, contactNote, planDate, outcome, outcomeReason } = row;
  return {
    id,
    requestId,
    number,
    enterprise: { id: enterpriseId, name },
    rating,
    status,
    createdAt: toInstant(row.createdAt),
    contactDueAt: toInstant(row.contactDueAt),
    contactedAt: toInstantOrNull(row.contactedAt),
    contactNote,
    planDate,
    outcome,
    outcomeReason,
    closedAt: toInstantOrNull(row.closedAt),
  };
}

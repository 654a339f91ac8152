import { isResendable, maskName, messageGroupOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import { Accounts } from '../accounts/index.js';
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
import { MessageDeliveryEntity } from './message-delivery.entity.js';
import type { DeliveryQuery, MessageDelivery, ResendMessage } from './messages.dto.js';

/** What became of messages, for whoever looks after them; one that may have arrived is sent again by him alone. */
@Injectable()
export class LookAfterDeliveries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
    private readonly writes: Writes,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async list({ state, cursor, limit = DEFAULT_LIMIT }: DeliveryQuery): Promise<Page<MessageDelivery>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const { manager } = this.dataSource;
    const rows = await manager.find(MessageDeliveryEntity, {
      where: { ...(state && { state }), ...(before !== undefined && { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const nameOf = await this.namesOf(manager, rows);
    return pageOf(rows, limit, { keyOf: ({ id }) => [id], present: (row) => presentDelivery(row, nameOf) });
  }

  resend(
    write: WriteRequest,
    actor: Actor,
    { id, state }: ResendMessage & { id: string },
  ): Promise<WriteAnswer<MessageDelivery>> {
    return this.writes.run(write, async (tx): Promise<Answer<MessageDelivery>> => {
      const row = await tx.findOneBy(MessageDeliveryEntity, { id });
      if (row === null) return problem('not-found', 404);
      if (!isResendable(state)) return problem('not-in-this-state', 422);
      const at = this.clock.now();
      const changes = {
        state: 'pending',
        attempts: 0,
        attemptId: null,
        nextCheckAt: at,
        changedAt: at,
      } as const;
      const { affected } = await tx.update(MessageDeliveryEntity, { id, state }, changes);
      if (affected !== 1) return problem('not-in-this-state', 422);
      await this.audit.record(tx, {
        actor,
        action: 'message.resend',
        subject: { type: 'message-delivery', id },
        before: { state, reason: row.reason, errcode: row.errcode, attempts: row.attempts },
        after: { state: 'pending' },
        requestId: write.requestId,
        at,
      });
      const nameOf = await this.namesOf(tx, [row]);
      return { status: 200, body: presentDelivery({ ...row, ...changes }, nameOf) };
    });
  }

  private async namesOf(tx: EntityManager, rows: MessageDeliveryEntity[]): Promise<Map<string, string>> {
    const accounts = await this.accounts.findMany(
      rows.map(({ accountId }) => accountId),
      tx,
    );
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }
}

function presentDelivery(row: MessageDeliveryEntity, nameOf: Map<string, string>): MessageDelivery {
  const { id, accountId, kind, state, reason, errcode, attempts, at, changedAt, nextCheckAt } = row;
  return {
    id,
    group: messageGroupOf(kind) ?? 'work',
    recipient: maskName(nameOf.get(accountId) ?? ''),
    state,
    reason,
    errcode,
    attempts,
    at: toInstant(at),
    changedAt: toInstant(changedAt),
    nextAt: state === 'pending' ? toInstantOrNull(nextCheckAt) : null,
    resendable: isResendable(state),
  };
}

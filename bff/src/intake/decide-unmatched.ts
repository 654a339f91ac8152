import { type IntakeStatus, maskName, maskPhone } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  type PageQuery,
  problem,
  readCursor,
  refuse,
  toInstant,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { IntakeClientEntity } from './intake-client.entity.js';
import { IntakeItemEntity, type SentRequest } from './intake-item.entity.js';
import { RegisterIntake } from './register-intake.js';
import type { DecidedIntake, UnmatchedIntake } from './unmatched.dto.js';

/** What no enterprise of the register was named for waits here, the oldest first, until the centre has decided. */
@Injectable()
export class DecideUnmatched {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly enterprises: Enterprises,
    private readonly registerIntake: RegisterIntake,
  ) {}

  async list({ cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<UnmatchedIntake>> {
    const { manager } = this.dataSource;
    const [after] = readCursor(cursor, 1) ?? [];
    const rows = await manager.find(IntakeItemEntity, {
      where: { status: 'unmatched', ...(after === undefined ? {} : { id: MoreThan(after) }) },
      order: { id: 'ASC' },
      take: limit + 1,
    });
    const clients = await manager.findBy(IntakeClientEntity, {
      id: In(rows.map(({ clientId }) => clientId)),
    });
    const nameOf = new Map(clients.map(({ id, name }) => [id, name]));
    return pageOf(rows, limit, {
      keyOf: ({ id }) => [id],
      present: (row) => presentUnmatched(row, nameOf.get(row.clientId) ?? ''),
    });
  }

  match(
    write: WriteRequest,
    actor: Actor,
    { id, enterpriseId }: { id: string; enterpriseId: string },
  ): Promise<WriteAnswer<DecidedIntake>> {
    return this.writes.run(write, async (tx): Promise<Answer<DecidedIntake>> => {
      if ((await this.enterprises.find(enterpriseId, tx)) === null) {
        const errors = [{ pointer: '/enterpriseId', code: 'unknown-reference' }];
        return problem('invalid-input', 400, { errors });
      }
      const { item, sent } = await this.claim(tx, actor, { id, status: 'taken' });
      const client = await tx.findOneByOrFail(IntakeClientEntity, { id: item.clientId });
      const requestId = await this.registerIntake.run(tx, {
        client,
        item,
        sent,
        enterpriseId,
        actor,
        requestId: write.requestId,
      });
      await this.record(tx, { write, actor, id, after: { status: 'taken', requestId, enterpriseId } });
      return { status: 200, body: { id, status: 'taken', requestId } };
    });
  }

  decline(
    write: WriteRequest,
    actor: Actor,
    { id, reason }: { id: string; reason: string },
  ): Promise<WriteAnswer<DecidedIntake>> {
    return this.writes.run(write, async (tx): Promise<Answer<DecidedIntake>> => {
      await this.claim(tx, actor, { id, status: 'declined', reason: reason.trim() });
      const after = { status: 'declined', reason: this.audit.digest(reason) };
      await this.record(tx, { write, actor, id, after });
      return { status: 200, body: { id, status: 'declined', requestId: null } };
    });
  }

  /** Whoever writes first decides: the second finds it decided. */
  private async claim(
    tx: EntityManager,
    { accountId: decidedBy }: Actor,
    { id, ...decided }: { id: string; status: IntakeStatus; reason?: string },
  ): Promise<{ item: IntakeItemEntity; sent: SentRequest }> {
    const changes = { ...decided, decidedBy, decidedAt: this.clock.now() };
    const { affected } = await tx.update(IntakeItemEntity, { id, status: 'unmatched' }, changes);
    const item = await tx.findOneBy(IntakeItemEntity, { id });
    if (item === null) return refuse('not-found', 404);
    return affected === 1 && item.sent !== null ? { item, sent: item.sent } : refuse('already-decided', 422);
  }

  private record(
    tx: EntityManager,
    { write, actor, id, after }: { write: WriteRequest; actor: Actor; id: string; after: object },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: 'intake.decide',
      subject: { type: 'intake-item', id },
      before: { status: 'unmatched' },
      after,
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}

function presentUnmatched(item: IntakeItemEntity, name: string): UnmatchedIntake {
  const { id, clientId, externalId, receivedAt, sent } = item;
  return {
    id,
    source: { id: clientId, name },
    externalId,
    receivedAt: toInstant(receivedAt),
    creditCode: sent?.creditCode ?? null,
    enterpriseName: sent?.enterpriseName ?? null,
    category: sent?.category ?? null,
    words: sent?.words ?? '',
    urgent: sent?.urgency === 'urgent',
    contactName: sent?.contactName ? maskName(sent.contactName) : null,
    contactPhone: sent?.contactPhone ? maskPhone(sent.contactPhone) : null,
  };
}

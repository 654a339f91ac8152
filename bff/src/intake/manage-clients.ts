import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThan } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  Ids,
  isRefusal,
  type Page,
  pageOf,
  type PageQuery,
  problem,
  readCursor,
  toInstant,
  toInstantOrNull,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { IntakeClientEntity } from './intake-client.entity.js';
import type {
  CategoryNames,
  IntakeClient,
  KeyedIntakeClient,
  NewIntakeClient,
} from './intake-clients.dto.js';
import { IntakeKeys } from './intake-keys.js';

interface Change {
  id: string;
  action: string;
  changes: Partial<IntakeClientEntity>;
}

/** Other systems and their keys, as the centre makes and revokes them. A key's secret is in no row and no audit. */
@Injectable()
export class ManageClients {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly keys: IntakeKeys,
  ) {}

  async list({ cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<IntakeClient>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(IntakeClientEntity, {
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, { keyOf: ({ id }) => [id], present: presentClient });
  }

  make(
    write: WriteRequest,
    actor: Actor,
    { name, channel }: NewIntakeClient,
  ): Promise<WriteAnswer<KeyedIntakeClient>> {
    const { key, kept } = this.keys.fresh();
    const answer = this.writes.run(write, async (tx): Promise<Answer<KeyedIntakeClient>> => {
      const client: IntakeClientEntity = {
        id: this.ids.next(),
        name: name.trim(),
        channel,
        ...kept,
        categories: [],
        createdBy: actor.accountId,
        createdAt: this.clock.now(),
        lastUsedAt: null,
        revokedAt: null,
      };
      await tx.insert(IntakeClientEntity, client as never);
      await this.record(tx, { write, actor, action: 'intake.make-key', before: null, after: client });
      return { status: 201, body: { ...presentClient(client), key: null } };
    });
    return withKey(answer, key);
  }

  /** The old key ends at once; the sender's numbers go on. */
  renew(write: WriteRequest, actor: Actor, id: string): Promise<WriteAnswer<KeyedIntakeClient>> {
    const { key, kept } = this.keys.fresh();
    const changes = { ...kept, revokedAt: null };
    const answer = this.writes.run(write, async (tx): Promise<Answer<KeyedIntakeClient>> => {
      const client = await this.change(tx, { write, actor }, { id, action: 'intake.renew-key', changes });
      if (client === null) return problem('not-found', 404);
      return { status: 200, body: { ...presentClient(client), key: null } };
    });
    return withKey(answer, key);
  }

  revoke(write: WriteRequest, actor: Actor, id: string): Promise<WriteAnswer<IntakeClient>> {
    const changes = { revokedAt: this.clock.now() };
    return this.run(write, actor, { id, action: 'intake.revoke-key', changes });
  }

  name(
    write: WriteRequest,
    actor: Actor,
    { id, names }: CategoryNames & { id: string },
  ): Promise<WriteAnswer<IntakeClient>> {
    const categories = names.map(({ theirs, category }) => ({ theirs: theirs.trim(), category }));
    return this.run(write, actor, { id, action: 'intake.name-categories', changes: { categories } });
  }

  private run(write: WriteRequest, actor: Actor, change: Change): Promise<WriteAnswer<IntakeClient>> {
    return this.writes.run(write, async (tx): Promise<Answer<IntakeClient>> => {
      const client = await this.change(tx, { write, actor }, change);
      return client === null ? problem('not-found', 404) : { status: 200, body: presentClient(client) };
    });
  }

  private async change(
    tx: EntityManager,
    { write, actor }: { write: WriteRequest; actor: Actor },
    { id, action, changes }: Change,
  ): Promise<IntakeClientEntity | null> {
    const before = await tx.findOneBy(IntakeClientEntity, { id });
    if (before === null) return null;
    await tx.update(IntakeClientEntity, { id }, changes as never);
    const after = { ...before, ...changes };
    await this.record(tx, { write, actor, action, before, after });
    return after;
  }

  private record(tx: EntityManager, { write, actor, action, before, after }: Recorded): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action,
      subject: { type: 'intake-client', id: after.id },
      before: before && auditOf(before),
      after: auditOf(after),
      requestId: write.requestId,
      at: this.clock.now(),
    });
  }
}

interface Recorded {
  write: WriteRequest;
  actor: Actor;
  action: string;
  before: IntakeClientEntity | null;
  after: IntakeClientEntity;
}

/** The answer that is kept for a repetition never holds the key: it is added afterwards, to the first one alone. */
async function withKey(
  answer: Promise<WriteAnswer<KeyedIntakeClient>>,
  key: string,
): Promise<WriteAnswer<KeyedIntakeClient>> {
  const answered = await answer;
  if (isRefusal(answered) || answered.replayed) return answered;
  return { ...answered, body: { ...answered.body, key } };
}

function auditOf({ name, channel, keyId, categories, revokedAt }: IntakeClientEntity): object {
  return { name, channel, keyId, categories: categories.length, active: revokedAt === null };
}

function presentClient(client: IntakeClientEntity): IntakeClient {
  const { id, name, channel, keyId, categories, createdAt, lastUsedAt, revokedAt } = client;
  return {
    id,
    name,
    channel,
    keyId,
    active: revokedAt === null,
    categories,
    createdAt: toInstant(createdAt),
    lastUsedAt: toInstantOrNull(lastUsedAt),
  };
}

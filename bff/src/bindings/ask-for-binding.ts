import { createHash } from 'node:crypto';
import { rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import {
  type Answer,
  Audit,
  Clock,
  Ids,
  Outbox,
  problem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { type AskForBinding as Body, type BindingRequestState, presentState } from './binding-request.dto.js';
import { BindingRequestEntity } from './binding-request.entity.js';

const DECIDERS = rolesFor('binding.decide', 'district');
/** Undecided at once, of one account. */
const MOST_OPEN = 3;
const HOUR_MS = 3_600_000;

/**
 * Takes down that somebody asks to be confirmed, from anyone: whoever needs it has no account yet. Nothing is granted by
 * it; the centre makes sure who he is and delivers a sealed code.
 */
@Injectable()
export class AskForBinding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly enterprises: Enterprises,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  ask(write: WriteRequest, body: Body): Promise<WriteAnswer<BindingRequestState>> {
    return this.writes.run(write, async (tx): Promise<Answer<BindingRequestState>> => {
      const askedBy = write.actor?.accountId ?? null;
      const keyHash = hashOf(body.key);
      if (await tx.existsBy(BindingRequestEntity, { keyHash })) return problem('version-conflict', 409);
      if (await this.hasEnough(tx, askedBy))
        return problem('too-many-open', 422, { params: { most: MOST_OPEN } });
      const creditCode = body.creditCode?.toUpperCase() ?? null;
      const found = creditCode === null ? null : await this.enterprises.findByCreditCode(creditCode, tx);
      const row: BindingRequestEntity = {
        id: this.ids.next(),
        keyHash,
        status: 'open',
        enterprise: body.enterprise.trim(),
        creditCode,
        enterpriseId: found?.id ?? null,
        contactName: body.name.trim(),
        contactPhone: body.phone.trim(),
        title: body.title?.trim() ?? '',
        askedBy,
        askedAt: this.clock.now(),
        ...{ reason: null, decidedBy: null, decidedAt: null },
      };
      await tx.insert(BindingRequestEntity, row);
      await this.record(tx, write, row);
      await this.tell(tx, row);
      return { status: 201, body: presentState(row) };
    });
  }

  /** To whoever has the key; a wrong one is answered like none. */
  async stateOf(key: string): Promise<BindingRequestState> {
    const row = await this.dataSource.manager.findOneBy(BindingRequestEntity, { keyHash: hashOf(key) });
    return row === null ? refuse('not-found', 404) : presentState(row);
  }

  /** Strangers are counted by their address alone: by a phone they could keep its owner from asking. */
  private async hasEnough(tx: EntityManager, askedBy: string | null): Promise<boolean> {
    if (askedBy === null) return false;
    return (await tx.countBy(BindingRequestEntity, { status: 'open', askedBy })) >= MOST_OPEN;
  }

  private record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    row: BindingRequestEntity,
  ): Promise<void> {
    const { id, enterpriseId, contactName, contactPhone, askedAt } = row;
    return this.audit.record(tx, {
      actor,
      action: 'binding.ask',
      subject: { type: 'binding-request', id },
      before: null,
      after: {
        enterpriseId,
        contactName: this.audit.digest(contactName),
        contactPhone: this.audit.digest(contactPhone),
      },
      requestId,
      at: askedAt,
    });
  }

  /** Once an hour however many ask: strangers drown nobody's notices. */
  private tell(tx: EntityManager, { askedAt }: BindingRequestEntity): Promise<void> {
    const hour = Math.floor(askedAt.getTime() / HOUR_MS);
    const messages = DECIDERS.map((id) => ({
      kind: 'binding-asked' as const,
      recipient: { kind: 'role' as const, id },
      data: {},
      at: askedAt,
      dedupeKey: `binding-asked:${hour}:${id}`,
    }));
    return this.outbox.addAll(tx, messages);
  }
}

/** The key is random: its digest needs no key of ours. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

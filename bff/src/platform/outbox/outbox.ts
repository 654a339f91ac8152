import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ids } from '../ids.js';
import { OutboxMessageEntity, type RecipientKind } from './outbox-message.entity.js';

export interface OutboxMessage {
  /** A notice kind of the wording catalogue. */
  kind: string;
  /** `role` reaches everybody who has it. */
  recipient: { kind: RecipientKind; id: string };
  planId?: string | null;
  data: Record<string, unknown>;
  at: Date;
  /** Says what makes this message the same as another, e.g. `plan-approved:<planId>:<version>:<recipient>`. */
  dedupeKey: string;
}

/** Messages commit with the change they tell of and are delivered afterwards, each once. */
@Injectable()
export class Outbox {
  constructor(private readonly ids: Ids) {}

  /** A message whose `dedupeKey` is there already is dropped in silence: it was told before. */
  async add(tx: EntityManager, message: OutboxMessage): Promise<void> {
    const { recipient, planId, ...told } = message;
    const row = {
      ...told,
      id: this.ids.next(),
      recipientKind: recipient.kind,
      recipientId: recipient.id,
      planId: planId ?? null,
      state: 'pending',
      attempts: 0,
      nextAttemptAt: message.at,
      leaseId: null,
      lastError: null,
    };
    // Not INSERT IGNORE, which on MySQL would swallow every other error as well.
    const insert = tx
      .createQueryBuilder()
      .insert()
      .into(OutboxMessageEntity)
      .values(row as never);
    await insert.orUpdate(['dedupeKey'], ['dedupeKey']).updateEntity(false).execute();
  }
}

/** Takes a message to its recipients; the notices feature provides it. */
export abstract class Delivery {
  /** Runs inside the transaction that marks the message delivered. */
  abstract deliver(tx: EntityManager, message: OutboxMessageEntity): Promise<void>;
}

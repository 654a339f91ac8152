import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { insertRows, type Row } from '../database/rows.js';
import { Ids } from '../ids.js';
import { type KeyedColumn, personalColumn } from '../personal/personal-column.js';
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
  add(tx: EntityManager, message: OutboxMessage): Promise<void> {
    return this.addAll(tx, [message]);
  }

  /** The same of several, in one statement. */
  async addAll(tx: EntityManager, messages: readonly OutboxMessage[]): Promise<void> {
    const sealed = personalColumn(tx, OutboxMessageEntity, 'data');
    const rows = messages.map((message) => this.rowOf(message, sealed));
    // Not INSERT IGNORE, which on MySQL would swallow every other error as well.
    const ending =
      tx.dataSource.options.type === 'better-sqlite3'
        ? 'ON CONFLICT (dedupeKey) DO NOTHING'
        : 'ON DUPLICATE KEY UPDATE dedupeKey = VALUES(dedupeKey)';
    await insertRows(tx, 'outbox_messages', rows, ending);
  }

  private rowOf({ recipient, planId, data, ...told }: OutboxMessage, sealed: KeyedColumn): Row {
    return {
      ...told,
      data: sealed.to(data),
      id: this.ids.next(),
      recipientKind: recipient.kind,
      recipientId: recipient.id,
      planId: planId ?? null,
      state: 'pending',
      attempts: 0,
      nextAttemptAt: told.at,
      leaseId: null,
      lastError: null,
    };
  }
}

/** Takes messages to their recipients; the notices feature provides it. */
export abstract class Delivery {
  /** Runs inside the transaction that marks the messages delivered. */
  abstract deliver(tx: EntityManager, messages: readonly OutboxMessageEntity[]): Promise<void>;
}

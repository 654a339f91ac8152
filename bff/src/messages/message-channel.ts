import type { EntityManager } from 'typeorm';
import type { OutboxMessageEntity } from '../platform/index.js';

/** A way by which messages of the outbox reach people. */
export interface MessageChannel {
  /** Writes down what is to reach each of the accounts, in the transaction that marks the message delivered. */
  take(tx: EntityManager, message: OutboxMessageEntity, accountIds: readonly string[]): Promise<void>;
}

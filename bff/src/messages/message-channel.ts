import type { EntityManager } from 'typeorm';
import type { OutboxMessageEntity } from '../platform/index.js';

/** A message of the outbox for one of the accounts that it reaches. */
export interface Addressed {
  message: OutboxMessageEntity;
  accountId: string;
}

/** A way by which messages of the outbox reach people. */
export interface MessageChannel {
  /** Writes down what is to reach whom, in the transaction that marks the messages delivered. */
  take(tx: EntityManager, addressed: readonly Addressed[]): Promise<void>;
}

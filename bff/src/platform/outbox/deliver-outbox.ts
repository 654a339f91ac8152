import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import { Ids } from '../ids.js';
import type { Job } from '../jobs/jobs.js';
import { Log } from '../log.js';
import { Delivery } from './outbox.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

const BATCH = 100;
const LEASE_MS = 60_000;
export const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 30_000;

/**
 * Delivers what is due. Messages are leased by moving their next attempt ahead, so that two processes never hold one
 * together and a crashed process gives its own back. Effect and mark commit together: a message works once.
 */
@Injectable()
export class DeliverOutbox implements Job {
  readonly name = 'deliver-outbox';
  readonly everyMs = 1_000;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delivery: Delivery,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {}

  async run(now: Date): Promise<number> {
    const leased = await this.lease(now);
    if (leased.length === 0) return 0;
    try {
      await this.deliver(leased);
    } catch {
      // One bad message must not hold up the others: each on its own.
      for (const message of leased) await this.deliverOrPostpone(message, now);
    }
    return leased.length;
  }

  private async lease(now: Date): Promise<OutboxMessageEntity[]> {
    const { manager } = this.dataSource;
    const due = { state: 'pending' as const, nextAttemptAt: LessThanOrEqual(now) };
    const found = await manager.find(OutboxMessageEntity, {
      select: { id: true },
      where: due,
      order: { id: 'ASC' },
      take: BATCH,
    });
    if (found.length === 0) return [];
    const leaseId = this.ids.next();
    const leaseEnd = new Date(now.getTime() + LEASE_MS);
    await manager.update(
      OutboxMessageEntity,
      { ...due, id: In(found.map(({ id }) => id)) },
      { leaseId, nextAttemptAt: leaseEnd, attempts: () => 'attempts + 1' },
    );
    return manager.find(OutboxMessageEntity, { where: { leaseId }, order: { id: 'ASC' } });
  }

  /** A commit whose answer got lost with the connection was one all the same: what is delivered is let be. */
  private deliver(messages: OutboxMessageEntity[]): Promise<void> {
    return this.transactions.run(async (tx) => {
      const pending = { id: In(messages.map(({ id }) => id)), state: 'pending' as const };
      const { affected } = await tx.update(OutboxMessageEntity, pending, {
        state: 'delivered',
        lastError: null,
      });
      if (affected === 0) return;
      if (affected !== messages.length) throw new Error('some of them are delivered');
      await this.delivery.deliver(tx, messages);
    });
  }

  private async deliverOrPostpone(message: OutboxMessageEntity, now: Date): Promise<void> {
    try {
      await this.deliver([message]);
    } catch (error) {
      await this.postpone(message, now, error);
    }
  }

  /** `lastError` is the error's name alone: its message could hold personal data. */
  private async postpone({ id, attempts }: OutboxMessageEntity, now: Date, error: unknown): Promise<void> {
    const lastError = error instanceof Error ? error.name.slice(0, 120) : 'unknown';
    const state = attempts >= MOST_ATTEMPTS ? 'failed' : 'pending';
    const nextAttemptAt = new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** attempts);
    this.log.warn({ message: id, attempts, state, lastError }, 'delivery failed');
    const pending = { id, state: 'pending' as const };
    await this.dataSource.manager.update(OutboxMessageEntity, pending, { state, lastError, nextAttemptAt });
  }
}

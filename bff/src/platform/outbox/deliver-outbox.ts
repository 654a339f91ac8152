import { Injectable } from '@nestjs/common';
import { DataSource, In, LessThanOrEqual } from 'typeorm';
import { Transactions } from '../database/transactions.js';
import type { Job } from '../jobs/jobs.js';
import { Log } from '../log.js';
import { Delivery } from './outbox.js';
import { OutboxMessageEntity } from './outbox-message.entity.js';

const BATCH = 100;
export const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 30_000;

/**
 * Delivers what is due. Effect and mark commit together, so that a message works once: of two processes that come upon the
 * same ones, the later finds them marked and leaves the rest for its next look.
 */
@Injectable()
export class DeliverOutbox implements Job {
  readonly name = 'deliver-outbox';
  readonly everyMs = 1_000;
  readonly batch = BATCH;

  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly delivery: Delivery,
    private readonly log: Log,
  ) {}

  async run(now: Date): Promise<number> {
    const due = await this.dataSource.manager.find(OutboxMessageEntity, {
      where: { state: 'pending', nextAttemptAt: LessThanOrEqual(now) },
      order: { nextAttemptAt: 'ASC', id: 'ASC' },
      take: BATCH,
    });
    if (due.length === 0) return 0;
    try {
      return await this.deliver(due);
    } catch {
      // One bad message must not hold up the others: each on its own.
      let delivered = 0;
      for (const message of due) delivered += await this.deliverOrPostpone(message, now);
      return delivered;
    }
  }

  /** How many: all of them, or none where another process has some. */
  private async deliver(messages: OutboxMessageEntity[]): Promise<number> {
    try {
      await this.transactions.run(async (tx) => {
        const pending = { id: In(messages.map(({ id }) => id)), state: 'pending' as const };
        const delivered = { state: 'delivered' as const, lastError: null };
        const { affected } = await tx.update(OutboxMessageEntity, pending, delivered);
        if (affected !== messages.length) throw new Taken();
        await this.delivery.deliver(tx, messages);
      });
      return messages.length;
    } catch (error) {
      if (error instanceof Taken) return 0;
      throw error;
    }
  }

  private async deliverOrPostpone(message: OutboxMessageEntity, now: Date): Promise<number> {
    try {
      return await this.deliver([message]);
    } catch (error) {
      return this.postpone(message, now, error);
    }
  }

  /** `lastError` is the error's name alone: its message could hold personal data. */
  private async postpone(message: OutboxMessageEntity, now: Date, error: unknown): Promise<number> {
    const { id } = message;
    const attempts = message.attempts + 1;
    const lastError = error instanceof Error ? error.name.slice(0, 120) : 'unknown';
    const state = attempts >= MOST_ATTEMPTS ? 'failed' : 'pending';
    const nextAttemptAt = new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** attempts);
    this.log.warn({ message: id, attempts, state, lastError }, 'delivery failed');
    const before = { id, state: 'pending' as const, attempts: message.attempts };
    const after = { attempts, state, lastError, nextAttemptAt } as const;
    const { affected } = await this.dataSource.manager.update(OutboxMessageEntity, before, after);
    return affected ?? 0;
  }
}

/** Another process delivers some of them, or has: its answer may have been lost with the connection. */
class Taken extends Error {}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Metrics } from '../metrics/metrics.js';
import { transientCause } from './database-errors.js';

const ATTEMPTS = 8;
/** Who waits for a lock again and again is told so before his phone gives up; it sends the same again. */
const PATIENCE_MS = 8_000;
const FIRST_PAUSE_MS = 10;

/**
 * One transaction helper for all writes. Lock by writing the parent row first; use only the manager handed in.
 * A deadlock, a lock wait that ran out or a failed certification (Galera) rolls back and tries the whole again,
 * so `work` may run several times and must do nothing outside the transaction.
 */
@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {}

  async run<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    const until = performance.now() + PATIENCE_MS;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.dataSource.transaction(work);
      } catch (error) {
        const cause = transientCause(error);
        if (cause === null) throw error;
        const isLast = attempt >= ATTEMPTS || performance.now() > until;
        (isLast ? this.metrics.givenUp : this.metrics.retries).inc({ cause });
        if (isLast) throw error;
        await pause(FIRST_PAUSE_MS * 2 ** attempt * Math.random());
      }
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

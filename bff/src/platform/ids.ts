import { randomFillSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from './clock.js';

const RANDOM_BYTES = 4096;

/** As good as ulid's own, which asks the system anew for each character. */
function fromPool(): () => number {
  const pool = new Uint8Array(RANDOM_BYTES);
  let at = RANDOM_BYTES;
  return () => {
    if (at === RANDOM_BYTES) {
      randomFillSync(pool);
      at = 0;
    }
    return (pool[at++] ?? 0) / 256;
  };
}

/** ULIDs of 26 characters in the order in which this process made them, so that an index on them is one by time. */
@Injectable()
export class Ids {
  private readonly ulid = monotonicFactory(fromPool());

  constructor(private readonly clock: Clock) {}

  next(): string {
    return this.ulid(this.clock.now().getTime());
  }
}

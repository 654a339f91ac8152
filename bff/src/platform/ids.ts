import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from './clock.js';
import { takeRandom } from './random.js';

/** As good as ulid's own, which asks the system anew for each character. */
const fromPool = (): number => takeRandom(1).readUInt8() / 256;

/** ULIDs of 26 characters in the order in which this process made them, so that an index on them is one by time. */
@Injectable()
export class Ids {
  private readonly ulid = monotonicFactory(fromPool);

  constructor(private readonly clock: Clock) {}

  next(): string {
    return this.ulid(this.clock.now().getTime());
  }
}

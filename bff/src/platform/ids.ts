import { Injectable } from '@nestjs/common';
import { monotonicFactory } from 'ulid';
import { Clock } from './clock.js';

/** ULIDs of 26 characters in the order in which this process made them, so that an index on them is one by time. */
@Injectable()
export class Ids {
  private readonly ulid = monotonicFactory();

  constructor(private readonly clock: Clock) {}

  next(): string {
    return this.ulid(this.clock.now().getTime());
  }
}

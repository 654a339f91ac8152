import { parseInstant } from '@anqi/shared';
import { Clock } from '../../src/platform/index.js';

/** Stands still until it is moved. */
export class FixedClock extends Clock {
  private at: number;

  constructor(instant: string) {
    super();
    this.at = parseInstant(instant);
  }

  now(): Date {
    return new Date(this.at);
  }

  /** ISO 8601 with an offset; it may also go back. */
  set(instant: string): void {
    this.at = parseInstant(instant);
  }

  advance(ms: number): void {
    this.at += ms;
  }
}

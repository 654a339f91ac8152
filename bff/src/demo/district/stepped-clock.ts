import { Clock } from '../../platform/index.js';

/** Stands where it was put: the loader moves it through the year. */
export class SteppedClock extends Clock {
  constructor(private at: number) {
    super();
  }

  now(): Date {
    return new Date(this.at);
  }

  /** Never backwards: ids are in the order of their instants. */
  moveTo(at: number): void {
    if (at > this.at) this.at = at;
  }
}

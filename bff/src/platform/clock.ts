import { dateOf, formatInstant } from '@anqi/shared';

/** The only source of time. Everything that needs `now` takes it from here or as a parameter. */
export abstract class Clock {
  abstract now(): Date;

  /** ISO 8601 with `+08:00`. */
  isoNow(): string {
    return formatInstant(this.now().getTime());
  }

  /** Today's date in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string {
    return dateOf(this.isoNow());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** An instant of the database as the API writes it. */
export function toInstant(at: Date): string {
  return formatInstant(at.getTime());
}

export function toInstantOrNull(at: Date | null): string | null {
  return at === null ? null : toInstant(at);
}

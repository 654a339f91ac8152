/**
 * A live code changes every period, and a copy older than two periods is stale, so that a picture of the
 * screen does not pass for the inspector's phone.
 */
export const STALE_AFTER_PERIODS = 2;

/** Number of the period that an instant lies in, counted from 1970. */
export function periodOf(instantMs: number, periodSeconds: number): number {
  return Math.floor(instantMs / (periodSeconds * 1000));
}

/** The instant in ms at which a period begins. */
export function periodStart(period: number, periodSeconds: number): number {
  return period * periodSeconds * 1000;
}

/** Whole periods since the code was shown; negative where its period is still to come. */
export function ageInPeriods(period: number, nowMs: number, periodSeconds: number): number {
  return periodOf(nowMs, periodSeconds) - period;
}

/**
 * Whether this is not the code now on the inspector's phone. A code of a later period counts as well, with
 * the same allowance for a phone whose clock is wrong: a picture taken ahead of time is a copy too.
 */
export function isStale(period: number, nowMs: number, periodSeconds: number): boolean {
  return Math.abs(ageInPeriods(period, nowMs, periodSeconds)) > STALE_AFTER_PERIODS;
}

/** The periods that cover `fromMs` to `untilMs`, the end not included, each with the instant it begins at. */
export function periodsBetween(
  fromMs: number,
  untilMs: number,
  periodSeconds: number,
): { period: number; startsAtMs: number }[] {
  const first = periodOf(fromMs, periodSeconds);
  const count = Math.max(0, periodOf(untilMs - 1, periodSeconds) - first + 1);
  return Array.from({ length: count }, (_, index) => ({
    period: first + index,
    startsAtMs: periodStart(first + index, periodSeconds),
  }));
}

import { MS_PER_MINUTE } from '../calendar/instants.js';

export interface VisitPeriod {
  startsAtMs: number;
  endsAtMs: number;
}

/** When a visit's code is shown and it may be started: from a little before its period to the period's end. */
export function visitWindow(
  { startsAtMs, endsAtMs }: VisitPeriod,
  earlyMinutes: number,
): { fromMs: number; untilMs: number } {
  return { fromMs: startsAtMs - earlyMinutes * MS_PER_MINUTE, untilMs: endsAtMs };
}

export function isStartable(period: VisitPeriod, earlyMinutes: number, nowMs: number): boolean {
  const { fromMs, untilMs } = visitWindow(period, earlyMinutes);
  return nowMs >= fromMs && nowMs <= untilMs;
}

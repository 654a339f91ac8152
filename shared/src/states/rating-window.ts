import { endOfCalendarDays } from '../clocks/calendar-days.js';

/** The instant at which rating closes: the end of the last of so many calendar days after the visit's end. */
export function ratingClosesAt(visitEndedAtMs: number, days: number): number {
  return endOfCalendarDays(visitEndedAtMs, days);
}

/** Whether a visit can be rated now; `null` for one that is not finished. Whether it was rated is asked apart. */
export function isInRatingWindow(visitEndedAtMs: number | null, days: number, nowMs: number): boolean {
  return visitEndedAtMs !== null && nowMs < ratingClosesAt(visitEndedAtMs, days);
}

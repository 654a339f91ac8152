import { instantOf, localDay } from '../calendar/instants.js';

/** The end of the last of so many calendar days after an event's: "15 days" and the like, in ms. */
export function endOfCalendarDays(eventAtMs: number, days: number): number {
  return instantOf(localDay(eventAtMs) + days + 1, 0);
}

import { MS_PER_MINUTE } from '@anqi/shared';

/** A phone's clock may be so much ahead. */
const TOLERANCE_MS = 2 * MS_PER_MINUTE;

/** When something happened, as a phone without a network tells it afterwards; now, unless it says. */
export function toldTime(at: string | undefined, now: Date): Date {
  if (at === undefined) return now;
  const told = new Date(at);
  const isHardlyAhead = told > now && told.getTime() - now.getTime() <= TOLERANCE_MS;
  return isHardlyAhead ? now : told;
}

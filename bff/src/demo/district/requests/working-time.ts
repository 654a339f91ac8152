/** Going forth and back in time by minutes at which people work: 9:00 to 17:30 on working days. */
import { addDays, dateOf, formatInstant, MS_PER_MINUTE } from '@anqi/shared';
import { instantAt, type Days } from '../days.js';

export const HOUR = 60;
/** A working day, in minutes. */
export const DAY = 8.5 * HOUR;

const opening = (date: string): number => instantAt(date, '09:00');
const closing = (date: string): number => instantAt(date, '17:30');

/** So many working minutes after an instant. */
export function workedOn(days: Days, from: number, minutes: number): number {
  let date = dateOf(formatInstant(from));
  let at = from;
  let left = minutes * MS_PER_MINUTE;
  for (;;) {
    const start = Math.max(at, opening(date));
    const isLast = days.isWorking(date) && start + left <= closing(date);
    if (isLast) return start + left;
    if (days.isWorking(date)) left -= Math.max(0, closing(date) - start);
    date = addDays(date, 1);
    at = opening(date);
  }
}

/** The instant since which so many working minutes have passed by the demo's now. */
export function ago({ days, now }: { days: Days; now: number }, minutes: number): number {
  let date = days.today;
  let at = now;
  let left = minutes * MS_PER_MINUTE;
  for (;;) {
    const end = Math.min(at, closing(date));
    const isFirst = days.isWorking(date) && end - left >= opening(date);
    if (isFirst) return end - left;
    if (days.isWorking(date)) left -= Math.max(0, end - opening(date));
    date = addDays(date, -1);
    at = closing(date);
  }
}

import { addDays, type Calendar, isCovered, isWorkingDay, weekdayOf } from '@anqi/shared';

/** The working day that a nudge counts for: the date itself, or the last working day before a day of rest. */
export function nudgeDay(calendar: Calendar, date: string): string {
  let day = date;
  while (!(isCovered(calendar, day) ? isWorkingDay(calendar, day) : weekdayOf(day) <= 5))
    day = addDays(day, -1);
  return day;
}

import { addDays, type Calendar, isCovered, isWorkingDay, weekdayOf } from '@anqi/shared';

/** The `count`-th working day after `date`; past the calendar's coverage weekends alone are known. */
export function workingDayAfter(calendar: Calendar, date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    const isWorking = isCovered(calendar, day) ? isWorkingDay(calendar, day) : weekdayOf(day) <= 5;
    if (isWorking) left -= 1;
  }
  return day;
}

import { addDays, type DayTerms, isWorkingDayBy } from '@anqi/shared';

/** The `count`-th working day after `date`; past the calendar's coverage weekends alone are known. */
export function workingDayAfter(terms: DayTerms, date: string, count: number): string {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDayBy(terms, day)) left -= 1;
  }
  return day;
}

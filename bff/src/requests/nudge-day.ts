import { addDays, type DayTerms, isWorkingDayBy } from '@anqi/shared';

/** The working day that a nudge counts for: the date itself, or the last working day before a day of rest. */
export function nudgeDay(terms: DayTerms, date: string): string {
  let day = date;
  while (!isWorkingDayBy(terms, day)) day = addDays(day, -1);
  return day;
}

import type { DayTerms } from '@anqi/shared';

/** Says which days due dates were reckoned by: it changes where a calendar is imported or a day closed or reopened. */
export function daysKey({ calendar, closedDays = [] }: DayTerms): string {
  return [calendar.version, ...closedDays.map(({ date }) => date)].join(' ');
}

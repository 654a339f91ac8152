import { kindOfDay, type Calendar, type DayKind } from './calendar.js';
import { formatDate, parseDate, weekdayOfDay } from './dates.js';

export interface CalendarChange {
  date: string;
  from: DayKind;
  to: DayKind;
}

/**
 * The days, in order, on which people work by one calendar and rest by the other, as far as `after` is covered. A day
 * that `before` does not cover counts as weekends alone would have it, as due dates take it.
 */
export function calendarChanges(before: Calendar, after: Calendar): CalendarChange[] {
  const changes: CalendarChange[] = [];
  for (let day = parseDate(after.coverage.from); day <= parseDate(after.coverage.to); day++) {
    const [from, to] = [kindOfDay(before, day), kindOfDay(after, day)];
    if (isWorked(from, day) !== isWorked(to, day)) changes.push({ date: formatDate(day), from, to });
  }
  return changes;
}

function isWorked({ kind }: DayKind, day: number): boolean {
  if (kind === 'uncovered') return weekdayOfDay(day) <= 5;
  return kind === 'working' || kind === 'make-up';
}

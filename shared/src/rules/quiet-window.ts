import { civilOfDay, parseDate, weekdayOfDay } from '../calendar/dates.js';
import type { QuietWindow } from './types.js';

/** A day is quiet when any window covers it. */
export function isQuietDay(windows: readonly QuietWindow[], dayNumber: number): boolean {
  return windows.some((window) => covers(window, dayNumber));
}

/** Whether a `YYYY-MM-DD` is quiet. */
export function isQuietDate(windows: readonly QuietWindow[], date: string): boolean {
  return isQuietDay(windows, parseDate(date));
}

function covers(window: QuietWindow, dayNumber: number): boolean {
  switch (window.kind) {
    case 'month-days':
      return coversMonthDay(window, dayNumber);
    case 'dates':
      return parseDate(window.from) <= dayNumber && dayNumber <= parseDate(window.to);
    case 'weekdays':
      return window.days.includes(weekdayOfDay(dayNumber));
  }
}

/** `to` past the month's end needs no care: no day lies beyond it. `from > to` wraps over the end (25→5). */
function coversMonthDay({ from, to }: { from: number; to: number }, dayNumber: number): boolean {
  const { day } = civilOfDay(dayNumber);
  return from <= to ? from <= day && day <= to : from <= day || day <= to;
}

/** A window as a step's fact: `month-days:1-23`, `dates:2026-06-05/2026-06-09`, `weekdays:1,2,3`. */
export function windowCode(window: QuietWindow): string {
  switch (window.kind) {
    case 'month-days':
      return `month-days:${window.from}-${window.to}`;
    case 'dates':
      return `dates:${window.from}/${window.to}`;
    case 'weekdays':
      return `weekdays:${window.days.join(',')}`;
  }
}

/**
 * What one day is to a clock, and why. Past the calendar's coverage weekends alone are known, so a day there is
 * assumed, and a due date that rests on it is provisional.
 */
import { kindOfDay, type Calendar } from '../calendar/calendar.js';
import { formatDate, parseDate, weekdayOfDay } from '../calendar/dates.js';

export const DAY_REASONS = [
  'working',
  'make-up',
  'weekend',
  'holiday',
  'closed',
  'assumed-working',
  'assumed-weekend',
  'paused',
  'carried-over',
  'promised',
] as const;
export type DayReasonKind = (typeof DAY_REASONS)[number];

export interface DayReason {
  kind: DayReasonKind;
  /** The holiday's name, or why the day is closed. */
  name?: string;
}

export interface DueDay {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  date: string;
  counted: boolean;
  why: DayReason;
}

/** What working days are reckoned by: the calendar, and what the district sets for itself. */
export interface DayTerms {
  calendar: Calendar;
  /** One-off days on which nobody works, whatever the calendar says. */
  closedDays?: readonly { date: string; name: string }[];
}

export interface ClockTerms extends DayTerms {
  /** `HH:mm` at which a working day ends. */
  closeOfBusiness: string;
}

const WORK: readonly DayReasonKind[] = ['working', 'make-up', 'assumed-working'];

export const isWork = ({ kind }: DayReason): boolean => WORK.includes(kind);

export const isAssumed = ({ kind }: DayReason): boolean =>
  kind === 'assumed-working' || kind === 'assumed-weekend';

/** Whether the day with that number is worked on, and why. */
export function reasonOfDay({ calendar, closedDays = [] }: DayTerms, dayNumber: number): DayReason {
  const closed = closedDays.find(({ date }) => date === formatDate(dayNumber));
  if (closed) return { kind: 'closed', name: closed.name };
  const known = kindOfDay(calendar, dayNumber);
  if (known.kind !== 'uncovered') return known;
  return { kind: weekdayOfDay(dayNumber) <= 5 ? 'assumed-working' : 'assumed-weekend' };
}

/** Whether people work on a `YYYY-MM-DD`, as far as anybody knows. */
export function isWorkingDayBy(terms: DayTerms, date: string): boolean {
  return isWork(reasonOfDay(terms, parseDate(date)));
}

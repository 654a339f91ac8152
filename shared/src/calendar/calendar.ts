/**
 * Working days as the State Council's yearly notices fix them: weekends are days of rest, but for make-up
 * workdays (调休上班); further days off come from the notice. Outside its coverage a calendar knows nothing.
 */
import { parseDate, weekdayOfDay } from './dates.js';

export interface CalendarYear {
  /** Address of the notice that the year was taken from. */
  readonly notice?: string;
  readonly off: readonly { readonly date: string; readonly name: string }[];
  /** Make-up workdays. */
  readonly work: readonly string[];
}

/** Plain data, the same on disk, on the wire and in memory. */
export interface Calendar {
  readonly version: string;
  readonly coverage: { readonly from: string; readonly to: string };
  readonly timeZone?: 'Asia/Shanghai';
  readonly years: Readonly<Record<string, CalendarYear>>;
}

/** What a day is. `name` is the holiday's; a make-up workday is a working day at a weekend. */
export type DayKind =
  | { kind: 'working' }
  | { kind: 'make-up' }
  | { kind: 'weekend' }
  | { kind: 'holiday'; name: string }
  | { kind: 'uncovered' };

interface DayIndex {
  from: number;
  to: number;
  off: Map<number, string>;
  makeUp: Set<number>;
}

const WORKING: DayKind = { kind: 'working' };
const MAKE_UP: DayKind = { kind: 'make-up' };
const WEEKEND: DayKind = { kind: 'weekend' };
const UNCOVERED: DayKind = { kind: 'uncovered' };

/** Calendars are immutable data, so each is indexed once: a decision may look at hundreds of days. */
const indexes = new WeakMap<Calendar, DayIndex>();

function indexOf(calendar: Calendar): DayIndex {
  const known = indexes.get(calendar);
  if (known) return known;
  const years = Object.values(calendar.years);
  const index: DayIndex = {
    from: parseDate(calendar.coverage.from),
    to: parseDate(calendar.coverage.to),
    off: new Map(years.flatMap((year) => year.off.map((day) => [parseDate(day.date), day.name] as const))),
    makeUp: new Set(years.flatMap((year) => year.work.map(parseDate))),
  };
  indexes.set(calendar, index);
  return index;
}

/** What the day with that number is, and why. */
export function kindOfDay(calendar: Calendar, dayNumber: number): DayKind {
  const { from, to, off, makeUp } = indexOf(calendar);
  if (dayNumber < from || dayNumber > to) return UNCOVERED;
  const name = off.get(dayNumber);
  if (name !== undefined) return { kind: 'holiday', name };
  if (weekdayOfDay(dayNumber) <= 5) return WORKING;
  return makeUp.has(dayNumber) ? MAKE_UP : WEEKEND;
}

export function isCoveredDay(calendar: Calendar, dayNumber: number): boolean {
  return kindOfDay(calendar, dayNumber).kind !== 'uncovered';
}

/** False for a day of rest and for one outside the coverage: tell them apart by `isCoveredDay`. */
export function isWorkingDayNumber(calendar: Calendar, dayNumber: number): boolean {
  const { kind } = kindOfDay(calendar, dayNumber);
  return kind === 'working' || kind === 'make-up';
}

/** What a `YYYY-MM-DD` is, and why. */
export function dayKind(calendar: Calendar, date: string): DayKind {
  return kindOfDay(calendar, parseDate(date));
}

export function isCovered(calendar: Calendar, date: string): boolean {
  return isCoveredDay(calendar, parseDate(date));
}

export function isWorkingDay(calendar: Calendar, date: string): boolean {
  return isWorkingDayNumber(calendar, parseDate(date));
}

/**
 * Local dates are `YYYY-MM-DD` strings. For arithmetic they become day numbers (days since 1970-01-01),
 * by integers alone: the mini-program runtime has no Intl and the host's time zone must not matter.
 */

const DAYS_PER_ERA = 146097; // 400 Gregorian years
const EPOCH_SHIFT = 719468; // days from 0000-03-01 to 1970-01-01

/** Day number of a civil date. The year is taken to begin in March, so that a leap day comes last. */
export function dayOfCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

export function civilOfDay(dayNumber: number): CivilDate {
  const z = dayNumber + EPOCH_SHIFT;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOfDay(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1; // 1970-01-01 was a Thursday
}

/** `text` as digits from `from` to before `to`; NaN where a character is no digit. */
export function digitsIn(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Day number of the date that `text` begins with, or NaN where that is no date of the calendar. */
export function leadingDay(text: string): number {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digitsIn(text, 0, 4);
  const month = digitsIn(text, 5, 7);
  const day = digitsIn(text, 8, 10);
  if (!(year >= 1 && day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return dayOfCivil(year, month, day);
}

export function isDate(text: string): boolean {
  return text.length === 10 && !Number.isNaN(leadingDay(text));
}

/** Day number of a `YYYY-MM-DD`. Throws RangeError where it is none: shapes are checked at the edge. */
export function parseDate(date: string): number {
  if (!isDate(date)) throw new RangeError(`not a date: ${date}`);
  return leadingDay(date);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function formatDate(dayNumber: number): string {
  const { year, month, day } = civilOfDay(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function addDays(date: string, days: number): string {
  return formatDate(parseDate(date) + days);
}

/** Whole days from `from` to `to`; negative where `to` is the earlier. */
export function daysBetween(from: string, to: string): number {
  return parseDate(to) - parseDate(from);
}

/** The Monday of a date's ISO week, which names the week. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** ISO weekday of a date, Monday 1 to Sunday 7. */
export function weekdayOf(date: string): number {
  return weekdayOfDay(parseDate(date));
}

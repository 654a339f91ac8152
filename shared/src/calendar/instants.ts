/**
 * Instants are ISO 8601 strings with an offset; inside they are milliseconds since 1970 in UTC.
 * Everything local is at the fixed +08:00 of Asia/Shanghai.
 */
import { digitsIn, formatDate, leadingDay } from './dates.js';

export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;
const SHANGHAI_MS = 8 * MS_PER_HOUR;

const CODE = { T: 84, Z: 90, colon: 58, plus: 43, minus: 45, dot: 46 };

/** `HH:mm` at `at`, in minutes; NaN where it is none. */
function minutesAt(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== CODE.colon) return NaN;
  const hours = digitsIn(text, at, at + 2);
  const minutes = digitsIn(text, at + 3, at + 5);
  return hours <= 23 && minutes <= 59 ? hours * 60 + minutes : NaN;
}

/** `Z` or `±HH:mm` that ends the text at `at`, in milliseconds; NaN where it is none. */
function offsetAt(text: string, at: number): number {
  const sign = text.charCodeAt(at);
  if (sign === CODE.Z) return text.length === at + 1 ? 0 : NaN;
  if ((sign !== CODE.plus && sign !== CODE.minus) || text.length !== at + 6) return NaN;
  return minutesAt(text, at + 1) * (sign === CODE.minus ? -MS_PER_MINUTE : MS_PER_MINUTE);
}

/** The fraction of a second at `at`, cut to milliseconds, and where the text goes on. */
function fractionAt(text: string, at: number): { ms: number; next: number } {
  let next = at;
  while (digitsIn(text, next, next + 1) >= 0) next++;
  const thousandths = text.slice(at, Math.min(next, at + 3)).padEnd(3, '0');
  return { ms: next > at ? digitsIn(thousandths, 0, 3) : NaN, next };
}

/** `:ss` or `:ss.fff` at `at`, both optional, in milliseconds, and where the text goes on. */
function secondsAt(text: string, at: number): { ms: number; next: number } {
  if (text.charCodeAt(at) !== CODE.colon) return { ms: 0, next: at };
  const seconds = digitsIn(text, at + 1, at + 3);
  if (!(seconds <= 59)) return { ms: NaN, next: at };
  if (text.charCodeAt(at + 3) !== CODE.dot) return { ms: seconds * 1000, next: at + 3 };
  const fraction = fractionAt(text, at + 4);
  return { ms: seconds * 1000 + fraction.ms, next: fraction.next };
}

function instantOrNaN(text: string): number {
  if (text.charCodeAt(10) !== CODE.T) return NaN;
  const { ms, next } = secondsAt(text, 16);
  return leadingDay(text) * MS_PER_DAY + minutesAt(text, 11) * MS_PER_MINUTE + ms - offsetAt(text, next);
}

/** Whether `text` is `YYYY-MM-DDTHH:mm[:ss[.fff]]` with `Z` or an offset, and a date and time that exist. */
export function isInstant(text: string): boolean {
  return !Number.isNaN(instantOrNaN(text));
}

/** Milliseconds since 1970. Throws RangeError where `text` is no instant: shapes are checked at the edge. */
export function parseInstant(text: string): number {
  const instant = instantOrNaN(text);
  if (Number.isNaN(instant)) throw new RangeError(`not an instant with an offset: ${text}`);
  return instant;
}

/** Day number of the calendar day in Asia/Shanghai. */
export function localDay(instantMs: number): number {
  return Math.floor((instantMs + SHANGHAI_MS) / MS_PER_DAY);
}

/** Milliseconds since local midnight. */
export function localTimeMs(instantMs: number): number {
  return instantMs + SHANGHAI_MS - localDay(instantMs) * MS_PER_DAY;
}

/** The instant of a local day and time of day. */
export function instantOf(dayNumber: number, timeMs: number): number {
  return dayNumber * MS_PER_DAY + timeMs - SHANGHAI_MS;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `HH:mm` of local time. */
export function formatTime(instantMs: number): string {
  const minutes = Math.floor(localTimeMs(instantMs) / MS_PER_MINUTE);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`;
}

/** `YYYY-MM-DDTHH:mm:ss+08:00`, with milliseconds only where there are some. */
export function formatInstant(instantMs: number): string {
  const inMinute = localTimeMs(instantMs) % MS_PER_MINUTE;
  const thousandths = inMinute % 1000;
  const fraction = thousandths === 0 ? '' : `.${pad(thousandths, 3)}`;
  const seconds = pad(Math.floor(inMinute / 1000), 2);
  return `${formatDate(localDay(instantMs))}T${formatTime(instantMs)}:${seconds}${fraction}+08:00`;
}

/** Local date of an instant. */
export function dateOf(instant: string): string {
  return formatDate(localDay(parseInstant(instant)));
}

const END_OF_DAY = '24:00';

/** Whether `text` is a time of day `HH:mm`; `24:00` is the day's end. */
export function isTime(text: string): boolean {
  return text === END_OF_DAY || (text.length === 5 && minutesAt(text, 0) >= 0);
}

/** Milliseconds since midnight of `HH:mm`. Throws RangeError where it is none. */
export function parseTime(text: string): number {
  if (!isTime(text)) throw new RangeError(`not a time of day: ${text}`);
  return text === END_OF_DAY ? MS_PER_DAY : minutesAt(text, 0) * MS_PER_MINUTE;
}

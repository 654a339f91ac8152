/** What a calendar must be to be believed: every published package of holidays ships years that are empty. */
import {
  date,
  fault,
  hasOwn,
  listOf,
  mapOf,
  object,
  oneOf,
  optional,
  pointerTo,
  shapeThen,
  text,
  type Check,
  type Fault,
} from '../shape/shape.js';
import type { Calendar, CalendarYear } from './calendar.js';

const calendarShape: Check = object({
  version: text,
  coverage: object({ from: date, to: date }),
  timeZone: optional(oneOf(['Asia/Shanghai'])),
  years: mapOf(
    object({ notice: optional(text), off: listOf(object({ date, name: text })), work: listOf(date) }),
  ),
});

/** Shape, order and coherence of a calendar. */
export const calendarCheck: Check = shapeThen<Calendar>(calendarShape, (calendar, pointer) => [
  ...coverageFaults(calendar, pointer),
  ...Object.entries(calendar.years).flatMap(([name, year]) =>
    yearFaults(name, year, pointerTo(pointerTo(pointer, 'years'), name)),
  ),
]);

/** The calendar, or every fault of it. A year that is empty, unordered or contradicts itself is refused. */
export function parseCalendar(
  value: unknown,
): { ok: true; calendar: Calendar } | { ok: false; faults: Fault[] } {
  const faults = calendarCheck(value, '');
  return faults.length === 0 ? { ok: true, calendar: value as Calendar } : { ok: false, faults };
}

/** A covered year without data would make every weekday of it a working day. */
function coverageFaults({ coverage, years }: Calendar, pointer: string): Fault[] {
  if (coverage.from > coverage.to) return fault(`${pointer}/coverage`, 'must not end before it begins');
  const faults: Fault[] = [];
  for (let year = Number(coverage.from.slice(0, 4)); year <= Number(coverage.to.slice(0, 4)); year++) {
    const name = String(year).padStart(4, '0');
    if (!hasOwn(years, name)) faults.push(...fault(`${pointer}/years`, `lacks ${name}, which is covered`));
  }
  return faults;
}

function yearFaults(name: string, year: CalendarYear, pointer: string): Fault[] {
  if (!/^\d{4}$/.test(name)) return fault(pointer, 'must be named by a year of four digits');
  if (year.off.length === 0) return fault(`${pointer}/off`, 'must not be empty: every year has days off');
  const off = year.off.map((day) => day.date);
  return [
    ...orderFaults(off, name, (at) => `${pointer}/off/${at}/date`),
    ...orderFaults(year.work, name, (at) => `${pointer}/work/${at}`),
    ...year.work.flatMap((day, at) =>
      off.includes(day) ? fault(`${pointer}/work/${at}`, `${day} is a day off too`) : [],
    ),
  ];
}

/** Dates must lie in their year and ascend, so that none comes twice. */
function orderFaults(dates: readonly string[], year: string, pointerOf: (at: number) => string): Fault[] {
  return dates.flatMap((day, at) => {
    const before = dates[at - 1];
    if (day.slice(0, 4) !== year) return fault(pointerOf(at), `${day} is not in ${year}`);
    if (before !== undefined && day === before) return fault(pointerOf(at), `${day} comes twice`);
    if (before !== undefined && day < before)
      return fault(pointerOf(at), `${day} must come before ${before}`);
    return [];
  });
}

/**
 * The holiday-cn form of a year's notice, `{year, papers, days: [{name, date, isOffDay}]}`, into a calendar. That
 * project publishes the coming year as a file without days before the notice is out: an empty year is refused.
 */
import { date, fault, flag, integer, listOf, object, text } from '../shape/shape.js';
import type { Check, Fault } from '../shape/shape.js';
import type { Calendar, CalendarYear } from './calendar.js';
import { parseCalendar } from './parse-calendar.js';

interface HolidayCnYear {
  year: number;
  /** Addresses of the notices. */
  papers: string[];
  days: { name: string; date: string; isOffDay: boolean }[];
}

const yearShape: Check = object({
  year: integer(1, 9999),
  papers: listOf(text),
  days: listOf(object({ name: text, date, isOffDay: flag })),
});

type Read = { ok: true; calendar: Calendar } | { ok: false; faults: Fault[] };

/**
 * The calendar with the file's year: one that it had is replaced, the next one extends its coverage. Refused, with
 * every fault, where the file is malformed or empty, or the calendar with it would not hold: unordered, a year
 * left out in between.
 */
export function withHolidayCnYear(calendar: Calendar, file: unknown, version: string): Read {
  const faults = yearShape(file, '');
  if (faults.length > 0) return { ok: false, faults };
  const { year, papers, days } = file as HolidayCnYear;
  if (!days.some(({ isOffDay }) => isOffDay)) {
    return { ok: false, faults: fault('/days', `must not be empty: ${year} has days off`) };
  }
  return parseCalendar({
    ...calendar,
    version,
    coverage: extendedTo(calendar.coverage, year),
    years: withDays(calendar.years, { year: nameOf(year), notice: papers[0], days }),
  });
}

const nameOf = (year: number): string => String(year).padStart(4, '0');

function extendedTo({ from, to }: Calendar['coverage'], year: number): Calendar['coverage'] {
  const lastDay = `${nameOf(year)}-12-31`;
  return { from, to: lastDay > to ? lastDay : to };
}

/** A notice may name days of the years beside its own, as make-up workdays before the first of January. */
function withDays(
  years: Calendar['years'],
  { year, notice, days }: { year: string; notice?: string; days: HolidayCnYear['days'] },
): Calendar['years'] {
  const beside = [...new Set(days.map((day) => day.date.slice(0, 4)))].filter((name) => name !== year);
  const added = beside.map((name) => [name, joined(years[name], ofYear(days, name))] as const);
  const own: CalendarYear = { ...(notice === undefined ? {} : { notice }), ...ofYear(days, year) };
  return { ...years, ...Object.fromEntries(added), [year]: own };
}

function ofYear(days: HolidayCnYear['days'], year: string): CalendarYear {
  const own = days.filter((day) => day.date.slice(0, 4) === year);
  return {
    off: own.filter(({ isOffDay }) => isOffDay).map(({ date: day, name }) => ({ date: day, name })),
    work: own.filter(({ isOffDay }) => !isOffDay).map(({ date: day }) => day),
  };
}

/** The days of both, in order; what the later notice says of a day holds. */
function joined(known: CalendarYear = { off: [], work: [] }, later: CalendarYear): CalendarYear {
  const said = new Set([...later.off.map((day) => day.date), ...later.work]);
  return {
    ...known,
    off: [...known.off.filter((day) => !said.has(day.date)), ...later.off].sort((one, other) =>
      one.date < other.date ? -1 : 1,
    ),
    work: [...known.work.filter((day) => !said.has(day)), ...later.work].sort(),
  };
}

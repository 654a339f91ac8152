import { expect, it } from '@jest/globals';
import type { Calendar, CalendarYear } from './calendar.js';
import { STATE_COUNCIL_CALENDAR } from './data/state-council.js';
import { parseCalendar } from './parse-calendar.js';

const off = (...dates: string[]): CalendarYear['off'] => dates.map((date) => ({ date, name: '示例节' }));

function aYear(changes: Partial<CalendarYear> = {}): CalendarYear {
  return { off: off('2027-01-01', '2027-02-06'), work: ['2027-01-09'], ...changes };
}

function with2027(year: unknown, coverage = { from: '2025-01-01', to: '2027-12-31' }): unknown {
  return { ...STATE_COUNCIL_CALENDAR, coverage, years: { ...STATE_COUNCIL_CALENDAR.years, '2027': year } };
}

const faultsOf = (value: unknown): string[] => {
  const read = parseCalendar(value);
  return read.ok ? [] : read.faults.map(({ pointer, message }) => `${pointer} ${message}`);
};

it('takes the State Council’s, and one with a year more', () => {
  expect(parseCalendar(STATE_COUNCIL_CALENDAR)).toEqual({ ok: true, calendar: STATE_COUNCIL_CALENDAR });
  expect(faultsOf(with2027(aYear()))).toEqual([]);
  expect(faultsOf(with2027(aYear({ work: [] })))).toEqual([]);
});

it('takes a coverage that ends within a year', () => {
  const shorter: Calendar = { ...STATE_COUNCIL_CALENDAR, coverage: { from: '2026-03-01', to: '2026-11-30' } };
  expect(faultsOf(shorter)).toEqual([]);
  expect(faultsOf({ ...shorter, coverage: { from: '2026-03-01', to: '2026-03-01' } })).toEqual([]);
});

it.each<[string, unknown, string[]]>([
  [
    'an empty year',
    with2027(aYear({ off: [], work: [] })),
    ['/years/2027/off must not be empty: every year has days off'],
  ],
  [
    'days off out of order',
    with2027(aYear({ off: off('2027-02-06', '2027-01-01') })),
    ['/years/2027/off/1/date 2027-01-01 must come before 2027-02-06'],
  ],
  [
    'workdays out of order',
    with2027(aYear({ work: ['2027-02-14', '2027-01-09'] })),
    ['/years/2027/work/1 2027-01-09 must come before 2027-02-14'],
  ],
  [
    'a day off twice',
    with2027(aYear({ off: off('2027-01-01', '2027-01-01') })),
    ['/years/2027/off/1/date 2027-01-01 comes twice'],
  ],
  [
    'a workday twice',
    with2027(aYear({ work: ['2027-01-09', '2027-01-09'] })),
    ['/years/2027/work/1 2027-01-09 comes twice'],
  ],
  [
    'a day off of another year',
    with2027(aYear({ off: off('2026-12-31', '2027-01-01') })),
    ['/years/2027/off/0/date 2026-12-31 is not in 2027'],
  ],
  [
    'a workday of another year',
    with2027(aYear({ work: ['2028-01-08'] })),
    ['/years/2027/work/0 2028-01-08 is not in 2027'],
  ],
  [
    'off and at work',
    with2027(aYear({ work: ['2027-02-06'] })),
    ['/years/2027/work/0 2027-02-06 is a day off too'],
  ],
  [
    'a date that is none',
    with2027(aYear({ work: ['2027-02-29'] })),
    ['/years/2027/work/0 must be a date YYYY-MM-DD that exists, not "2027-02-29"'],
  ],
  [
    'a year of three digits',
    { ...STATE_COUNCIL_CALENDAR, years: { ...STATE_COUNCIL_CALENDAR.years, '203': aYear() } },
    ['/years/203 must be named by a year of four digits'],
  ],
  [
    'a covered year that is not there',
    { ...STATE_COUNCIL_CALENDAR, coverage: { from: '2025-01-01', to: '2027-06-30' } },
    ['/years lacks 2027, which is covered'],
  ],
  [
    'a coverage turned round',
    with2027(aYear(), { from: '2027-01-01', to: '2026-12-31' }),
    ['/coverage must not end before it begins'],
  ],
  [
    'another time zone',
    { ...STATE_COUNCIL_CALENDAR, timeZone: 'UTC' },
    ['/timeZone must be one of Asia/Shanghai, not "UTC"'],
  ],
  ['no calendar', null, [' must be an object, not null']],
])('refuses %s', (_, value, expected) => {
  expect(faultsOf(value)).toEqual(expected);
});

import { expect, it } from '@jest/globals';
import { dayKind } from './calendar.js';
import { STATE_COUNCIL_CALENDAR } from './data/state-council.js';
import { withHolidayCnYear } from './holiday-cn.js';

const day = (date: string, isOffDay: boolean, name = '示例节') => ({ name, date, isOffDay });
const file = (year: number, days: unknown, papers: unknown = ['https://example.invalid/notice']) => ({
  year,
  papers,
  days,
});
const NEXT = [day('2027-01-01', true, '元旦'), day('2027-01-02', false), day('2027-02-06', true, '春节')];

const faultsOf = (value: unknown): string[] => {
  const read = withHolidayCnYear(STATE_COUNCIL_CALENDAR, value, 'v2');
  return read.ok ? [] : read.faults.map(({ pointer, message }) => `${pointer} ${message}`);
};

function calendarWith(value: unknown) {
  const read = withHolidayCnYear(STATE_COUNCIL_CALENDAR, value, 'v2');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.calendar;
}

it('adds the next year and extends the coverage', () => {
  const calendar = calendarWith(file(2027, NEXT));
  expect(calendar).toMatchObject({ version: 'v2', coverage: { from: '2025-01-01', to: '2027-12-31' } });
  expect(calendar.years['2027']).toEqual({
    notice: 'https://example.invalid/notice',
    off: [
      { date: '2027-01-01', name: '元旦' },
      { date: '2027-02-06', name: '春节' },
    ],
    work: ['2027-01-02'],
  });
  expect(calendar.years['2026']).toEqual(STATE_COUNCIL_CALENDAR.years['2026']);
  expect(dayKind(calendar, '2027-01-04')).toEqual({ kind: 'working' });
});

it('replaces a year that is there, and keeps the coverage', () => {
  const calendar = calendarWith(file(2026, [day('2026-01-01', true)], []));
  expect(calendar.coverage).toEqual(STATE_COUNCIL_CALENDAR.coverage);
  expect(calendar.years['2026']).toEqual({ off: [{ date: '2026-01-01', name: '示例节' }], work: [] });
});

it('puts days of the year before where they belong, in order, and lets the later notice hold', () => {
  const calendar = calendarWith(file(2027, [day('2026-10-10', true), day('2026-12-26', false), ...NEXT]));
  expect(dayKind(STATE_COUNCIL_CALENDAR, '2026-10-10').kind).toBe('make-up');
  expect(dayKind(calendar, '2026-10-10')).toEqual({ kind: 'holiday', name: '示例节' });
  expect(dayKind(calendar, '2026-12-26').kind).toBe('make-up');
  expect(calendar.years['2026']!.notice).toBe(STATE_COUNCIL_CALENDAR.years['2026']!.notice);
});

it('the State Council’s own year comes out as it was, by way of that form', () => {
  const own = STATE_COUNCIL_CALENDAR.years['2026']!;
  const days = [
    ...own.off.map(({ date, name }) => day(date, true, name)),
    ...own.work.map((date) => day(date, false)),
  ].sort((one, other) => (one.date < other.date ? -1 : 1));
  const calendar = calendarWith(file(2026, days, [own.notice]));
  expect(calendar).toEqual({ ...STATE_COUNCIL_CALENDAR, version: 'v2' });
});

it.each<[string, unknown, string]>([
  ['an empty year', file(2027, []), '/days must not be empty: 2027 has days off'],
  ['a year of workdays alone', file(2027, [day('2027-01-02', false)]), '/days must not be empty'],
  [
    'days out of order',
    file(2027, [...NEXT].reverse()),
    '/years/2027/off/1/date 2027-01-01 must come before',
  ],
  ['a day twice', file(2027, [NEXT[0], ...NEXT]), '/years/2027/off/1/date 2027-01-01 comes twice'],
  ['a year left out', file(2028, [day('2028-01-01', true)]), '/years lacks 2027, which is covered'],
  ['a date that is none', file(2027, [day('2027-02-29', true)]), '/days/0/date must be a date'],
  ['a year in words', { ...file(2027, NEXT), year: '2027' }, '/year must be a whole number'],
  ['no papers', file(2027, NEXT, null), '/papers must be a list'],
  ['nothing', null, ' must be an object'],
])('refuses %s', (_name, value, expected) => {
  expect(faultsOf(value)).toEqual([expect.stringContaining(expected)]);
});

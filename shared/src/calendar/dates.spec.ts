import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  civilOfDay,
  dayOfCivil,
  daysBetween,
  daysInMonth,
  formatDate,
  isDate,
  parseDate,
  weekdayOf,
} from './dates.js';

const anyDay = fc.integer({ min: parseDate('0001-01-01'), max: parseDate('9999-12-31') });

it.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11016],
  ['2026-11-22', 20779],
])('%s is day %i', (date, day) => {
  expect(parseDate(date)).toBe(day);
  expect(formatDate(day)).toBe(date);
});

it.each([
  '2026-02-29',
  '2100-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-04-31',
  '2026-1-01',
  '0000-01-01',
  '2026-01-01T',
  ' 2026-01-01',
  '2026/01/01',
  '2026/01-01',
  '2026-01/01',
  '20260101',
  '',
  '2026-01-0x',
  '+026-01-01',
])('%s is no date', (text) => {
  expect(isDate(text)).toBe(false);
  expect(() => parseDate(text)).toThrow(RangeError);
});

describe('the arithmetic', () => {
  it('is that of the platform’s own dates in UTC', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const theirs = new Date(day * 86_400_000);
        expect(formatDate(day)).toBe(theirs.toISOString().slice(0, 10));
        expect(weekdayOf(formatDate(day))).toBe(theirs.getUTCDay() || 7);
        expect(parseDate(formatDate(day))).toBe(day);
        const { year, month, day: ofMonth } = civilOfDay(day);
        expect(dayOfCivil(year, month, ofMonth)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('counts days over months, leap days and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-25', '2026-10-26')).toBe(-30);
    expect([2024, 2026, 1900, 2000].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 28, 29]);
  });
});

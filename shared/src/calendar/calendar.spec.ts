import { describe, expect, it } from '@jest/globals';
import chineseDays from 'chinese-days';
import { dayKind, isCovered, isWorkingDay } from './calendar.js';
import { addDays } from './dates.js';
import { STATE_COUNCIL_CALENDAR } from './data/state-council.js';

const calendar = STATE_COUNCIL_CALENDAR;

function datesFrom(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addDays(from, at));
}

it('agrees with an independent calendar on all 730 days of 2025 and 2026', () => {
  const dates = datesFrom('2025-01-01', 730);
  expect(dates[729]).toBe('2026-12-31');
  const differing = dates.filter((date) => isWorkingDay(calendar, date) !== chineseDays.isWorkday(date));
  expect(differing).toEqual([]);
});

it('knows nothing past its coverage, where others call the first of January a working day', () => {
  expect(chineseDays.isWorkday('2027-01-01')).toBe(true);
  for (const date of ['2027-01-01', '2027-01-04', '2024-12-31']) {
    expect(dayKind(calendar, date)).toEqual({ kind: 'uncovered' });
    expect(isCovered(calendar, date)).toBe(false);
    expect(isWorkingDay(calendar, date)).toBe(false);
  }
});

it.each([
  ['2026-11-23', { kind: 'working' }, true],
  ['2026-11-22', { kind: 'weekend' }, false],
  ['2026-10-10', { kind: 'make-up' }, true],
  ['2026-09-20', { kind: 'make-up' }, true],
  ['2026-10-01', { kind: 'holiday', name: '国庆节' }, false],
  ['2026-02-15', { kind: 'holiday', name: '春节' }, false],
  ['2025-10-06', { kind: 'holiday', name: '国庆节、中秋节' }, false],
])('%s', (date, kind, isWorking) => {
  expect(dayKind(calendar, date)).toEqual(kind);
  expect(isWorkingDay(calendar, date)).toBe(isWorking);
});

describe('the data', () => {
  it('names the notice of every year', () => {
    for (const year of Object.values(calendar.years)) {
      expect(year.notice).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\//);
    }
  });

  it('is data: another calendar answers otherwise', () => {
    const shorter = { ...calendar, coverage: { from: '2026-01-01', to: '2026-06-30' } };
    expect(isWorkingDay(shorter, '2026-06-30')).toBe(true);
    expect(isCovered(shorter, '2026-07-01')).toBe(false);
    expect(isCovered(shorter, '2025-12-31')).toBe(false);
    expect(isCovered(calendar, '2026-07-01')).toBe(true);
  });
});

import { describe, expect, it } from '@jest/globals';
import others from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { dayKind, isCovered, isWorkingDay } from './calendar.js';
import { addDays } from './dates.js';
import { STATE_COUNCIL_CALENDAR } from './data/state-council.js';

const calendar = STATE_COUNCIL_CALENDAR;

function datesFrom(from: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => addDays(from, at));
}

/** By the oracle’s published data: its functions follow the host's time zone, which here is a hostile one. */
function isWorkdayToOthers(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return date in others.workdays || (weekday >= 1 && weekday <= 5 && !(date in others.holidays));
}

it('is tested far from Shanghai, so that nothing leans on the host’s time zone', () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(300);
});

it('agrees with an independent calendar on all 730 days of 2025 and 2026', () => {
  const dates = datesFrom('2025-01-01', 730);
  expect(dates[729]).toBe('2026-12-31');
  const differing = dates.filter((date) => isWorkingDay(calendar, date) !== isWorkdayToOthers(date));
  expect(differing).toEqual([]);
});

it('knows nothing past its coverage, where others call the first of January a working day', () => {
  expect(isWorkdayToOthers('2027-01-01')).toBe(true);
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
    expect(isCovered(shorter, '2026-01-01')).toBe(true);
    expect(isCovered(calendar, '2026-07-01')).toBe(true);
  });
});

import { addDays, isQuietDate, isWorkingDay, type Calendar } from '@anqi/shared';
import { describe, expect, it } from '@jest/globals';
import { demoStart, latestDate } from '../../src/demo/district/demo-dates.js';
import { CALENDAR, POLICY } from './builders.js';

const district = { calendar: CALENDAR, quietWindows: POLICY.quietWindows };
const endingOn = (to: string): Calendar => ({ ...CALENDAR, coverage: { from: '2025-01-01', to } });

describe('the last date of the demo', () => {
  it.each([
    ['2026-12-31', '2026-10-31'],
    ['2026-04-30', '2026-02-28'],
    ['2026-01-31', '2025-11-30'],
  ])('is two months before %s: %s', (to, latest) => {
    expect(latestDate(endingOn(to))).toBe(latest);
  });
});

describe('the date on which the demo begins', () => {
  it.each(['2025-06-01', '2026-03-11', '2026-10-31'])(
    'is the real one while the calendar allows it: %s',
    (today) => {
      expect(demoStart(today, district)).toEqual({ date: today, offsetDays: 0 });
    },
  );

  it('near the calendar’s end is a quiet working day that an open one follows', () => {
    const { date, offsetDays } = demoStart('2026-11-22', district);
    expect(date).toBe('2026-10-23');
    expect(addDays('2026-11-22', offsetDays)).toBe(date);
    expect(isQuietDate(POLICY.quietWindows, date) && isWorkingDay(CALENDAR, date)).toBe(true);
    expect(isQuietDate(POLICY.quietWindows, '2026-10-26')).toBe(false);
  });

  it('without a quiet window is the last working day', () => {
    expect(demoStart('2026-12-20', { calendar: CALENDAR, quietWindows: [] }).date).toBe('2026-10-30');
  });
});

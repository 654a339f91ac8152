import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ageInPeriods, isStale, periodOf, periodsBetween, periodStart } from './freshness.js';

const START = Date.parse('2026-11-25T09:30:00+08:00');
const PERIOD = periodOf(START, 60);
const SECOND = 1000;

describe('isStale', () => {
  it.each([
    ['as it is shown', 0, false],
    ['in the last second it is shown', 59, false],
    ['one period later', 61, false],
    ['at the end of the second period after', 179, false],
    ['older than two periods', 180, true],
    ['a day later', 86_400, true],
    ['on a phone two minutes ahead', -120, false],
    ['taken far ahead of its period', -121, true],
  ])('%s (%p s): %p', (_name, seconds, stale) => {
    expect(isStale(PERIOD, START + seconds * SECOND, 60)).toBe(stale);
  });

  it('never turns a stale copy fresh again', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (minutes, more) => {
        const sooner = isStale(PERIOD, START + minutes * 60 * SECOND, 60);
        const later = isStale(PERIOD, START + (minutes + more) * 60 * SECOND, 60);
        expect(sooner && !later).toBe(false);
      }),
    );
  });
});

describe('periods', () => {
  it('count from 1970 and know their own start', () => {
    expect(periodStart(PERIOD, 60)).toBe(START);
    expect(ageInPeriods(PERIOD, START + 150 * SECOND, 60)).toBe(2);
  });

  it('cover a visit without a gap, its end not included', () => {
    const covering = periodsBetween(START + 30 * SECOND, START + 180 * SECOND, 60);
    expect(covering.map(({ startsAtMs }) => (startsAtMs - START) / SECOND)).toEqual([0, 60, 120]);
    expect(periodsBetween(START, START, 60)).toEqual([]);
    expect(periodsBetween(START, START - 1, 60)).toEqual([]);
  });

  it('put every instant into the period it lies in', () => {
    fc.assert(
      fc.property(fc.nat(4_000_000_000), fc.integer({ min: 1, max: 600 }), (seconds, periodSeconds) => {
        const at = seconds * SECOND;
        const period = periodOf(at, periodSeconds);
        expect(periodStart(period, periodSeconds)).toBeLessThanOrEqual(at);
        expect(periodStart(period + 1, periodSeconds)).toBeGreaterThan(at);
      }),
    );
  });
});

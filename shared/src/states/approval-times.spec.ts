import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatInstant, MS_PER_MINUTE, parseInstant } from '../calendar/instants.js';
import { approvalTimes } from './approval-times.js';

const POLICY = { dueMinutesBeforeStart: 60, remindMinutesBeforeDue: 240 };

describe('approvalTimes', () => {
  it.each([
    ['days ahead', '22T10:00', '25T09:30', ['25T08:30', '25T04:30']],
    ['an hour and a half ahead', '25T08:00', '25T09:30', ['25T08:45', '25T08:22:30']],
    ['three hours ahead', '25T06:30', '25T09:30', ['25T08:30', '25T07:30']],
  ])('filed %s', (_name, filed, starts, expected) => {
    const at = (text: string) => parseInstant(`2026-11-${text}+08:00`);
    const { dueAtMs, remindAtMs } = approvalTimes(at(filed), at(starts), POLICY) ?? {
      dueAtMs: 0,
      remindAtMs: 0,
    };
    expect([dueAtMs, remindAtMs].map(formatInstant)).toEqual(expected.map(at).map(formatInstant));
  });

  it('gives none to a visit that had begun when it was filed', () => {
    expect(approvalTimes(1000, 1000, POLICY)).toBeNull();
    expect(approvalTimes(1001, 1000, POLICY)).toBeNull();
  });

  it('always leaves time to approve, a reminder before, and the due time before the start', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 2 * MS_PER_MINUTE, max: 1e10 }), (filed, ahead) => {
        const times = approvalTimes(filed, filed + ahead, POLICY);
        expect(times).not.toBeNull();
        if (!times) return;
        expect(times.remindAtMs).toBeGreaterThan(filed);
        expect(times.dueAtMs).toBeGreaterThan(times.remindAtMs);
        expect(times.dueAtMs).toBeLessThan(filed + ahead);
      }),
    );
  });
});

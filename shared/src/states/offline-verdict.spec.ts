import { describe, expect, it } from '@jest/globals';
import { periodOf } from '../codes/freshness.js';
import type { LiveClaims } from '../codes/token.js';
import { codeAgeMinutes, offlineVerdict } from './offline-verdict.js';

const START = Date.parse('2026-11-25T09:30:00+08:00');
const END = Date.parse('2026-11-25T11:30:00+08:00');
const MINUTE = 60_000;

const shownAt = (instantMs: number, emergency = false): LiveClaims => ({
  kind: 'inspection-code',
  keyId: '1',
  planId: '01J9ZK3V7Q8R2M4N6P8S0T2V4W',
  period: periodOf(instantMs, 60),
  statement: {
    issuer: '360199',
    periodSeconds: 60,
    emergency,
    startsAtMinute: START / MINUTE,
    endsAtMinute: END / MINUTE,
    department: '示例局',
    enterprise: '示例公司',
  },
});

describe('offlineVerdict', () => {
  it.each([
    ['before the visit', shownAt(START - MINUTE), START - MINUTE, 'not-yet-valid'],
    ['at its start', shownAt(START), START, 'valid'],
    ['at its end', shownAt(END), END, 'valid'],
    ['after it', shownAt(END + MINUTE), END + MINUTE, 'over'],
    ['an emergency', shownAt(START - MINUTE, true), START - MINUTE, 'emergency'],
    ['on a phone two minutes ahead', shownAt(START), START + 2 * MINUTE, 'valid'],
    ['on a phone two minutes behind', shownAt(START + 2 * MINUTE), START, 'valid'],
    ['a picture of it', shownAt(START), START + 3 * MINUTE, 'stale'],
    ['one taken ahead of its time', shownAt(END), END - 3 * MINUTE, 'stale'],
  ])('%s', (_what, claims, nowMs, verdict) => {
    expect(offlineVerdict(claims, nowMs)).toBe(verdict);
  });
});

describe('codeAgeMinutes', () => {
  it.each([
    [0, 0],
    [59_999, 0],
    [12 * MINUTE, 12],
    [-3 * MINUTE, -3],
  ])('%p ms later: %p', (laterMs, minutes) => {
    expect(codeAgeMinutes(shownAt(START), START + laterMs)).toBe(minutes);
  });
});

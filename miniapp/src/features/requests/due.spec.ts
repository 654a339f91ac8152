import { clockDue, daysLeft, reopenableUntil, stageOf } from './due';
import { aClock, aRequest } from './testing/a-request';

describe('the due date of a request', () => {
  it('is that of the promise it is due by, the last one of its kind that still runs', () => {
    const before = aClock({ doneAt: '2026-11-25T09:00:00+08:00' });
    const now = aClock({ startedAt: '2026-11-26T10:00:00+08:00' });
    expect(clockDue(aRequest({ clocks: [before, now] }))).toBe(now);
  });

  it('stands still with the promise that was stopped, though nothing is due', () => {
    const stopped = aClock({ pausedSince: '2026-11-26T15:00:00+08:00' });
    const window = aClock({ kind: 'explanatory-reply', pausedSince: '2026-11-26T15:00:00+08:00' });
    expect(clockDue(aRequest({ clocks: [stopped, window], dueKind: null, dueAt: null }))).toBe(stopped);
    expect(clockDue(aRequest({ clocks: [aClock({ doneAt: 'x' })], dueKind: null }))).toBeNull();
  });

  it.each([
    ['2026-11-25T23:59:00+08:00', 3],
    ['2026-11-26T00:01:00+08:00', 2],
    ['2026-11-28T12:00:00+08:00', 1],
    ['2026-11-30T09:00:00+08:00', 0],
  ])('stopped at %s, %i working days are left', (pausedSince, left) => {
    expect(daysLeft(aClock({ pausedSince }))).toBe(left);
  });

  it.each([
    [{ doneAt: '2026-11-30T18:00:00+08:00' }, 'kept'],
    [{ doneAt: '2026-11-30T18:00:01+08:00' }, 'late'],
    [{ pausedSince: '2026-11-26T15:00:00+08:00' }, 'paused'],
    [{}, 'running'],
  ] as const)('%j went: %s', (change, state) => {
    expect(stageOf(aClock(change))).toBe(state);
  });

  it('can be begun anew while the window is open, and only once it is closed', () => {
    const dueAt = '2026-12-10T23:59:59+08:00';
    const clocks = [aClock({ kind: 'reopening', dueAt })];
    const closed = aRequest({ status: 'closed', clocks });
    expect(reopenableUntil(closed, '2026-12-10T12:00:00+08:00')).toBe(dueAt);
    expect(reopenableUntil(closed, '2026-12-11T00:00:00+08:00')).toBeNull();
    expect(reopenableUntil(aRequest({ clocks }), '2026-12-01T00:00:00+08:00')).toBeNull();
  });
});

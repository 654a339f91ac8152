import { describe, expect, it } from '@jest/globals';
import { complexityToHandle, extensionGrounds, isNotReached } from './request-details.js';
import { levelAbove, levelClimbedTo, levelReopened, SCHEDULER_OF } from './request-scheduling.js';

it.each([
  ['simple', 1, 'simple'],
  ['general', 1, 'general'],
  ['simple', 2, 'complex'],
  ['complex', 1, 'complex'],
] as const)('%s, handled by %i: %s', (stated, departments, expected) => {
  expect(complexityToHandle(stated, departments)).toBe(expected);
});

it('only a complex matter may do without a definite answer', () => {
  expect(extensionGrounds('simple')).toEqual(['fixed-date']);
  expect(extensionGrounds('general')).toEqual(['fixed-date']);
  expect(extensionGrounds('complex')).toEqual(['fixed-date', 'no-definite-answer']);
});

describe('not reached', () => {
  const policy = { attempts: 3, onDays: 2 };
  it.each([
    ['nobody called', [], false],
    ['three times in a morning', ['24T09:00', '24T10:00', '24T11:00'], false],
    ['twice on two days', ['24T09:00', '25T09:00'], false],
    ['three times on two days', ['24T09:00', '24T15:00', '25T09:00'], true],
    ['late at night and just past midnight', ['24T23:00', '24T23:59', '25T00:00'], true],
  ])('%s', (_name, attempts, given) => {
    expect(
      isNotReached(
        attempts.map((at) => `2026-11-${at}:00+08:00`),
        policy,
      ),
    ).toBe(given);
  });

  it('days are those of Asia/Shanghai', () => {
    const attempts = ['2026-11-24T15:00:00Z', '2026-11-24T15:30:00Z', '2026-11-24T16:00:00Z'];
    expect(isNotReached(attempts, policy)).toBe(true);
  });
});

describe('three levels', () => {
  it('go up one at a time, to the principal leader', () => {
    expect([null, 3, 2, 1].map((level) => levelAbove(level as 1 | 2 | 3 | null))).toEqual([3, 2, 1, 1]);
    expect([3, 2, 1].map((level) => SCHEDULER_OF[level as 1 | 2 | 3])).toEqual([
      'lead-department',
      'leader-in-charge',
      'principal-leader',
    ]);
  });

  it.each([
    [null, 3, 3],
    [3, 3, 3],
    [3, 2, 2],
    [1, 3, 1],
    [2, 1, 1],
  ] as const)('at %p, climbed to %i: %i', (level, reached, expected) => {
    expect(levelClimbedTo(level, reached)).toBe(expected);
  });

  it.each([
    [null, 1, null],
    [null, 2, 3],
    [3, 3, 2],
    [3, 1, 3],
  ] as const)('at %p, reopened for the %i. time: %p', (level, nth, expected) => {
    expect(levelReopened(level, { nth, escalatedFrom: 2 })).toBe(expected);
  });
});

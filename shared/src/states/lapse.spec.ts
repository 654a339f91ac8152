import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PLAN_STATUSES } from '../rules/types.js';
import { checkPlan, lapsesAt } from './lapse.js';
import type { PlanClock } from './lapse.js';

const WAITING: PlanClock = {
  status: 'awaiting-approval',
  emergency: false,
  endsAtMs: 1000,
  approvalDueAtMs: 500,
  remindAtMs: 300,
  reminded: false,
};

describe('lapsesAt', () => {
  it.each([
    ['awaiting-approval', false, 500],
    ['awaiting-approval', true, 1000],
    ['approved', false, 1000],
    ['approved', true, 1000],
    ['started', false, null],
    ['started', true, null],
    ['finished', false, null],
    ['refused', false, null],
    ['cancelled', false, null],
    ['lapsed', false, null],
  ] as const)('%s, emergency %p: %p', (status, emergency, at) => {
    expect(lapsesAt({ ...WAITING, status, emergency })).toBe(at);
  });
});

describe('checkPlan', () => {
  it.each([
    ['nothing yet', WAITING, 299, { due: null, nextCheckAtMs: 300 }],
    ['the reminder', WAITING, 300, { due: 'remind', nextCheckAtMs: 500 }],
    ['the reminder, late', WAITING, 499, { due: 'remind', nextCheckAtMs: 500 }],
    ['reminded already', { ...WAITING, reminded: true }, 400, { due: null, nextCheckAtMs: 500 }],
    ['nobody approved', WAITING, 500, { due: 'lapse', nextCheckAtMs: null }],
    [
      'a silent head of an emergency',
      { ...WAITING, emergency: true },
      600,
      { due: 'remind', nextCheckAtMs: 1000 },
    ],
    ['approved, not begun', { ...WAITING, status: 'approved' }, 600, { due: null, nextCheckAtMs: 1000 }],
    [
      'approved, its period passed',
      { ...WAITING, status: 'approved' },
      1000,
      { due: 'lapse', nextCheckAtMs: null },
    ],
    ['under way', { ...WAITING, status: 'started' }, 5000, { due: null, nextCheckAtMs: null }],
  ] as const)('%s', (_name, plan, now, check) => {
    expect(checkPlan(plan, now)).toEqual(check);
  });

  it('never asks to be looked at in the past', () => {
    const clocks = fc.record({
      status: fc.constantFrom(...PLAN_STATUSES),
      emergency: fc.boolean(),
      endsAtMs: fc.nat(1000),
      approvalDueAtMs: fc.option(fc.nat(1000)),
      remindAtMs: fc.option(fc.nat(1000)),
      reminded: fc.boolean(),
    });
    fc.assert(
      fc.property(clocks, fc.nat(1200), (plan, now) => {
        expect(checkPlan(plan, now).nextCheckAtMs ?? Infinity).toBeGreaterThan(now);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { periodOf } from '../codes/freshness.js';
import { PLAN_STATUSES } from '../rules/types.js';
import { codeVerdict, planVerdict } from './code-verdict.js';
import type { VerifiablePlan } from './code-verdict.js';
import { APPROVAL_STATES } from './plan-states.js';
import { isStartable, visitWindow } from './visit-window.js';

const START = Date.parse('2026-11-25T09:30:00+08:00');
const END = Date.parse('2026-11-25T11:30:00+08:00');
const BEFORE = START - 1;
const AFTER = END + 1;
const APPROVED: VerifiablePlan = {
  status: 'approved',
  approval: 'approved',
  emergency: false,
  startsAtMs: START,
  endsAtMs: END,
};
const WAITING: VerifiablePlan = { ...APPROVED, status: 'awaiting-approval', approval: 'pending' };
const EMERGENCY: VerifiablePlan = { ...WAITING, emergency: true };

describe('planVerdict', () => {
  it.each([
    ['approved, in its period', APPROVED, START, 'valid'],
    ['approved, at its last instant', APPROVED, END, 'valid'],
    ['approved, before it', APPROVED, BEFORE, 'not-yet-valid'],
    ['approved, after it', APPROVED, AFTER, 'over'],
    ['started early', { ...APPROVED, status: 'started' }, BEFORE, 'valid'],
    ['started, past its period', { ...APPROVED, status: 'started' }, AFTER, 'over'],
    ['finished', { ...APPROVED, status: 'finished' }, START, 'over'],
    ['cancelled', { ...APPROVED, status: 'cancelled' }, START, 'cancelled'],
    ['cancelled, long ago', { ...APPROVED, status: 'cancelled' }, AFTER, 'cancelled'],
    ['refused', { ...WAITING, status: 'refused' }, START, 'cancelled'],
    ['lapsed unapproved', { ...WAITING, status: 'lapsed' }, START, 'cancelled'],
    ['lapsed after its period', { ...APPROVED, status: 'lapsed' }, AFTER, 'over'],
    ['amended, waiting again', WAITING, START, 'not-yet-valid'],
    ['an emergency at once', EMERGENCY, BEFORE, 'emergency'],
    ['an emergency in its period', EMERGENCY, START, 'emergency'],
    ['an emergency under way', { ...EMERGENCY, status: 'started' }, START, 'emergency'],
    [
      'an emergency whose approval was refused',
      { ...EMERGENCY, status: 'started', approval: 'refused' },
      START,
      'emergency',
    ],
    [
      'an emergency approved afterwards',
      { ...EMERGENCY, status: 'started', approval: 'approved' },
      START,
      'valid',
    ],
    ['an emergency past its period', EMERGENCY, AFTER, 'over'],
  ] as const)('%s', (_name, plan, now, verdict) => {
    expect(planVerdict(plan, now)).toBe(verdict);
  });
});

describe('codeVerdict', () => {
  const at = START + 30 * 60_000;
  it('is the plan’s where the code is live', () => {
    expect(codeVerdict(APPROVED, { period: periodOf(at, 60), periodSeconds: 60 }, at)).toBe('valid');
  });

  it('calls a copy a copy, whatever became of the plan', () => {
    for (const status of PLAN_STATUSES) {
      const copy = { period: periodOf(at, 60), periodSeconds: 60 };
      expect(codeVerdict({ ...APPROVED, status }, copy, at + 10 * 60_000)).toBe('stale');
    }
  });

  it('never says valid of a plan that nobody approved', () => {
    const plans = fc.record({
      status: fc.constantFrom(...PLAN_STATUSES.filter((status) => status !== 'approved')),
      approval: fc.constantFrom(...APPROVAL_STATES.filter((state) => state !== 'approved')),
      emergency: fc.constant(true),
      startsAtMs: fc.constant(START),
      endsAtMs: fc.constant(END),
    });
    fc.assert(
      fc.property(plans, fc.integer({ min: BEFORE - 1e6, max: AFTER + 1e6 }), (plan, now) => {
        expect(planVerdict(plan, now)).not.toBe('valid');
      }),
    );
  });
});

describe('visitWindow', () => {
  const period = { startsAtMs: START, endsAtMs: END };
  it('opens a little early and closes with the period', () => {
    expect(visitWindow(period, 30)).toEqual({ fromMs: START - 30 * 60_000, untilMs: END });
    expect(isStartable(period, 30, START - 30 * 60_000)).toBe(true);
    expect(isStartable(period, 30, START - 30 * 60_000 - 1)).toBe(false);
    expect(isStartable(period, 30, END)).toBe(true);
    expect(isStartable(period, 30, AFTER)).toBe(false);
  });
});

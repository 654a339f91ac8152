import { describe, expect, it } from '@jest/globals';
import {
  aDraft,
  aPlan,
  aPolicy,
  anInput,
  someFacts,
  type DraftBuilder,
  type PlanBuilder,
} from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

const amid = (plans: PlanBuilder[], draft: DraftBuilder = aDraft()) =>
  anInput({ draft: draft.build(), facts: someFacts({ plans: plans.map((plan) => plan.build()) }) });

// The draft is on 25 November.
it.each<[string, PlanBuilder, string]>([
  ['tomorrow, approved', aPlan().on('2026-11-26'), 'waivable own-live'],
  ['tomorrow, awaiting approval', aPlan().on('2026-11-26').being('awaiting-approval'), 'waivable own-live'],
  ['yesterday, finished', aPlan().on('2026-11-24').being('finished'), 'waivable own-finished'],
  ['long past by the clock, yet only approved', aPlan().on('2026-11-02'), 'waivable own-live'],
  ['refused', aPlan().being('refused'), 'pass none-near'],
  ['cancelled', aPlan().being('cancelled'), 'pass none-near'],
  ['lapsed', aPlan().being('lapsed'), 'pass none-near'],
  ['30 days before', aPlan().on('2026-10-26'), 'waivable own-live'],
  ['31 days before', aPlan().on('2026-10-25'), 'pass none-near'],
  ['30 days after', aPlan().on('2026-12-25'), 'waivable own-live'],
  ['31 days after', aPlan().on('2026-12-26'), 'pass none-near'],
  ['first dates are compared, whatever the length', aPlan().on('2026-10-25', 30), 'pass none-near'],
  ['of another department', aPlan().of('dept-environment'), 'pass none-near'],
  ['at another enterprise', aPlan().with({ enterpriseId: 'ent-2' }), 'pass none-near'],
  ['off site', aPlan().with({ mode: 'off-site' }), 'pass none-near'],
  ['for a statutory reason', aPlan().because('work-safety'), 'waivable own-live'],
  ['for a complaint, which is not mergeable', aPlan().because('complaint'), 'pass none-near'],
  ['unannounced, but one’s own', aPlan().unannounced(), 'waivable own-live'],
])('a plan of the department: %s', (_, plan, expected) => {
  expect(found('merge-own', amid([plan]))).toBe(expected);
});

it.each<[string, DraftBuilder, string]>([
  ['a superior order merges', aDraft().because('superior-order'), 'waivable own-live'],
  ['a complaint does not', aDraft().because('complaint'), 'not-applicable not-mergeable'],
  ['off site', aDraft().offSite(), 'not-applicable off-site'],
])('the draft: %s', (_, draft, expected) => {
  expect(found('merge-own', amid([aPlan()], draft))).toBe(expected);
});

it('asks the policy for the days', () => {
  const policy = aPolicy({ mergeDays: 3 });
  expect(found('merge-own', { ...amid([aPlan().on('2026-11-28')]), policy })).toBe('waivable own-live');
  expect(found('merge-own', { ...amid([aPlan().on('2026-11-29')]), policy })).toBe('pass none-near');
});

describe('of several the nearest is named', () => {
  const named = (...plans: PlanBuilder[]) => stepOf('merge-own', amid(plans)).facts['planId'];
  const a = aPlan().named('a');
  const b = aPlan().named('b');

  it('by the distance of the first dates', () => {
    expect(named(a.on('2026-11-28'), b.on('2026-11-23'))).toBe('b');
  });

  it('then by the earlier start, which may be the day before', () => {
    expect(named(a.on('2026-11-27'), b.on('2026-11-23'))).toBe('b');
  });

  it('the start is an instant, not a text', () => {
    const early = b.with({ startsAt: '2026-11-25T23:59:00Z', endsAt: '2026-11-26T03:00:00Z' });
    expect(named(a.with({ startsAt: '2026-11-26T08:00:00+08:00' }), early)).toBe('b');
  });

  it('then by the smaller id', () => {
    expect(named(b, a)).toBe('a');
    expect(named(a, b)).toBe('a');
    expect(named(aPlan().named('B'), a)).toBe('B');
  });
});

import { describe, expect, it } from '@jest/globals';
import {
  aDraft,
  aPlan,
  aPolicy,
  anInput,
  periodOn,
  someFacts,
  type DraftBuilder,
  type PlanBuilder,
} from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

const other = aPlan().named('host').of('dept-environment').on('2026-11-26');
const amid = (plans: PlanBuilder[], draft: DraftBuilder = aDraft()) =>
  anInput({ draft: draft.build(), facts: someFacts({ plans: plans.map((plan) => plan.build()) }) });

// The draft is on 25 November and joins nothing.
it.each<[string, PlanBuilder, string]>([
  ['tomorrow, approved', other, 'waivable other-near'],
  ['started', other.being('started'), 'waivable other-near'],
  ['finished is over', other.being('finished'), 'pass none-near'],
  ['refused', other.being('refused'), 'pass none-near'],
  ['seven days before', other.on('2026-11-18'), 'waivable other-near'],
  ['eight days before', other.on('2026-11-17'), 'pass none-near'],
  ['seven days after', other.on('2026-12-02'), 'waivable other-near'],
  ['eight days after', other.on('2026-12-03'), 'pass none-near'],
  ['unannounced: nobody is told', other.unannounced(), 'pass none-near'],
  ['off site', other.with({ mode: 'off-site' }), 'pass none-near'],
  ['at another enterprise', other.with({ enterpriseId: 'ent-2' }), 'pass none-near'],
  ['for a reason that is not combinable', other.because('work-safety'), 'pass none-near'],
  ['one’s own', other.of('dept-emergency'), 'pass none-near'],
])('another department’s plan: %s', (_, plan, expected) => {
  expect(found('joint-visit', amid([plan]))).toBe(expected);
});

it.each<[string, DraftBuilder, string]>([
  ['work safety is not combinable', aDraft().because('work-safety'), 'not-applicable not-combinable'],
  ['an unannounced draft', aDraft().unannounced(), 'not-applicable unannounced'],
  ['off site', aDraft().offSite(), 'not-applicable off-site'],
  ['off site, joining: the join is ignored', aDraft().offSite().joining('nobody'), 'not-applicable off-site'],
])('the draft: %s', (_, draft, expected) => {
  expect(found('joint-visit', amid([other], draft))).toBe(expected);
});

it('asks the policy for the days, and names the nearest', () => {
  const near = other.named('z').on('2026-11-24');
  expect(stepOf('joint-visit', amid([other.on('2026-11-28'), near])).facts['planId']).toBe('z');
  expect(found('joint-visit', { ...amid([other]), policy: aPolicy({ jointDays: 0 }) })).toBe(
    'pass none-near',
  );
});

describe('a draft that joins', () => {
  const joining = aDraft().on('2026-11-26').joining('host');

  it.each<[string, PlanBuilder, DraftBuilder, string]>([
    ['the host’s very period', other, joining, 'pass joined'],
    [
      'the same instants, told in UTC',
      other.with({ startsAt: '2026-11-26T01:30:00Z', endsAt: '2026-11-26T03:30:00Z' }),
      joining,
      'pass joined',
    ],
    ['a host awaiting approval', other.being('awaiting-approval'), joining, 'pass joined'],
    ['whatever its own reason', other, joining.because('complaint', { complaintNo: '1' }), 'pass joined'],
    ['whatever the host’s reason', other.because('case'), joining, 'pass joined'],
    ['unannounced itself', other, joining.unannounced(), 'pass joined'],
    [
      'another start',
      other,
      joining.with({ startsAt: '2026-11-26T10:00:00+08:00' }),
      'forbidden other-period',
    ],
    ['another end', other, joining.with({ endsAt: '2026-11-26T12:00:00+08:00' }), 'forbidden other-period'],
    ['another date', other, aDraft().joining('host'), 'forbidden other-period'],
    ['a plan that is not there', other.named('else'), joining, 'forbidden no-such-visit'],
    ['its own department’s plan', other.of('dept-emergency'), joining, 'forbidden no-such-visit'],
    ['a finished one', other.being('finished'), joining, 'forbidden no-such-visit'],
    ['a cancelled one', other.being('cancelled'), joining, 'forbidden no-such-visit'],
    ['an off-site one', other.with({ mode: 'off-site' }), joining, 'forbidden no-such-visit'],
    ['one at another enterprise', other.with({ enterpriseId: 'ent-2' }), joining, 'forbidden no-such-visit'],
  ])('%s', (_, plan, draft, expected) => {
    expect(found('joint-visit', amid([plan], draft))).toBe(expected);
  });

  it('is judged on that alone: a nearer plan does not matter', () => {
    expect(found('joint-visit', amid([other, other.named('near')], joining))).toBe('pass joined');
  });

  it('learns nothing of an unannounced plan: not even that it is there', () => {
    const there = stepOf('joint-visit', amid([other.unannounced()], joining));
    const notThere = stepOf('joint-visit', amid([], joining));
    expect(there).toEqual(notThere);
    expect(there.verdict).toBe('forbidden');
    expect(stepOf('joint-visit', amid([other.unannounced().with(periodOn('2026-11-30'))], joining))).toEqual(
      notThere,
    );
  });
});

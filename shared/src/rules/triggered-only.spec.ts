import { expect, it } from '@jest/globals';
import { aDraft, anInput, someFacts, type DraftBuilder } from '../../testing/builders.js';
import { found } from '../../testing/found.js';

const ordinary = aDraft();
const disturbing = aDraft().inspecting('duty-system', 'notice-board');

it.each<[string, DraftBuilder, boolean, string]>([
  ['an ordinary enterprise and item', ordinary, false, 'pass not-listed'],
  ['a passively monitored enterprise', ordinary, true, 'waivable not-triggered'],
  ['a no-disturb item among others', disturbing, false, 'waivable not-triggered'],
  ['a complaint', disturbing.because('complaint', { complaintNo: '1' }), true, 'pass triggered'],
  [
    'work safety is statutory, not triggered',
    ordinary.because('work-safety', { legalBasis: '示例' }),
    true,
    'waivable not-triggered',
  ],
  ['a superior order is not triggered', ordinary.because('superior-order'), true, 'waivable not-triggered'],
  ['an unknown item disturbs nobody', ordinary.inspecting('nothing'), false, 'pass not-listed'],
  ['no item, a monitored enterprise', ordinary.inspecting(), true, 'waivable not-triggered'],
  ['off site', disturbing.offSite(), true, 'not-applicable off-site'],
])('%s', (_, draft, passivelyMonitored, expected) => {
  const facts = someFacts({ enterprise: { id: 'ent-1', grade: 'B', passivelyMonitored } });
  expect(found('triggered-only', anInput({ draft: draft.build(), facts }))).toBe(expected);
});

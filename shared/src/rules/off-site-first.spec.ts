import { expect, it } from '@jest/globals';
import { aDraft, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found } from '../../testing/found.js';

const ledger = aDraft().inspecting('ledger-check');

it.each<[string, DraftBuilder, string]>([
  ['every item off site', ledger, 'waivable all-off-site'],
  ['one of two needs a visit', aDraft().inspecting('ledger-check', 'duty-system'), 'pass needs-visit'],
  ['an unknown item needs a visit', aDraft().inspecting('ledger-check', 'nothing'), 'pass needs-visit'],
  ['a finding is stated', ledger.because('routine', { offSiteFinding: '示例' }), 'pass finding-stated'],
  ['a blank finding is none', ledger.because('routine', { offSiteFinding: '  ' }), 'waivable all-off-site'],
  [
    'a reason that is not general',
    ledger.because('complaint', { complaintNo: '1' }),
    'not-applicable not-general',
  ],
  ['no item', aDraft().inspecting(), 'pass no-items'],
  ['off site', ledger.offSite(), 'not-applicable off-site'],
])('%s', (_, draft, expected) => {
  expect(found('off-site-first', anInput({ draft: draft.build() }))).toBe(expected);
});

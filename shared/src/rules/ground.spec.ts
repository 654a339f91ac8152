import { expect, it } from '@jest/globals';
import { aDraft, aPolicy, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

const law = { legalBasis: '示例条例' };

it.each<[string, DraftBuilder, string]>([
  ['a routine visit needs no evidence', aDraft(), 'pass grounded'],
  ['a complaint with its number', aDraft().because('complaint', { complaintNo: '示例-1' }), 'pass grounded'],
  ['a complaint without', aDraft().because('complaint'), 'forbidden not-grounded'],
  ['a blank number', aDraft().because('complaint', { complaintNo: ' \t\u3000' }), 'forbidden not-grounded'],
  ['one of two fields', aDraft().because('thematic', { approvalNo: '示例-1' }), 'forbidden not-grounded'],
  ['both fields', aDraft().because('thematic', { approvalNo: '1', filingNo: '2' }), 'pass grounded'],
  ['work safety, for an item of that field', aDraft().because('work-safety', law), 'pass grounded'],
  [
    'work safety, one item of another field',
    aDraft().because('work-safety', law).inspecting('duty-system', 'ledger-check'),
    'forbidden not-grounded',
  ],
  [
    'work safety, an unknown item',
    aDraft().because('work-safety', law).inspecting('nothing'),
    'forbidden not-grounded',
  ],
  [
    'another statutory reason than the item has',
    aDraft().because('environment', law),
    'forbidden not-grounded',
  ],
  ['unannounced, an item that allows it', aDraft().unannounced(), 'pass grounded'],
  [
    'unannounced, one item that does not',
    aDraft().inspecting('duty-system', 'ledger-check').unannounced(),
    'forbidden not-grounded',
  ],
  ['unannounced, an unknown item', aDraft().inspecting('nothing').unannounced(), 'forbidden not-grounded'],
  [
    'unannounced for one item that does not, and one field missing',
    aDraft().because('thematic', { filingNo: '2' }).inspecting('ledger-check').unannounced(),
    'forbidden not-grounded',
  ],
  [
    'unannounced, but triggered',
    aDraft().because('case', { caseNo: '1' }).inspecting('ledger-check').unannounced(),
    'pass grounded',
  ],
  ['off site it holds too', aDraft().because('complaint').offSite(), 'forbidden not-grounded'],
])('%s', (_, draft, expected) => {
  expect(found('ground', anInput({ draft: draft.build() }))).toBe(expected);
});

it('names all that is missing at once', () => {
  const draft = aDraft()
    .because('environment')
    .inspecting('ledger-check', 'duty-system')
    .unannounced()
    .build();
  expect(stepOf('ground', anInput({ draft })).facts).toEqual({
    kind: 'not-grounded',
    reason: 'environment',
    missing: ['legalBasis'],
    withoutField: ['ledger-check', 'duty-system'],
    announcedOnly: ['ledger-check'],
  });
});

it('is not taken in by names that every object has', () => {
  const policy = aPolicy({ evidence: { routine: ['constructor'] } });
  expect(found('ground', anInput({ policy }))).toBe('forbidden not-grounded');
});

it('asks nothing of a reason that the policy lists without evidence', () => {
  const policy = aPolicy({ evidence: {} });
  expect(found('ground', anInput({ policy }))).toBe('pass grounded');
});

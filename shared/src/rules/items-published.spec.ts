import { expect, it } from '@jest/globals';
import { aDraft, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

it.each<[string, DraftBuilder, string]>([
  ['an item of the department', aDraft().inspecting('duty-system'), 'pass published'],
  ['the same item twice', aDraft().inspecting('duty-system', 'duty-system'), 'pass published'],
  ['no item', aDraft().inspecting(), 'forbidden no-items'],
  [
    'an item of another department',
    aDraft().inspecting('duty-system', 'waste-permit'),
    'forbidden not-published',
  ],
  ['an item that nobody published', aDraft().inspecting('duty-system', 'nothing'), 'forbidden not-published'],
  ['no item, off site', aDraft().inspecting().offSite(), 'forbidden no-items'],
])('%s', (_, draft, expected) => {
  expect(found('items-published', anInput({ draft: draft.build() }))).toBe(expected);
});

it('leaves an empty list to itself: no other rule is not met for it', () => {
  const { draft, ...rest } = anInput();
  const bare = {
    ...rest,
    draft: {
      ...draft,
      items: [],
      unannounced: true,
      reason: 'work-safety',
      evidence: { legalBasis: '示例' },
    },
  };
  for (const rule of ['ground', 'triggered-only'] as const) expect(stepOf(rule, bare).verdict).toBe('pass');
  expect(found('off-site-first', { ...rest, draft: { ...draft, items: [] } })).toBe('pass no-items');
});

import { expect, it } from '@jest/globals';
import { aDraft, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

it.each<[string, DraftBuilder, string]>([
  ['two of the department', aDraft().by('off-1', 'off-2'), 'pass enough'],
  ['one of the department, one entrusted', aDraft().by('off-1', 'off-5'), 'pass enough'],
  ['none', aDraft().by(), 'forbidden unfit'],
  ['one', aDraft().by('off-1'), 'forbidden unfit'],
  ['one, listed twice', aDraft().by('off-1', 'off-1'), 'forbidden unfit'],
  ['two, one of them listed twice', aDraft().by('off-1', 'off-2', 'off-1'), 'pass enough'],
  ['two good ones and a stranger', aDraft().by('off-1', 'off-2', 'off-9'), 'forbidden unfit'],
  ['two good ones and one of another department', aDraft().by('off-1', 'off-2', 'off-4'), 'forbidden unfit'],
  [
    'a certificate valid on the very last date',
    aDraft().by('off-1', 'off-3').on('2026-11-24'),
    'pass enough',
  ],
  [
    'a certificate that expires during the visit',
    aDraft().by('off-1', 'off-3').on('2026-11-24', 2),
    'forbidden unfit',
  ],
  ['off site too', aDraft().by('off-1').offSite(), 'forbidden unfit'],
])('%s', (_, draft, expected) => {
  expect(found('officers', anInput({ draft: draft.build() }))).toBe(expected);
});

it('names everything that is wrong, each officer once', () => {
  const draft = aDraft().by('off-4', 'off-3', 'off-9', 'off-4').build();
  expect(stepOf('officers', anInput({ draft })).facts).toMatchObject({
    tooFew: null,
    notOurs: ['off-4', 'off-9'],
    expired: ['off-3'],
  });
});

import { expect, it } from '@jest/globals';
import { aDraft, aPolicy, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found } from '../../testing/found.js';

it.each<[string, DraftBuilder, number, string]>([
  ['one date', aDraft(), 3, 'pass within'],
  ['three dates', aDraft().on('2026-11-25', 3), 3, 'pass within'],
  ['four dates', aDraft().on('2026-11-25', 4), 3, 'waivable too-long'],
  ['two dates where one is the most', aDraft().on('2026-11-25', 2), 1, 'waivable too-long'],
  [
    'an hour over midnight is two dates',
    aDraft().at('2026-11-25T23:30:00+08:00', '2026-11-26T00:30:00+08:00'),
    1,
    'waivable too-long',
  ],
  ['off site', aDraft().on('2026-11-25', 9).offSite(), 3, 'not-applicable off-site'],
])('%s', (_, draft, maxVisitDates, expected) => {
  expect(found('visit-length', anInput({ draft: draft.build(), policy: aPolicy({ maxVisitDates }) }))).toBe(
    expected,
  );
});

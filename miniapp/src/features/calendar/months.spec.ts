import { runsOf, stepMonth } from './months';

test.each([
  ['2026-11', 1, '2026-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-01', -13, '2024-12'],
])('%s and %i months', (month, by, expected) => {
  expect(stepMonth(month, by)).toBe(expected);
});

test('days of one kind in a row are one run', () => {
  const kinds = ['rest', 'quiet', 'quiet', 'open', 'quiet'];
  const days = kinds.map((kind, index) => ({ date: `2026-11-0${index + 1}`, kind }));
  expect(runsOf(days)).toEqual([
    { from: 1, to: 1, kind: 'rest' },
    { from: 2, to: 3, kind: 'quiet' },
    { from: 4, to: 4, kind: 'open' },
    { from: 5, to: 5, kind: 'quiet' },
  ]);
});

import { describe, expect, it } from '@jest/globals';
import { aDraft, aPolicy, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';
import { isQuietDate } from './quiet-window.js';
import type { QuietWindow } from './types.js';

const days = (from: number, to: number): QuietWindow => ({ kind: 'month-days', from, to });

describe('a window', () => {
  it.each<[string, QuietWindow, string[], string[]]>([
    ['1 to 23', days(1, 23), ['2026-11-01', '2026-11-23'], ['2026-11-24', '2026-10-31']],
    [
      '20 to 31 ends with the month',
      days(20, 31),
      ['2026-02-28', '2026-04-30'],
      ['2026-02-19', '2026-03-01'],
    ],
    [
      '30 to 31 leaves February alone',
      days(30, 31),
      ['2026-01-30', '2026-01-31'],
      ['2026-02-28', '2026-03-01'],
    ],
    ['25 to 5 wraps', days(25, 5), ['2026-11-25', '2026-11-30', '2026-12-05'], ['2026-11-24', '2026-12-06']],
    [
      '31 to 1 wraps over a short month',
      days(31, 1),
      ['2026-03-01', '2026-03-31'],
      ['2026-02-28', '2026-03-02'],
    ],
    ['one day', days(15, 15), ['2026-11-15'], ['2026-11-14', '2026-11-16']],
    [
      'dates',
      { kind: 'dates', from: '2026-06-05', to: '2026-06-09' },
      ['2026-06-05', '2026-06-09'],
      ['2026-06-04', '2026-06-10', '2027-06-06'],
    ],
    [
      'Monday to Thursday',
      { kind: 'weekdays', days: [1, 2, 3, 4] },
      ['2026-11-23', '2026-11-26'],
      ['2026-11-27', '2026-11-29'],
    ],
    ['Sunday is 7', { kind: 'weekdays', days: [7] }, ['2026-11-22'], ['2026-11-23']],
  ])('%s', (_, window, quiet, open) => {
    for (const date of quiet) expect([date, isQuietDate([window], date)]).toEqual([date, true]);
    for (const date of open) expect([date, isQuietDate([window], date)]).toEqual([date, false]);
  });

  it('stands together with others, and is nothing alone', () => {
    const both = [days(1, 5), days(20, 25)];
    expect(['2026-11-03', '2026-11-10', '2026-11-22'].map((date) => isQuietDate(both, date))).toEqual([
      true,
      false,
      true,
    ]);
    expect(isQuietDate([], '2026-11-03')).toBe(false);
  });
});

it.each<[string, DraftBuilder, string]>([
  ['the last quiet day', aDraft().on('2026-11-23'), 'waivable in-window'],
  ['the first open day', aDraft().on('2026-11-24'), 'pass outside-window'],
  ['a visit that begins open and ends quiet', aDraft().on('2026-11-30', 2), 'waivable in-window'],
  ['a visit that begins quiet and ends open', aDraft().on('2026-11-23', 2), 'waivable in-window'],
  [
    'a visit that ends at midnight of a quiet day',
    aDraft().at('2026-11-30T20:00:00+08:00', '2026-12-01T00:00:00+08:00'),
    'waivable in-window',
  ],
  [
    '23:59 before that midnight',
    aDraft().at('2026-11-30T20:00:00+08:00', '2026-11-30T23:59:00+08:00'),
    'pass outside-window',
  ],
  [
    'the day is that of +08:00',
    aDraft().at('2026-11-23T16:30:00Z', '2026-11-23T17:30:00Z'),
    'pass outside-window',
  ],
  [
    'a statutory reason',
    aDraft().on('2026-11-23').because('work-safety', { legalBasis: '示例' }),
    'pass exempt',
  ],
  ['a superior order', aDraft().on('2026-11-23').because('superior-order'), 'pass exempt'],
  ['an exempt reason on an open day', aDraft().because('complaint'), 'pass exempt'],
  ['off site', aDraft().on('2026-11-23').offSite(), 'not-applicable off-site'],
])('%s', (_, draft, expected) => {
  expect(found('quiet-day', anInput({ draft: draft.build() }))).toBe(expected);
});

it('names the first quiet dates and counts all', () => {
  const draft = aDraft().on('2026-11-30', 30).build();
  const { facts } = stepOf('quiet-day', anInput({ draft }));
  expect(facts).toMatchObject({ count: 23, windows: ['month-days:1-23'] });
  expect(facts['dates']).toHaveLength(10);
});

it('is nobody’s where the policy has no window', () => {
  const draft = aDraft().on('2026-11-23').build();
  expect(found('quiet-day', anInput({ draft, policy: aPolicy({ quietWindows: [] }) }))).toBe(
    'pass no-window',
  );
});

import { describe, expect, it } from '@jest/globals';
import { quietSpell } from './quiet-spell.js';
import { isQuietDate } from './quiet-window.js';
import type { QuietWindow } from './types.js';

const until23: QuietWindow[] = [{ kind: 'month-days', from: 1, to: 23 }];
const workdays: QuietWindow[] = [{ kind: 'weekdays', days: [1, 2, 3, 4] }];

describe('how long today stays as it is', () => {
  it.each([
    ['the first of a window', until23, '2026-11-01', { quiet: true, until: '2026-11-23' }],
    ['its last day', until23, '2026-11-23', { quiet: true, until: '2026-11-23' }],
    ['the day after it', until23, '2026-11-24', { quiet: false, until: '2026-11-30' }],
    ['over the year’s end', until23, '2026-12-24', { quiet: false, until: '2026-12-31' }],
    ['a Monday in Yibin', workdays, '2026-11-23', { quiet: true, until: '2026-11-26' }],
    ['no window at all', [], '2026-11-25', { quiet: false, until: null }],
    [
      'every day',
      [{ kind: 'month-days', from: 1, to: 31 }] as QuietWindow[],
      '2026-11-25',
      { quiet: true, until: null },
    ],
  ])('%s', (_name, windows, date, expected) => {
    expect(quietSpell(date, (each) => isQuietDate(windows, each))).toEqual(expected);
  });
});

import { describe, expect, it } from '@jest/globals';
import { resultsTold, resultThatStands } from './request-results.js';
import type { RequestEvent } from './request-types.js';

type Said = [RequestEvent, string?];
const events = (...said: Said[]) => said.map(([event, words]) => ({ event, words: words ?? null }));
const told = (...said: Said[]) => resultsTold(events(...said)).map(({ event, words }) => [event, words]);

describe('what an enterprise was told', () => {
  it.each<[string, Said[], unknown[]]>([
    ['nothing before an answer', [['submit'], ['dispatch', '内部'], ['accept']], []],
    ['an answer not yet fed back', [['submit'], ['answer', '已修好']], []],
    ['the answer once it is fed back', [['answer', '已修好'], ['feed-back']], [['feed-back', '已修好']]],
    [
      'the words of the feedback itself',
      [
        ['answer', '甲'],
        ['feed-back', '乙'],
      ],
      [['feed-back', '乙']],
    ],
    [
      'an answer on the spot, not twice',
      [['answer-on-the-spot', '可以'], ['feed-back']],
      [
        ['answer-on-the-spot', '可以'],
        ['feed-back', null],
      ],
    ],
    [
      'the explanation once the close-out is accepted',
      [
        ['answer', '甲'],
        ['feed-back'],
        ['call-dissatisfied', '不行'],
        ['apply-close-out', '解释'],
        ['accept-close-out'],
      ],
      [
        ['feed-back', '甲'],
        ['accept-close-out', '解释'],
      ],
    ],
    [
      'no explanation that was refused',
      [['apply-close-out', '不够'], ['refuse-close-out', '重写'], ['apply-close-out'], ['accept-close-out']],
      [['accept-close-out', null]],
    ],
  ])('%s', (_name, said, expected) => {
    expect(told(...said)).toEqual(expected);
  });

  it.each<[string, Said[], string | null]>([
    ['none yet', [['submit']], null],
    [
      'the last words',
      [['answer', '甲'], ['feed-back'], ['apply-close-out', '乙'], ['accept-close-out']],
      '乙',
    ],
    [
      'the answer, where the close-out adds none',
      [['answer', '甲'], ['feed-back'], ['accept-close-out']],
      '甲',
    ],
    ['none since it was reopened', [['answer', '甲'], ['feed-back'], ['reopen', '不行']], null],
  ])('the result that stands: %s', (_name, said, expected) => {
    expect(resultThatStands(events(...said))).toBe(expected);
  });
});

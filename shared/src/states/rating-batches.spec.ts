import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBadRating, ratingSums, wholeBatches } from './rating-batches.js';
import type { CountedRating, RatingLevel } from './rating-batches.js';

const ALL = { fromMs: 0, untilMs: Infinity };

function rating(at: number, level: RatingLevel, more: Partial<CountedRating> = {}): CountedRating {
  return { id: `r${at}`, createdAtMs: at, level, dimensions: {}, words: '', ...more };
}

const levels: fc.Arbitrary<RatingLevel> = fc.constantFrom(1, 2, 3, 4, 5);
const ratings = fc
  .array(fc.record({ level: levels, at: fc.nat(1000) }), { maxLength: 40 })
  .map((all) => all.map(({ level, at }, index) => rating(at, level, { id: `r${index}` })));

describe('ratingSums', () => {
  it('shows nothing before the batch is full, and all of it with the fifth', () => {
    const four = [5, 4, 5, 3].map((level, at) => rating(at, level as RatingLevel, { words: `第${at}条` }));
    expect(ratingSums(four, 5, ALL)).toMatchObject({ count: 0, average: null, words: [] });
    expect(ratingSums([...four, rating(9, 1, { words: '  ' })], 5, ALL)).toMatchObject({
      count: 5,
      average: 3.6,
      byLevel: [1, 0, 1, 1, 2],
      batches: 1,
    });
  });

  it('gives words in an order of their own', () => {
    const five = ['戊', '甲', '丁', '乙', '丙'].map((words, at) => rating(at, 5, { words }));
    const said = ratingSums(five, 5, ALL).words;
    expect(said).toEqual(
      ratingSums(
        [...five].reverse().map((each, at) => ({ ...each, createdAtMs: at })),
        5,
        ALL,
      ).words,
    );
    expect([...said].sort()).toEqual(said);
  });

  it('shows a dimension only in whole batches of those who answered it', () => {
    const ten = Array.from({ length: 10 }, (_, at) =>
      rating(at, 5, { dimensions: at < 6 ? { courtesy: 4 } : {} }),
    );
    const sums = ratingSums(ten, 5, ALL);
    expect(sums.dimensions.courtesy).toBe(4);
    expect(ratingSums(ten.slice(2), 5, ALL).dimensions.courtesy).toBeNull();
    expect(sums.dimensions.integrity).toBeNull();
  });

  it('cuts the batches once: a period shows those that lie in it whole', () => {
    const ten = Array.from({ length: 10 }, (_, at) => rating(at, at < 5 ? 5 : 1));
    expect(ratingSums(ten, 5, { fromMs: 0, untilMs: 9 })).toMatchObject({ count: 5, average: 5 });
    expect(ratingSums(ten, 5, { fromMs: 1, untilMs: 10 })).toMatchObject({ count: 5, average: 1 });
    expect(ratingSums(ten, 5, { fromMs: 1, untilMs: 9 })).toMatchObject({ count: 0 });
  });

  it('lets no difference of two sums tell one rating', () => {
    const bounds = fc.tuple(fc.nat(1001), fc.nat(1001), fc.nat(1001), fc.nat(1001));
    fc.assert(
      fc.property(ratings, bounds, (all, [a, b, c, d]) => {
        const one = ratingSums(all, 5, { fromMs: a, untilMs: b }).count;
        const other = ratingSums(all, 5, { fromMs: c, untilMs: d }).count;
        expect(Math.abs(one - other) % 5).toBe(0);
      }),
    );
  });

  it('keeps what was shown when another rating comes', () => {
    fc.assert(
      fc.property(ratings, levels, (all, level) => {
        const before = wholeBatches(all, 5);
        const after = wholeBatches([...all, rating(1001, level, { id: 'z' })], 5);
        expect(after.slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

describe('isBadRating', () => {
  it.each([
    [1, true],
    [2, true],
    [3, false],
    [4, false],
    [5, false],
  ] as const)('%p: %p', (level, bad) => expect(isBadRating(level)).toBe(bad));
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onDuty, servingOn, type AbsentToday } from './standing-in.js';

const absent = (entries: Record<string, string | null>): AbsentToday => new Map(Object.entries(entries));
const AB = { officerId: 'a', deputyId: 'b' };

describe('who is on duty', () => {
  it.each([
    ['the officer who is there', AB, {}, 'a'],
    ['the officer, whoever else is away', AB, { b: null, x: 'a' }, 'a'],
    ['the deputy of an absent officer', AB, { a: null }, 'b'],
    ['whom the officer named, before the deputy', AB, { a: 'c' }, 'c'],
    ['whom the absent deputy named in his turn', AB, { a: null, b: 'c' }, 'c'],
    ['along a chain of several', AB, { a: null, b: 'c', c: 'd' }, 'd'],
    ['the deputy where the one named is away too', AB, { a: 'c', c: null }, 'b'],
    ['nobody where the chain ends', AB, { a: null, b: null }, null],
    ['nobody where it runs in a circle', AB, { a: 'b', b: 'a' }, null],
    ['nobody where somebody named himself', AB, { a: 'a' }, null],
    ['the deputy where there is no officer', { officerId: null, deputyId: 'b' }, {}, 'b'],
    ['nobody where nobody was assigned', { officerId: null, deputyId: null }, {}, null],
    ['nobody without a deputy', { officerId: 'a', deputyId: null }, { a: null }, null],
  ] as const)('is %s', (_name, pair, away, expected) => {
    expect(onDuty(pair, absent(away))).toBe(expected);
  });

  it('is never somebody who is absent', () => {
    const person = fc.constantFrom<string>('a', 'b', 'c', 'd');
    const away = fc.array(fc.tuple(person, fc.option(person)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.option(person), fc.option(person), away, (officerId, deputyId, entries) => {
        const today = new Map(entries);
        const found = onDuty({ officerId, deputyId }, today);
        expect(found === null || !today.has(found)).toBe(true);
      }),
    );
  });
});

it('an absent officer still serves, beside whoever stands in', () => {
  expect(servingOn(AB, absent({}))).toEqual(['a']);
  expect(servingOn(AB, absent({ a: null }))).toEqual(['a', 'b']);
  expect(servingOn({ officerId: null, deputyId: null }, absent({}))).toEqual([]);
});

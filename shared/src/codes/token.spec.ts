import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeToken, linkOf, parseToken } from './token.js';
import type { TokenClaims } from './token.js';

const TAG = 'abcdefghijABCDEFGHIJ-_';
const tagOf = () => TAG;
const PLAN_ID = '01J9ZK3V7Q8R2M4N6P8S0T2V4W';

const character = (from: string) => fc.constantFrom(...from);
const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ULID = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const joined = (from: string, length: number) =>
  fc.array(character(from), { minLength: length, maxLength: length }).map((all) => all.join(''));

const printed = fc.record({
  kind: fc.constantFrom('plan-code' as const, 'contact-card' as const),
  keyId: character(DIGITS + LETTERS),
  codeId: joined(DIGITS + LETTERS, 8),
});
const live = fc.record({
  kind: fc.constant('inspection-code' as const),
  keyId: character(DIGITS + LETTERS),
  planId: joined(ULID, 25).map((rest) => `0${rest}`),
  period: fc.nat(60_000_000),
});
const claimed: fc.Arbitrary<TokenClaims> = fc.oneof(printed, live);

describe('tokens', () => {
  it('come back as what they were made of', () => {
    fc.assert(
      fc.property(claimed, (claims) => {
        const token = composeToken(claims, tagOf);
        expect(parseToken(token)).toEqual({ claims, signed: token.slice(0, -TAG.length), tag: TAG });
      }),
    );
  });

  it('fit a mini-program scene when printed', () => {
    fc.assert(
      fc.property(printed, (claims) => {
        expect(composeToken(claims, tagOf)).toMatch(/^[0-9A-Za-z\-_.~]{1,32}$/);
      }),
    );
  });

  it('sign kind, key, id and period: another of any of them is another text', () => {
    fc.assert(
      fc.property(claimed, claimed, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(composeToken(one, tagOf)).not.toBe(composeToken(other, tagOf));
      }),
    );
  });

  it.each([
    ['empty', ''],
    ['another kind', `x1abcdefgh${TAG}`],
    ['a short tag', `p1abcdefgh${TAG.slice(1)}`],
    ['a long tag', `p1abcdefgh${TAG}x`],
    ['a strange character', `p1abcdef/h${TAG}`],
    ['a plan id with letters that ULIDs lack', `i1${'I'.repeat(26)}00hqvzz${TAG}`],
    ['a trailing line', `p1abcdefgh${TAG}\n`],
  ])('do not parse from %s', (_name, text) => {
    expect(parseToken(text)).toBeNull();
  });

  it('are not composed of claims that would not parse', () => {
    expect(() => composeToken({ kind: 'plan-code', keyId: '1', codeId: 'short' }, tagOf)).toThrow(RangeError);
    expect(() =>
      composeToken({ kind: 'inspection-code', keyId: '1', planId: PLAN_ID, period: -1 }, tagOf),
    ).toThrow(RangeError);
    expect(() => composeToken({ kind: 'plan-code', keyId: '1', codeId: 'abcdefgh' }, () => 'no')).toThrow(
      RangeError,
    );
  });

  it('give links', () => {
    expect(linkOf('https://anqi.example', 'p1abc')).toBe('https://anqi.example/q/p1abc');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeToken, linkOf, NAME_LENGTH, parseToken } from './token.js';
import type { TokenClaims } from './token.js';

const TAG = 'abcdefghijABCDEFGHIJ-_';
const SIGNATURE = 'S'.repeat(86);
const marks = { tagOf: () => TAG, signatureOf: () => SIGNATURE };
const PLAN_ID = '01J9ZK3V7Q8R2M4N6P8S0T2V4W';

const LIVE = {
  kind: 'inspection-code' as const,
  keyId: '1',
  planId: PLAN_ID,
  period: 29_927_610,
  statement: {
    issuer: '360199',
    periodSeconds: 60,
    emergency: false,
    startsAtMinute: 29_927_610,
    endsAtMinute: 29_927_700,
    department: '示例应急局',
    enterprise: '示例甲乙公司',
  },
};

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
  statement: fc.record({
    issuer: joined(DIGITS, 6),
    periodSeconds: fc.integer({ min: 1, max: 3600 }),
    emergency: fc.boolean(),
    startsAtMinute: fc.nat(60_000_000),
    endsAtMinute: fc.nat(60_000_000),
    department: fc.constantFrom('示例应急局', '𠮷某局', 'A'.repeat(NAME_LENGTH), ''),
    enterprise: fc.constantFrom('示例甲乙公司', '公'.repeat(NAME_LENGTH), ''),
  }),
});
const claimed: fc.Arbitrary<TokenClaims> = fc.oneof(printed, live);

describe('tokens', () => {
  it('come back as what they were made of', () => {
    fc.assert(
      fc.property(claimed, (claims) => {
        const token = composeToken(claims, marks);
        const isLive = claims.kind === 'inspection-code';
        const tagged = isLive ? token.slice(0, -SIGNATURE.length) : token;
        expect(parseToken(token)).toEqual({
          claims,
          signed: tagged.slice(0, -TAG.length - (isLive ? 1 : 0)),
          tag: TAG,
          signature: isLive ? { of: tagged, text: SIGNATURE } : null,
        });
      }),
    );
  });

  it('fit a mini-program scene when printed', () => {
    fc.assert(
      fc.property(printed, (claims) => {
        expect(composeToken(claims, marks)).toMatch(/^[0-9A-Za-z\-_.~]{1,32}$/);
      }),
    );
  });

  it('sign kind, key, id and period: another of any of them is another text', () => {
    fc.assert(
      fc.property(claimed, claimed, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(composeToken(one, marks)).not.toBe(composeToken(other, marks));
      }),
    );
  });

  it.each([
    ['empty', ''],
    ['another kind', `x1abcdefgh${TAG}`],
    ['a short tag', `p1abcdefgh${TAG.slice(1)}`],
    ['a long tag', `p1abcdefgh${TAG}x`],
    ['a strange character', `p1abcdef/h${TAG}`],
    ['a plan id with letters that ULIDs lack', composeToken(LIVE, marks).replace(PLAN_ID, 'I'.repeat(26))],
    ['a live one without its signature', composeToken(LIVE, marks).slice(0, -SIGNATURE.length)],
    ['names that were not packed', composeToken(LIVE, marks).replace(/\.[^.]+\./, '.AAB.')],
    ['a trailing line', `p1abcdefgh${TAG}\n`],
  ])('do not parse from %s', (_name, text) => {
    expect(parseToken(text)).toBeNull();
  });

  it('are not composed of claims that would not parse', () => {
    expect(() => composeToken({ kind: 'plan-code', keyId: '1', codeId: 'short' }, marks)).toThrow(RangeError);
    expect(() => composeToken({ ...LIVE, period: -1 }, marks)).toThrow(RangeError);
    const badly = { ...marks, tagOf: () => 'no' };
    expect(() => composeToken({ kind: 'plan-code', keyId: '1', codeId: 'abcdefgh' }, badly)).toThrow(
      RangeError,
    );
  });

  it('cut long names, so that the code stays coarse', () => {
    const statement = { ...LIVE.statement, department: '局'.repeat(60), enterprise: '公\n'.repeat(60) };
    const token = composeToken({ ...LIVE, statement }, marks);
    expect(token.length).toBeLessThanOrEqual(310);
    expect(parseToken(token)?.claims).toMatchObject({
      statement: { department: '局'.repeat(24), enterprise: '公 '.repeat(12) },
    });
  });

  it('give links', () => {
    expect(linkOf('https://anqi.example', 'p1abc')).toBe('https://anqi.example/q/p1abc');
  });
});

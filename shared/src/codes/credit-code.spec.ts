import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import cases from '../../testing/cases/credit-codes.json' with { type: 'json' };
import { checkCreditCode, creditCodeWithCheck, findCreditCode } from './credit-code.js';

interface Case {
  name: string;
  code: string;
  valid: boolean;
  warnOnly?: boolean;
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const body = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((all) => all.join(''));

describe('checkCreditCode', () => {
  it.each(cases as Case[])('$code: $name', ({ code, valid, warnOnly }) => {
    const check = checkCreditCode(code);
    expect(check.code).toBe(code);
    expect(check.valid).toBe(valid);
    if (warnOnly) expect(check).toMatchObject({ wellFormed: true, warnOnly: true });
    if (valid) expect(check.warnOnly).toBe(false);
  });

  it.each([
    ['lower case', '91350100m000100y43'],
    ['full width', '９１３５０１００Ｍ０００１００Ｙ４３'],
    ['grouped', ' 91350100 M000100Y4 3 '],
    ['ideographic blanks', '91350100　M000100Y43'],
  ])('reads %s', (_name, text) => {
    expect(checkCreditCode(text)).toMatchObject({ code: '91350100M000100Y43', valid: true });
  });

  it.each(['', '91350100M000100Y4', '91350100M000100Y433', '91350100M000100YO3', '91350100M000100Y4V'])(
    '%p is not well-formed, so there is nothing to warn of',
    (text) =>
      expect(checkCreditCode(text)).toMatchObject({ wellFormed: false, valid: false, warnOnly: false }),
  );

  it('accepts every completed code, and no other last character', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(...ALPHABET), (first17, last) => {
        const code = creditCodeWithCheck(first17);
        expect(checkCreditCode(code).valid).toBe(true);
        expect(checkCreditCode(first17 + last).valid).toBe(last === code.charAt(17));
      }),
    );
  });

  it('notices any one changed character', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 30 }), (first17, at, shift) => {
        const code = creditCodeWithCheck(first17);
        const other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + shift) % 31);
        expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false);
      }),
    );
  });

  it('completes 17 characters of the alphabet only', () => {
    expect(() => creditCodeWithCheck('91350100M000100Y')).toThrow(RangeError);
    expect(() => creditCodeWithCheck('91350100M000100YO')).toThrow(RangeError);
  });
});

describe('findCreditCode', () => {
  const code = '91350100M000100Y43';
  it.each([
    ['a link parameter', `https://licence.example/index.html?uniscid=${code}&t=1`],
    ['a lower-case link', `https://licence.example/?code=${code.toLowerCase()}`],
    ['words around it', `统一社会信用代码：${code}，名称：示例甲乙公司`],
    ['words glued to it', `代码${code}名称`],
    ['a percent-encoded text', encodeURIComponent(`代码${code}名称`)],
    ['a lone percent sign', `100% ${code}`],
    ['grouped by four', `代码 9135 0100 M000 100Y 43 号`],
    ['another code word before', `CODE ${code}`],
    ['another word after', `${code} NAME`],
    ['a failing run before it', `123456789012345678 ${code}`],
    ['a new line', `示例公司\n${code}\n`],
  ])('finds it in %s', (_name, text) => {
    expect(findCreditCode(text)).toMatchObject({ code, valid: true });
  });

  it('finds a pilot code, with a warning', () => {
    expect(findCreditCode('代码 91350211M0000XUF46')).toMatchObject({
      code: '91350211M0000XUF46',
      warnOnly: true,
    });
  });

  it('warns of a mistyped code that is the whole text', () => {
    expect(findCreditCode('914403001922038217')).toMatchObject({ warnOnly: true });
  });

  it.each([
    ['nothing', ''],
    ['a longer run', `X${code}X`],
    ['an identity-like number in words', '证件 110101199003070011 号'],
    ['eighteen zeros', '号 000000000000000000'],
    ['a link', 'https://licence.example/a/b?c=1'],
  ])('finds none in %s', (_name, text) => {
    expect(findCreditCode(text)).toBeNull();
  });

  it('finds any completed enterprise code between Chinese words', () => {
    fc.assert(
      fc.property(body, (first17) => {
        const made = creditCodeWithCheck(`91${first17.slice(2)}`);
        expect(findCreditCode(`代码${made}。`)?.code).toBe(made);
      }),
    );
  });
});

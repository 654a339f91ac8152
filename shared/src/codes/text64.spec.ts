import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asciiBytes, fromText64, packWords, toText64, unpackWords } from './text64.js';

describe('base64url', () => {
  it('is the one that everybody writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = toText64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromText64(text)).toEqual(bytes);
      }),
    );
  });

  it.each(['AB', 'AAB', 'A', 'A/', 'AA==', 'A A', '安安'])('%p stands for no bytes', (text) => {
    expect(fromText64(text)).toBeNull();
  });
});

describe('packed words', () => {
  it('come back, rare characters too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        expect(unpackWords(packWords(words))).toBe(words);
      }),
    );
    expect(unpackWords(packWords('示例应急局\n𠮷某公司'))).toBe('示例应急局\n𠮷某公司');
  });

  it.each(['AA', 'AAA!', 'AAAB'])('%p is none', (packed) => {
    expect(unpackWords(packed)).toBeNull();
  });
});

it('a token’s bytes are its characters', () => {
  expect([...asciiBytes('i1-_.~')]).toEqual([105, 49, 45, 95, 46, 126]);
});

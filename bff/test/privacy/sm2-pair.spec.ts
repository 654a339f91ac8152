import { expect, test } from '@jest/globals';
import { isSm2Key, isSm2Signed, Sm2Pair } from '../../src/platform/signing/sm2-pair.js';

const [ONE, OTHER] = ['one-secret-of-the-example-0123456789', 'other-secret-of-the-example-0123456789'];
const TEXT = '示例：审计链首 2026-11-25';

test('a pair follows from its secret and purpose, and each from both', () => {
  const { publicKey } = new Sm2Pair(ONE, 'heads');
  expect(new Sm2Pair(ONE, 'heads').publicKey).toBe(publicKey);
  expect(new Sm2Pair(ONE, 'receipts').publicKey).not.toBe(publicKey);
  expect(new Sm2Pair(OTHER, 'heads').publicKey).not.toBe(publicKey);
  expect(isSm2Key(publicKey)).toBe(true);
  expect(isSm2Key(Buffer.alloc(32, 1).toString('base64url'))).toBe(false);
});

test('a signature is good for its text and key alone, whatever bit is changed', () => {
  const pair = new Sm2Pair(ONE, 'heads');
  const signature = pair.signatureOf(TEXT);
  expect(isSm2Signed(TEXT, signature, pair.publicKey)).toBe(true);
  expect(isSm2Signed(`${TEXT} `, signature, pair.publicKey)).toBe(false);
  expect(isSm2Signed(TEXT, signature, new Sm2Pair(OTHER, 'heads').publicKey)).toBe(false);
  const bytes = Buffer.from(signature, 'base64url');
  expect(bytes).toHaveLength(64);
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(isSm2Signed(TEXT, changed.toString('base64url'), pair.publicKey)).toBe(false);
  }
});

test.each(['', 'AAAA', '====', '示例'])('“%s” is neither a signature nor a key', (none) => {
  const pair = new Sm2Pair(ONE, 'heads');
  expect(isSm2Signed(TEXT, none, pair.publicKey)).toBe(false);
  expect(isSm2Signed(TEXT, pair.signatureOf(TEXT), none)).toBe(false);
});

import { expect, test } from '@jest/globals';
import { Secret } from 'otpauth';
import { type Config, Seals } from '../../src/platform/index.js';
import { deviceFrom } from '../../src/sign-in/device.js';
import { stepOf } from '../../src/sign-in/one-time-passwords.js';

/** RFC 6238, appendix B: SHA-1, of which an authenticator shows the last six digits. */
const RFC_SECRET = Secret.fromUTF8('12345678901234567890').base32;
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %d seconds %s is the one-time password', (seconds, oneTimePassword) => {
  const step = Math.floor(seconds / 30);
  expect(stepOf(RFC_SECRET, oneTimePassword, new Date(seconds * 1000))).toBe(step);
  expect(stepOf(RFC_SECRET, oneTimePassword, new Date((seconds + 90) * 1000))).toBeNull();
});

const [OLD, NEW] = ['old-secret-of-the-example-0123456789', 'new-secret-of-the-example-0123456789'];
const seals = (seal: string, ...oldSealKeys: string[]): Seals =>
  new Seals({ keys: { seal }, oldSealKeys, suite: 'international' } as unknown as Config);

test('what is sealed opens for its purpose alone', () => {
  const sealed = seals(NEW).seal('totp:a', '示例 secret');
  expect(seals(NEW).open('totp:a', sealed)).toBe('示例 secret');
  expect(() => seals(NEW).open('totp:b', sealed)).toThrow();
  expect(seals(NEW).seal('totp:a', '示例 secret')).not.toBe(sealed);
});

test('a seal that was changed anywhere does not open', () => {
  const sealed = seals(NEW).seal('totp:a', 'secret');
  const [id = '', content = ''] = sealed.split('.');
  const bytes = Buffer.from(content, 'base64url');
  for (const at of bytes.keys()) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    expect(() => seals(NEW).open('totp:a', `${id}.${changed.toString('base64url')}`)).toThrow();
  }
  expect(() => seals(NEW).open('totp:a', `${id}.`)).toThrow();
});

test('a key that was replaced still opens, and no longer seals', () => {
  const before = seals(OLD).seal('totp:a', 'secret');
  expect(seals(NEW, OLD).open('totp:a', before)).toBe('secret');
  expect(() => seals(NEW).open('totp:a', before)).toThrow('not in SEAL_KEYS_OLD');
  const after = seals(NEW, OLD).seal('totp:a', 'secret');
  expect(seals(NEW).open('totp:a', after)).toBe('secret');
});

test.each([
  [
    'Mozilla/5.0 (Linux; Android 14) Chrome/120.0 Mobile Safari/537.36 MicroMessenger/8.0.50',
    'wechat',
    'android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1',
    'safari',
    'ios',
  ],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0', 'edge', 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:130.0) Gecko/20100101 Firefox/130.0', 'firefox', 'mac'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) Chrome/114.0 ArkWeb/4.1', 'chrome', 'harmony'],
  ['Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0 Safari/537.36', 'chrome', 'linux'],
  ['', 'other', 'other'],
])('%s is called by its names', (userAgent, app, system) => {
  expect(deviceFrom(userAgent)).toEqual({ app, system });
});

import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, it, test } from '@jest/globals';
import { sm2, sm3, sm4 } from 'sm-crypto-v2';
import { type Config, PersonalValues, Seals } from '../../src/platform/index.js';
import { normalise } from '../../src/platform/personal/normalise.js';
import { SUITE_NAMES, type SuiteName, SUITES } from '../../src/platform/seals/suites.js';

/** The vectors are those of the standards; the library is another program that has to agree. */
describe('the national algorithms of this Node', () => {
  test.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('SM3 of %s (GB/T 32905, A.1 and A.2)', (text, digest) => {
    expect(createHash('sm3').update(text).digest('hex')).toBe(digest);
    expect(sm3(text)).toBe(digest);
  });

  it('HMAC-SM3 agrees with another program', () => {
    const ours = createHmac('sm3', Buffer.from('0b'.repeat(32), 'hex'))
      .update('示例 text')
      .digest('hex');
    expect(sm3('示例 text', { key: '0b'.repeat(32), mode: 'hmac' })).toBe(ours);
  });

  const KEY = '0123456789abcdeffedcba9876543210';
  const block = (text: Buffer): Buffer =>
    createCipheriv('sm4-ecb', Buffer.from(KEY, 'hex'), null).setAutoPadding(false).update(text);

  it('SM4 of a block (GB/T 32907, A.1)', () => {
    expect(block(Buffer.from(KEY, 'hex')).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
    expect(sm4.encrypt(Buffer.from(KEY, 'hex'), KEY, { padding: 'none' })).toBe(
      '681edf34d206965e86b3e94f536e4246',
    );
  });

  it('SM4 of a block, a million times (GB/T 32907, A.2)', () => {
    const cipher = createCipheriv('sm4-ecb', Buffer.from(KEY, 'hex'), null).setAutoPadding(false);
    let text: Buffer = Buffer.from(KEY, 'hex');
    for (let time = 0; time < 1_000_000; time++) text = cipher.update(text);
    expect(text.toString('hex')).toBe('595298c7c6fd271f0402f804c33d3f66');
  }, 60_000);

  it('SM4-CTR is SM4 of the counter over the text', () => {
    const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
    const text = Buffer.from('aa'.repeat(8) + 'bb'.repeat(8), 'hex');
    const hidden = createCipheriv('sm4-ctr', Buffer.from(KEY, 'hex'), iv).update(text);
    expect(hidden.map((byte, at) => byte ^ text[at]!)).toEqual(block(iv));
    expect(hidden.toString('hex')).toBe('ac3236cb970cc20791364c395a1342d1');
  });

  it('an SM2 signature (GB/T 32918.5, A.2)', () => {
    const publicKey =
      '04' +
      '09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
      'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13';
    const signature =
      'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3' +
      'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa';
    const options = { hash: true, userId: '1234567812345678' };
    expect(sm2.doVerifySignature('message digest', signature, publicKey, options)).toBe(true);
    expect(sm2.doVerifySignature('message digesT', signature, publicKey, options)).toBe(false);
  });
});

describe.each(SUITE_NAMES)('sealing by the %s suite', (name) => {
  const { seal, open } = SUITES[name];
  const key = Buffer.alloc(32, 7);

  it('opens for the same key and purpose alone', () => {
    const sealed = seal(key, 'a', Buffer.from('示例'));
    expect(open(key, 'a', sealed).toString()).toBe('示例');
    expect(() => open(key, 'b', sealed)).toThrow();
    expect(() => open(Buffer.alloc(32, 8), 'a', sealed)).toThrow();
    expect(seal(key, 'a', Buffer.from('示例'))).not.toEqual(sealed);
  });

  it('opens nothing that was changed or cut anywhere', () => {
    const sealed = seal(key, 'a', Buffer.from('示例'));
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => open(key, 'a', changed)).toThrow();
      expect(() => open(key, 'a', sealed.subarray(0, at))).toThrow();
    }
  });
});

const personal = (
  seal: string,
  suite: SuiteName = 'international',
  ...oldSealKeys: string[]
): PersonalValues => {
  const config = {
    keys: { seal, digest: 'digest-key-of-the-example' },
    oldSealKeys,
    suite,
  } as unknown as Config;
  return new PersonalValues(new Seals(config), config);
};
const [OLD, NEW] = ['old-secret-of-the-example-0123456789', 'new-secret-of-the-example-0123456789'];
const PHONE = { column: 'service_requests.contactPhone', kind: 'phone' } as const;

describe('personal values', () => {
  it('stand sealed behind a blind index, which equal numbers share', () => {
    const [one, other] = [
      personal(NEW).hide(PHONE, '138 0000 1234'),
      personal(NEW).hide(PHONE, '+86 13800001234'),
    ];
    expect(one).toMatch(/^[0-9a-f]{16}~[0-9a-f]{8}\.[\w-]+$/);
    expect(one.slice(0, 17)).toBe(other.slice(0, 17));
    expect(one).not.toBe(other);
    expect(personal(NEW).show(PHONE, one)).toBe('138 0000 1234');
  });

  it('are not told to be equal from one column to another, nor opened there', () => {
    const place = { ...PHONE, column: 'visit_reports.contactPhone' };
    expect(personal(NEW).indexOf(PHONE, '13800001234')).not.toBe(personal(NEW).indexOf(place, '13800001234'));
    expect(() => personal(NEW).show(place, personal(NEW).hide(PHONE, '13800001234'))).toThrow();
  });

  it('from before they were sealed come as they are', () => {
    expect(personal(NEW).show(PHONE, '138-0000-1234')).toBe('138-0000-1234');
    expect(personal(NEW).isCurrent(PHONE, '138-0000-1234')).toBe(false);
  });

  it('of an old key or of the other suite open, and count as to be sealed anew', () => {
    for (const before of [personal(OLD), personal(NEW, 'international')]) {
      const now = personal(NEW, 'national', OLD);
      const stored = before.hide(PHONE, '13800001234');
      expect(now.show(PHONE, stored)).toBe('13800001234');
      expect(now.isCurrent(PHONE, stored)).toBe(false);
      expect(now.isCurrent(PHONE, now.hide(PHONE, '13800001234'))).toBe(true);
    }
  });

  test.each([
    ['phone', '０１３８-0000', '0138 0000'],
    ['phone', '0086 138 0000 1234', '13800001234'],
    ['name', ' 张 三 ', '张三'],
    ['name', '阿依·古丽', '阿依古丽'],
    ['name', 'Ann Example', 'annexample'],
  ] as const)('as a %s %s is %s', (kind, one, other) => {
    expect(normalise(kind, one)).toBe(normalise(kind, other));
  });

  test('a number of another country keeps its 86', () => {
    expect(normalise('phone', '8612345')).toBe('8612345');
  });
});

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  getCiphers,
  getHashes,
  timingSafeEqual,
} from 'node:crypto';
import { takeRandom } from '../random.js';

export const SUITE_NAMES = ['international', 'national'] as const;
export type SuiteName = (typeof SUITE_NAMES)[number];

/** Algorithms that go together. Keys are of 32 bytes; `purpose` is authenticated and not kept. */
export interface Suite {
  /** As OpenSSL calls it. */
  readonly hash: 'sha256' | 'sm3';
  /** Initialisation vector, text and tag. */
  seal(key: Buffer, purpose: string, text: Buffer): Buffer;
  /** Throws where anything was changed. */
  open(key: Buffer, purpose: string, sealed: Buffer): Buffer;
}

const GCM = { iv: 12, tag: 16 };
const CTR = { iv: 16, tag: 32 };

const international: Suite = {
  hash: 'sha256',
  seal(key, purpose, text) {
    const iv = takeRandom(GCM.iv);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
    return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, purpose, sealed) {
    const iv = sealed.subarray(0, GCM.iv);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: GCM.tag });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(sealed.subarray(-GCM.tag));
    return Buffer.concat([decipher.update(sealed.subarray(GCM.iv, -GCM.tag)), decipher.final()]);
  },
};

/** Node's OpenSSL has no SM4-GCM: SM4-CTR, then HMAC-SM3 over purpose, vector and cipher text, by keys of their own. */
const national: Suite = {
  hash: 'sm3',
  seal(key, purpose, text) {
    const iv = takeRandom(CTR.iv);
    const hidden = Buffer.concat([iv, sm4Ctr(key, iv, text)]);
    return Buffer.concat([hidden, sm3Tag(key, purpose, hidden)]);
  },
  open(key, purpose, sealed) {
    if (sealed.length < CTR.iv + CTR.tag) throw new Error('too short to be sealed');
    const hidden = sealed.subarray(0, -CTR.tag);
    if (!timingSafeEqual(sm3Tag(key, purpose, hidden), sealed.subarray(-CTR.tag))) {
      throw new Error('sealed for another purpose, or changed');
    }
    return sm4Ctr(key, hidden.subarray(0, CTR.iv), hidden.subarray(CTR.iv));
  },
};

export const SUITES: Record<SuiteName, Suite> = { international, national };

/** Whether this build of Node offers the suite: some distributions leave the national algorithms out. */
export function hasSuite(name: SuiteName): boolean {
  return name === 'international' || (getHashes().includes('sm3') && getCiphers().includes('sm4-ctr'));
}

/** Bytes of a keyed digest by the suite's hash. */
export function keyedDigest(suite: SuiteName, key: string | Buffer, text: string | Buffer): Buffer {
  return createHmac(SUITES[suite].hash, key).update(text).digest();
}

export function digestOf(suite: SuiteName, text: string): Buffer {
  return createHash(SUITES[suite].hash).update(text).digest();
}

/** The same both ways. */
function sm4Ctr(key: Buffer, iv: Buffer, text: Buffer): Buffer {
  const cipher = createCipheriv('sm4-ctr', keyedDigest('national', key, 'sm4-ctr').subarray(0, 16), iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

/** The purpose's length before it: no other split of the same bytes has the same tag. */
function sm3Tag(key: Buffer, purpose: string, hidden: Buffer): Buffer {
  const named = Buffer.from(purpose);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(named.length);
  return keyedDigest(
    'national',
    keyedDigest('national', key, 'hmac-sm3'),
    Buffer.concat([length, named, hidden]),
  );
}

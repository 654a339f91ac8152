import { hkdfSync } from 'node:crypto';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** Loaded by the first who asks: it takes a twentieth of a start, and few places sign by national algorithms. */
const sm2 = (): typeof import('sm-crypto-v2').sm2 =>
  (require('sm-crypto-v2') as typeof import('sm-crypto-v2')).sm2;

/** Order of the recommended curve (GB/T 32918.5). */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
/** More than the order has, so that the remainder favours no key. */
const SEED_BYTES = 48;
const KEY_BYTES = 65;
const WITH_SM3 = { hash: true, userId: '1234567812345678' } as const;

/** An SM2 key pair that follows from a secret and a purpose, as the Ed25519 one does: for where national algorithms are asked for. */
export class Sm2Pair {
  /** 65 bytes (04, x, y) in base64url. */
  readonly publicKey: string;
  private readonly privateHex: string;
  private readonly publicHex: string;

  constructor(secret: string, purpose: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', `${purpose}, sm2`, SEED_BYTES)).toString('hex');
    this.privateHex = ((BigInt(`0x${seed}`) % (ORDER - 2n)) + 1n).toString(16).padStart(64, '0');
    this.publicHex = sm2().getPublicKeyFromPrivateKey(this.privateHex);
    this.publicKey = Buffer.from(this.publicHex, 'hex').toString('base64url');
  }

  /** r and s, 64 bytes in base64url; another one each time. */
  readonly signatureOf = (text: string): string => {
    const options = { ...WITH_SM3, publicKey: this.publicHex };
    return Buffer.from(sm2().doSignature(text, this.privateHex, options), 'hex').toString('base64url');
  };
}

/** By its length: an Ed25519 key has 32 bytes. */
export function isSm2Key(publicKey: string): boolean {
  return Buffer.from(publicKey, 'base64url').length === KEY_BYTES;
}

/** False too where signature or key is none. */
export function isSm2Signed(text: string, signature: string, publicKey: string): boolean {
  const [signed, key] = [signature, publicKey].map((each) => Buffer.from(each, 'base64url').toString('hex'));
  try {
    return sm2().doVerifySignature(text, signed!, key!, WITH_SM3);
  } catch {
    return false;
  }
}

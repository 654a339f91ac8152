import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

const SEED_BYTES = 32;
/** PKCS #8 (RFC 8410) of an Ed25519 key, up to its seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** An Ed25519 key pair that follows from a secret and a purpose (HKDF): there is one thing less to guard, and it changes with it. */
export class SigningPair {
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  private readonly signing: KeyObject;
  private readonly verifying: KeyObject;

  constructor(secret: string, purpose: string) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', purpose, SEED_BYTES));
    const key = Buffer.concat([PKCS8_HEAD, seed]);
    this.signing = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    this.verifying = createPublicKey(this.signing);
    this.publicKey = this.verifying.export({ format: 'jwk' }).x ?? '';
  }

  readonly signatureOf = (text: string): string =>
    sign(null, Buffer.from(text), this.signing).toString('base64url');

  readonly isSigned = (text: string, signature: string): boolean =>
    isSignedBy(this.verifying, text, signature);
}

/** Whether `signature` (base64url) of `text` is by the holder of `publicKey`; false too where either is none. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return isSignedBy(key, text, signature);
  } catch {
    return false;
  }
}

/** The last character of a signature holds four idle bits: only the one that is written counts. */
function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.toString('base64url') === signature && verify(null, Buffer.from(text), key, bytes);
}

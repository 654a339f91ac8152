import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';
import type { CodeKey } from '../config/code-keys.js';

const TAG_BYTES = 16;
const SEED_BYTES = 32;
/** PKCS #8 (RFC 8410) of an Ed25519 key, up to its seed. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PURPOSE = 'anqi live codes, ed25519';

/** Both marks of one key: tags by its secret, signatures by a key pair derived from it (HKDF), so that they change together. */
export class CodeKeyPair {
  readonly id: string;
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  private readonly secret: string;
  private readonly signing: KeyObject;
  private readonly checking: KeyObject;

  constructor({ id, secret }: CodeKey) {
    this.id = id;
    this.secret = secret;
    const seed = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, SEED_BYTES));
    const key = Buffer.concat([PKCS8_HEAD, seed]);
    this.signing = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
    this.checking = createPublicKey(this.signing);
    this.publicKey = this.checking.export({ format: 'jwk' }).x ?? '';
  }

  readonly tagOf = (text: string): string =>
    createHmac('sha256', this.secret).update(text).digest().subarray(0, TAG_BYTES).toString('base64url');

  readonly signatureOf = (text: string): string =>
    sign(null, Buffer.from(text), this.signing).toString('base64url');

  hasTagged(text: string, tag: string): boolean {
    return timingSafeEqual(Buffer.from(tag), Buffer.from(this.tagOf(text)));
  }

  /** The last character of a signature holds four idle bits: only the one that is written counts. */
  hasSigned(text: string, signature: string): boolean {
    const bytes = Buffer.from(signature, 'base64url');
    return bytes.toString('base64url') === signature && verify(null, Buffer.from(text), this.checking, bytes);
  }
}

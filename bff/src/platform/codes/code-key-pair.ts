import { createHmac, timingSafeEqual } from 'node:crypto';
import type { CodeKey } from '../config/code-keys.js';
import { SigningPair } from '../signing/signing-pair.js';

const TAG_BYTES = 16;
const PURPOSE = 'anqi live codes, ed25519';

/** Both marks of one key: tags by its secret, signatures by a key pair derived from it, so that they change together. */
export class CodeKeyPair {
  readonly id: string;
  /** 32 bytes in base64url. */
  readonly publicKey: string;
  readonly signatureOf: (text: string) => string;
  readonly hasSigned: (text: string, signature: string) => boolean;
  private readonly secret: string;

  constructor({ id, secret }: CodeKey) {
    this.id = id;
    this.secret = secret;
    const { publicKey, signatureOf, isSigned } = new SigningPair(secret, PURPOSE);
    this.publicKey = publicKey;
    this.signatureOf = signatureOf;
    this.hasSigned = isSigned;
  }

  readonly tagOf = (text: string): string =>
    createHmac('sha256', this.secret).update(text).digest().subarray(0, TAG_BYTES).toString('base64url');

  hasTagged(text: string, tag: string): boolean {
    return timingSafeEqual(Buffer.from(tag), Buffer.from(this.tagOf(text)));
  }
}

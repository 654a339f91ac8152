import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

interface SealKey {
  id: string;
  key: Buffer;
}

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals small texts that have to be read again: AES-256-GCM, `<key id>.<iv, text and tag>` in base64url. `purpose` goes
 * into the tag, so that a sealed value put into another row or column does not open.
 */
@Injectable()
export class Seals {
  private readonly keys: readonly [SealKey, ...SealKey[]];

  constructor({ keys, oldSealKeys }: Config) {
    this.keys = [sealKeyOf(keys.seal), ...oldSealKeys.map(sealKeyOf)];
  }

  seal(purpose: string, text: string): string {
    const [{ id, key }] = this.keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `${id}.${sealed.toString('base64url')}`;
  }

  /** Throws where it was sealed for another purpose, changed, or by a key that is not configured any more. */
  open(purpose: string, sealed: string): string {
    const [keyId, content = ''] = sealed.split('.');
    const known = this.keys.find(({ id }) => id === keyId);
    if (known === undefined) throw new Error(`sealed by the key ${keyId}, which is not in SEAL_KEYS_OLD`);
    const bytes = Buffer.from(content, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', known.key, bytes.subarray(0, IV_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-TAG_BYTES));
    const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}

/** The id follows from the secret: nobody has to number keys, and it says nothing about them. */
function sealKeyOf(secret: string): SealKey {
  return {
    id: createHmac('sha256', secret).update('seal-key-id').digest('hex').slice(0, 8),
    key: createHash('sha256').update(secret).digest(),
  };
}

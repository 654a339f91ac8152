import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { digestOf, hasSuite, keyedDigest, SUITE_NAMES, type SuiteName, SUITES } from './suites.js';

interface SealKey {
  id: string;
  key: Buffer;
  suite: SuiteName;
}

/**
 * Seals small texts that have to be read again: `<key id>.<vector, text and tag>` in base64url, by AES-256-GCM or the
 * national algorithms (see `suites.ts`). `purpose` goes into the tag, so that a sealed value put into another column
 * does not open. A key is a secret and a suite: changing either is the same step, after which the old one still opens.
 */
@Injectable()
export class Seals {
  private readonly keys: readonly [SealKey, ...SealKey[]];

  constructor({ keys, oldSealKeys, suite }: Config) {
    const suites = [suite, ...SUITE_NAMES.filter((name) => name !== suite && hasSuite(name))];
    const [first, ...others] = suites.flatMap((name) =>
      [keys.seal, ...oldSealKeys].map((secret) => sealKeyOf(secret, name)),
    );
    if (first === undefined) throw new Error('no key to seal by');
    this.keys = [first, ...others];
  }

  seal(purpose: string, text: string): string {
    const [{ id, key, suite }] = this.keys;
    return `${id}.${SUITES[suite].seal(key, purpose, Buffer.from(text)).toString('base64url')}`;
  }

  /** Throws where it was sealed for another purpose, changed, or by a key that is not configured any more. */
  open(purpose: string, sealed: string): string {
    const [keyId, content = ''] = sealed.split('.');
    const known = this.keys.find(({ id }) => id === keyId);
    if (known === undefined) throw new Error(`sealed by the key ${keyId}, which is not in SEAL_KEYS_OLD`);
    return SUITES[known.suite].open(known.key, purpose, Buffer.from(content, 'base64url')).toString('utf8');
  }

  /** Whether it was sealed by the key and suite in use. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.keys[0].id}.`);
  }
}

/** The id follows from the secret: nobody has to number keys, and it says nothing about them. */
function sealKeyOf(secret: string, suite: SuiteName): SealKey {
  return {
    id: keyedDigest(suite, secret, 'seal-key-id').toString('hex').slice(0, 8),
    key: digestOf(suite, secret),
    suite,
  };
}

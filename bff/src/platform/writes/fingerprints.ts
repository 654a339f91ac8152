import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { keyedDigest } from '../seals/suites.js';
import { canonicalJson, sha256 } from './canonical-json.js';

/** Of hex digits: what was kept before fingerprints were keyed. */
const PLAIN_LENGTH = 64;

/**
 * Tell whether the same was sent again. Keyed: whoever has the database and the rest of what was sent could else try
 * all phone numbers. Always SHA-256, since they have to stay comparable.
 */
@Injectable()
export class Fingerprints {
  constructor(private readonly config: Config) {}

  /** `kind`: what was sent, such as method and path. */
  of(sent: unknown, kind?: string): string {
    const text = canonicalJson(sent ?? null);
    return this.keyed(sha256(kind === undefined ? text : `${kind}\n${text}`));
  }

  isSame(kept: string, fingerprint: string): boolean {
    return this.keyedFrom(kept) === fingerprint;
  }

  /** A plain one of earlier days becomes what would be kept today. */
  keyedFrom(kept: string): string {
    return kept.length === PLAIN_LENGTH ? this.keyed(kept) : kept;
  }

  private keyed(plain: string): string {
    return keyedDigest('international', this.config.keys.digest, `fingerprint:${plain}`).toString(
      'base64url',
    );
  }
}

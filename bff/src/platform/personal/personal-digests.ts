import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { keyedDigest } from '../seals/suites.js';
import { normalise } from './normalise.js';

const KEY_DIGITS = 8;
const DIGITS = 40;
const ABROAD = /^(?:0086|86)(?=[2-9]\d{8,10}$|10\d{8}$)/;

/**
 * Stands for a name or phone that is compared and never shown again: 40 hexadecimal digits, the first eight of which
 * name the key. By key and suite alone, so that `place` keeps equal values of two tables from being joined.
 */
@Injectable()
export class PersonalDigests {
  private readonly key: Buffer;
  private readonly keyId: string;

  constructor(private readonly config: Config) {
    this.key = keyedDigest(config.suite, config.keys.digest, 'personal-digest');
    this.keyId = keyedDigest(config.suite, this.key, 'key-id').toString('hex').slice(0, KEY_DIGITS);
  }

  /** Null for what says nothing. */
  of(place: string, kind: 'phone' | 'name', text: string): string | null {
    const plain = kind === 'phone' ? numberOf(text) : normalise(kind, text);
    if (plain === '') return null;
    const digest = keyedDigest(this.config.suite, this.key, `${place}:${kind}:${plain}`).toString('hex');
    return (this.keyId + digest).slice(0, DIGITS);
  }

  /** One made by another key or suite is equal to nothing: what it stood for has to be written down anew. */
  isCurrent(digest: string): boolean {
    return digest.startsWith(this.keyId);
  }
}

/** A line of the country with and without its code: +86 791 8888 0000 is 0791 8888 0000. */
const numberOf = (text: string): string => normalise('phone', text).replace(ABROAD, '0');

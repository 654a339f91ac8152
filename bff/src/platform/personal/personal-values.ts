import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Seals } from '../seals/seals.js';
import { keyedDigest } from '../seals/suites.js';
import { normalise, type PersonalKind } from './normalise.js';

/** 64 bits: two values that share one are told apart once they are opened. */
const INDEX_DIGITS = 16;
const STORED = /^([0-9a-f]{16})?~([0-9a-f]{8}\.[\w-]{38,})$/;

/** A column that holds personal values: `table.column`, and what they are. */
export interface PersonalPlace {
  column: string;
  kind: PersonalKind;
}

/**
 * How names and phones stand in the database: `<blind index>~<sealed>`. The index is a keyed digest of the normalised
 * value and of the column, so that equal values are found within a column and not from one table to another.
 */
@Injectable()
export class PersonalValues {
  private readonly indexKey: Buffer;

  constructor(
    private readonly seals: Seals,
    private readonly config: Config,
  ) {
    this.indexKey = keyedDigest(config.suite, config.keys.digest, 'blind-index');
  }

  hide(place: PersonalPlace, text: string): string {
    return `${this.indexOf(place, text)}~${this.seals.seal(place.column, text)}`;
  }

  /** A row from before the column was sealed comes as it is. */
  show({ column }: PersonalPlace, stored: string): string {
    const sealed = STORED.exec(stored)?.[2];
    return sealed === undefined ? stored : this.seals.open(column, sealed);
  }

  /** What the stored forms of equal values begin with: for `LIKE`, as `<index>~%`. Blank where nothing is searched. */
  indexOf({ column, kind }: PersonalPlace, text: string): string {
    if (kind === 'text') return '';
    const named = `${column}:${normalise(kind, text)}`;
    return keyedDigest(this.config.suite, this.indexKey, named).toString('hex').slice(0, INDEX_DIGITS);
  }

  /** Whether it is sealed by the key in use and found by the index in use. */
  isCurrent(place: PersonalPlace, stored: string): boolean {
    const [, index = '', sealed] = STORED.exec(stored) ?? [];
    if (sealed === undefined || !this.seals.isCurrent(sealed)) return false;
    return index === this.indexOf(place, this.show(place, stored));
  }
}

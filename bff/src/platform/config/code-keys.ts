import { refuseWeak } from './secrets.js';

/** A secret of our codes with the character that names it in each token. */
export interface CodeKey {
  readonly id: string;
  readonly secret: string;
}

export interface CodeKeys {
  /** The first makes new codes; codes by any of them are ours. */
  readonly ring: readonly [CodeKey, ...CodeKey[]];
  /** Given up: a printed code by one of them opens nothing, and whoever holds it is told to have it reissued. */
  readonly retired: readonly CodeKey[];
}

/** What was printed before keys had names says 1. */
const FIRST_ID = '1';
const NAMED = /^([0-9A-Za-z]):(.+)$/;

/** `2:<secret>,1:<secret>`; a secret without a name is key 1. Throws where a name comes twice or a secret is weak. */
export function codeKeysFrom(ring: string, retired = ''): CodeKeys {
  const [first, ...others] = keysOf('CODES_KEY', ring);
  if (first === undefined) throw new Error('CODES_KEY names no key');
  const keys = { ring: [first, ...others] as const, retired: keysOf('CODES_KEYS_RETIRED', retired) };
  refuseTwins([...keys.ring, ...keys.retired]);
  return keys;
}

function keysOf(variable: string, text: string): CodeKey[] {
  const keys = text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map((each) => {
      const [, id = FIRST_ID, secret = each] = NAMED.exec(each) ?? [];
      return { id, secret };
    });
  for (const { secret } of keys) refuseWeak(variable, secret);
  return keys;
}

function refuseTwins(keys: readonly CodeKey[]): void {
  for (const [at, { id, secret }] of keys.entries()) {
    const before = keys.slice(0, at);
    if (before.some((other) => other.id === id))
      throw new Error(`CODES_KEY: two keys are named ${id}; each has a name of its own, used once for ever`);
    if (before.some((other) => other.secret === secret))
      throw new Error(`CODES_KEY: key ${id} has the secret of another one`);
  }
}

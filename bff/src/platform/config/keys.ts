import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseConfig } from './database-config.js';
import { refuseWeak, SHORTEST } from './secrets.js';

/** HMAC secrets, one for each purpose, so that a leaked one opens nothing else and each can be changed alone. */
export interface Keys {
  readonly session: string;
  /** One or more, named: see `codeKeysFrom`. */
  readonly codes: string;
  readonly audit: string;
  /** Keyed digests of personal values in audit rows. */
  readonly digest: string;
  /** Keyed hashes of the keys by which other systems send requests. */
  readonly intake: string;
  /** Seals what has to be read again, such as the secrets of one-time passwords. */
  readonly seal: string;
}

const VARIABLES: Record<keyof Keys, string> = {
  session: 'SESSION_KEY',
  codes: 'CODES_KEY',
  audit: 'AUDIT_KEY',
  digest: 'DIGEST_KEY',
  intake: 'INTAKE_KEY',
  seal: 'SEAL_KEY',
};

interface KeySource {
  env: Record<string, string | undefined>;
  demo: boolean;
  database: DatabaseConfig;
}

/** From the environment; in demo mode those that are missing are made once and kept beside the database. */
export function loadKeys({ env, demo, database }: KeySource): Keys {
  const kept = demo ? demoKeys(keyFile(database)) : undefined;
  const key = (purpose: keyof Keys): string => {
    const name = VARIABLES[purpose];
    const value = env[name] ?? kept?.[purpose];
    if (value === undefined || value.length < SHORTEST) {
      throw new Error(
        `${name} is a secret of at least ${SHORTEST} characters and has to be set outside demo mode`,
      );
    }
    refuseWeak(name, value);
    return value;
  };
  const keys: Keys = {
    session: key('session'),
    codes: key('codes'),
    audit: key('audit'),
    digest: key('digest'),
    intake: key('intake'),
    seal: key('seal'),
  };
  refuseShared(keys);
  return keys;
}

/** Earlier values of SEAL_KEY, by which what they sealed is still opened: `SEAL_KEYS_OLD`, separated by commas. */
export function oldSealKeysFrom(env: Record<string, string | undefined>): string[] {
  const keys = (env.SEAL_KEYS_OLD ?? '').split(',').filter((key) => key !== '');
  for (const key of keys) refuseWeak('SEAL_KEYS_OLD', key);
  return keys;
}

function refuseShared(keys: Keys): void {
  const purposes = Object.keys(VARIABLES) as (keyof Keys)[];
  for (const [at, purpose] of purposes.entries()) {
    const twin = purposes.slice(0, at).find((other) => keys[other] === keys[purpose]);
    if (twin !== undefined)
      throw new Error(
        `${VARIABLES[purpose]} equals ${VARIABLES[twin]}: each purpose has a secret of its own`,
      );
  }
}

export function keyFile(database: DatabaseConfig): string {
  return database.kind === 'sqlite' ? `${database.file}.keys.json` : resolve('data/demo-keys.json');
}

/** A file from before a purpose came up gets a secret for it. */
function demoKeys(file: string): Keys {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Keys>) : {};
  const purposes = Object.keys(VARIABLES) as (keyof Keys)[];
  if (purposes.every((purpose) => kept[purpose] !== undefined)) return kept as Keys;
  const fresh = purposes.map((purpose) => [purpose, randomBytes(32).toString('hex')]);
  const keys = { ...Object.fromEntries(fresh), ...kept } as Keys;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600, flag: existsSync(file) ? 'w' : 'wx' });
  return keys;
}

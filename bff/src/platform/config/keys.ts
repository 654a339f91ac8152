import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { DatabaseConfig } from './database-config.js';

/** HMAC secrets, one for each purpose, so that a leaked one opens nothing else and each can be changed alone. */
export interface Keys {
  readonly session: string;
  readonly codes: string;
  readonly audit: string;
  /** Keyed digests of personal values in audit rows. */
  readonly digest: string;
}

const VARIABLES: Record<keyof Keys, string> = {
  session: 'SESSION_KEY',
  codes: 'CODES_KEY',
  audit: 'AUDIT_KEY',
  digest: 'DIGEST_KEY',
};
const SHORTEST = 32;

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
    return value;
  };
  return { session: key('session'), codes: key('codes'), audit: key('audit'), digest: key('digest') };
}

export function keyFile(database: DatabaseConfig): string {
  return database.kind === 'sqlite' ? `${database.file}.keys.json` : resolve('data/demo-keys.json');
}

function demoKeys(file: string): Keys {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Keys;
  const fresh = (): string => randomBytes(32).toString('hex');
  const keys: Keys = { session: fresh(), codes: fresh(), audit: fresh(), digest: fresh() };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' });
  return keys;
}

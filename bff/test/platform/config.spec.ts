import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { configFrom } from '../../src/platform/config/config.js';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'anqi-config-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const secret = (name: string): string => `${name}-`.padEnd(40, 'x');
const KEYS = {
  SESSION_KEY: secret('session'),
  CODES_KEY: secret('codes'),
  AUDIT_KEY: secret('audit'),
  DIGEST_KEY: secret('digest'),
  INTAKE_KEY: secret('intake'),
};

test('outside demo mode every secret has to be there, and long enough', () => {
  expect(() => configFrom({})).toThrow('SESSION_KEY');
  expect(() => configFrom({ ...KEYS, AUDIT_KEY: undefined })).toThrow('AUDIT_KEY');
  expect(() => configFrom({ ...KEYS, CODES_KEY: 'short' })).toThrow('CODES_KEY is a secret of at least 32');
  expect(configFrom(KEYS).keys.codes).toBe(KEYS.CODES_KEY);
});

test('in demo mode they are made once and kept beside the database, for the owner alone', () => {
  const env = { DEMO: '1', DATABASE_URL: `sqlite:${join(dir, 'sub', 'demo.sqlite')}` };
  const { keys } = configFrom(env);
  expect(new Set(Object.values(keys)).size).toBe(5);
  expect(configFrom(env).keys).toEqual(keys);
  expect(statSync(join(dir, 'sub', 'demo.sqlite.keys.json')).mode & 0o777).toBe(0o600);
});

test('a file of theirs from before a purpose came up keeps what it has', () => {
  const file = join(dir, 'old.sqlite');
  const kept = { session: secret('s'), codes: secret('c'), audit: secret('a'), digest: secret('d') };
  writeFileSync(`${file}.keys.json`, JSON.stringify(kept));
  const env = { DEMO: '1', DATABASE_URL: `sqlite:${file}` };
  const { keys } = configFrom(env);
  expect(keys).toMatchObject(kept);
  expect(keys.intake).toHaveLength(64);
  expect(configFrom(env).keys).toEqual(keys);
});

test('defaults are a private address and no demo', () => {
  expect(configFrom(KEYS)).toMatchObject({ host: '127.0.0.1', port: 3000, demo: false, h5Dir: null });
});

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ DEMO: 'perhaps' }, 'DEMO'],
  [{ DATABASE_URL: 'postgres://somewhere' }, 'DATABASE_URL'],
  [{ POLICY_PACK: 'nowhere' }, 'POLICY_PACK'],
])('%j is named as wrong', (env, name) => {
  expect(() => configFrom({ ...KEYS, ...env })).toThrow(name);
});

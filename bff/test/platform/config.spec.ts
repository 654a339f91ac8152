import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { configFrom } from '../../src/platform/config/config.js';
import { messagesFrom } from '../../src/platform/config/wechat-config.js';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'anqi-config-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Long and varied enough, and another one for each name. */
const secret = (name: string): string => `${name}-0123456789-abcdefghijklmnop-qrstuv`;
const KEYS = {
  SESSION_KEY: secret('session'),
  CODES_KEY: secret('codes'),
  AUDIT_KEY: secret('audit'),
  DIGEST_KEY: secret('digest'),
  INTAKE_KEY: secret('intake'),
  SEAL_KEY: secret('seal'),
};

test('outside demo mode every secret has to be there, and long enough', () => {
  expect(() => configFrom({})).toThrow('SESSION_KEY');
  expect(() => configFrom({ ...KEYS, AUDIT_KEY: undefined })).toThrow('AUDIT_KEY');
  expect(() => configFrom({ ...KEYS, CODES_KEY: 'short' })).toThrow('CODES_KEY is a secret of at least 32');
  expect(configFrom(KEYS).keys.codes).toBe(KEYS.CODES_KEY);
});

test.each([
  ['one character over and over', { SEAL_KEY: 'x'.repeat(64) }, 'SEAL_KEY is too easy to guess'],
  ['a word over and over', { AUDIT_KEY: 'changeme'.repeat(8) }, 'AUDIT_KEY is too easy to guess'],
  ['one secret for two purposes', { SEAL_KEY: KEYS.SESSION_KEY }, 'SEAL_KEY equals SESSION_KEY'],
  ['an old one that is short', { SEAL_KEYS_OLD: 'abc' }, 'SEAL_KEYS_OLD is too easy to guess'],
])('%s is no secret', (_what, env, message) => {
  expect(() => configFrom({ ...KEYS, ...env })).toThrow(message);
});

test('the keys of codes have names, the first one signs', () => {
  const [old, next] = [secret('old'), secret('next')];
  expect(configFrom({ ...KEYS, CODES_KEY: old }).codeKeys).toEqual({
    ring: [{ id: '1', secret: old }],
    retired: [],
  });
  const rotated = { ...KEYS, CODES_KEY: `2:${next}, ${old}`, CODES_KEYS_RETIRED: `0:${secret('oldest')}` };
  expect(configFrom(rotated).codeKeys).toEqual({
    ring: [
      { id: '2', secret: next },
      { id: '1', secret: old },
    ],
    retired: [{ id: '0', secret: secret('oldest') }],
  });
});

test.each([
  ['two of one name', { CODES_KEY: `${secret('one')},1:${secret('other')}` }, 'two keys are named 1'],
  [
    'a retired one that still checks',
    { CODES_KEYS_RETIRED: `0:${KEYS.CODES_KEY}` },
    'key 0 has the secret of another one',
  ],
  ['a weak one behind a good one', { CODES_KEY: `2:${secret('one')},1:short` }, 'CODES_KEY is too easy'],
  ['a district in words', { DISTRICT_CODE: '示例区' }, 'DISTRICT_CODE is the six digits'],
  ['a neighbour without a host', { OTHER_DISTRICTS: '360199 示例北区' }, 'OTHER_DISTRICTS is'],
  [
    'a neighbour that is we',
    { DISTRICT_CODE: '360199', OTHER_DISTRICTS: '360199 示例北区 north.example' },
    'names the district of DISTRICT_CODE',
  ],
])('of codes and districts, %s stops the start', (_what, env, message) => {
  expect(() => configFrom({ ...KEYS, ...env })).toThrow(message);
});

test('earlier sealing keys are told apart by commas', () => {
  const [one, other] = [secret('one'), secret('other')];
  expect(configFrom(KEYS).oldSealKeys).toEqual([]);
  expect(configFrom({ ...KEYS, SEAL_KEYS_OLD: `${one},${other}` }).oldSealKeys).toEqual([one, other]);
});

test('in demo mode they are made once and kept beside the database, for the owner alone', () => {
  const env = { DEMO: '1', DATABASE_URL: `sqlite:${join(dir, 'sub', 'demo.sqlite')}` };
  const { keys } = configFrom(env);
  expect(new Set(Object.values(keys)).size).toBe(6);
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

const TEMPLATE = { id: 'T_1-a', fields: { thing1: 'title', time2: 'at' } };
const WECHAT = { ...KEYS, WECHAT_APP_ID: 'wx-example', WECHAT_APP_SECRET: 'example' };
const messagesFile = (content: unknown): string => {
  const file = join(dir, 'messages.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

test('without an app id there are no messages by WeChat, whatever else is set', () => {
  expect(configFrom({ ...KEYS, WECHAT_APP_SECRET: 'example' }).wechat).toBeNull();
});

test('a real mini-program has no personas without passwords', () => {
  const env = { ...WECHAT, DEMO: '1', DATABASE_URL: `sqlite:${join(dir, 'real.sqlite')}` };
  expect(() => configFrom(env)).toThrow('DEMO is for trying out');
  expect(configFrom({ ...env, WECHAT_APP_ID: '' }).demo).toBe(true);
});

test('without a file of templates people sign in by WeChat, and get no messages', () => {
  expect(configFrom(WECHAT).wechat).toMatchObject({ appId: 'wx-example', templates: [] });
});

test('templates come from a file, the rest has defaults', () => {
  const file = messagesFile({ templates: { request: TEMPLATE }, retry: { attempts: 4 } });
  const { wechat } = configFrom({ ...WECHAT, WECHAT_MESSAGES: file });
  expect(wechat).toMatchObject({
    appId: 'wx-example',
    templates: [{ group: 'request', ...TEMPLATE }],
    retry: { attempts: 4, firstPauseSeconds: 30, longestPauseSeconds: 3600 },
  });
  expect(wechat?.apiBase.href).toBe('https://api.weixin.qq.com/');
});

test.each([
  [{ WECHAT_APP_SECRET: '' }, 'WECHAT_APP_SECRET'],
  [{ WECHAT_MESSAGES: '/nowhere/at/all.json' }, 'WECHAT_MESSAGES: /nowhere/at/all.json cannot be read'],
  [{ WECHAT_API_BASE: 'ftp://somewhere' }, 'WECHAT_API_BASE'],
])('%j of WeChat is named as wrong', (env, message) => {
  const WECHAT_MESSAGES = messagesFile({ templates: {} });
  expect(() => configFrom({ ...WECHAT, WECHAT_MESSAGES, ...env })).toThrow(message);
});

test.each([
  [[], 'the file is an object'],
  [{}, 'templates is an object'],
  [{ templates: {}, retries: {} }, 'the file.retries is unknown'],
  [{ templates: { visits: TEMPLATE } }, 'templates.visits is none of visit, request, work'],
  [{ templates: { work: { ...TEMPLATE, id: '' } } }, 'templates.work.id is the template’s id'],
  [{ templates: { work: { ...TEMPLATE, fields: {} } } }, 'templates.work.fields is empty'],
  [{ templates: { work: { ...TEMPLATE, fields: { amount1: 'title' } } } }, 'fields.amount1 is no thing'],
  [{ templates: { work: { ...TEMPLATE, fields: { time1: 'title' } } } }, 'fields.time1 is one of at'],
  [{ templates: { work: { ...TEMPLATE, page: 'x' } } }, 'templates.work.page is unknown'],
  [{ templates: {}, retry: { attempts: 0 } }, 'retry.attempts is a whole number from 1 to 20'],
  [{ templates: {}, retry: { attempt: 3 } }, 'retry.attempt is unknown'],
])('a file of messages with %j is refused at its place', (content, message) => {
  expect(() => messagesFrom(content)).toThrow(message);
});

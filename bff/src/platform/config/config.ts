import { DEFAULT_PACK, findPack } from '@anqi/shared';
import { codeKeysFrom, type CodeKeys } from './code-keys.js';
import { databaseFrom, type DatabaseConfig } from './database-config.js';
import { districtFrom, type DistrictConfig } from './district-config.js';
import { loadKeys, oldSealKeysFrom, type Keys } from './keys.js';
import { refuseWeak } from './secrets.js';
import { suiteFrom } from './suite-config.js';
import type { SuiteName } from '../seals/suites.js';
import { wechatFrom, type WechatConfig } from './wechat-config.js';

/** What the process is told by its environment, checked once at start. */
export abstract class Config {
  abstract readonly port: number;
  abstract readonly host: string;
  abstract readonly database: DatabaseConfig;
  /** Demo mode: personas sign in without a password and the clock may be moved. */
  abstract readonly demo: boolean;
  /** Directory of the built H5 app, or `null` where another server serves it. */
  abstract readonly h5Dir: string | null;
  abstract readonly keys: Keys;
  /** Of printed and live codes. */
  abstract readonly codeKeys: CodeKeys;
  abstract readonly district: DistrictConfig;
  /** Earlier sealing keys: they open and no longer seal. */
  abstract readonly oldSealKeys: readonly string[];
  /** Which algorithms seal and digest: AES and SHA-256, or the national SM4 and SM3. */
  abstract readonly suite: SuiteName;
  /** Host name written into the links of codes, with scheme; `null` means the address of the request. */
  abstract readonly publicUrl: string | null;
  /** Number of proxies in front whose `X-Forwarded-For` may be believed. */
  abstract readonly trustedProxies: number;
  /** Calls a minute of one account, and of one address where nobody is signed in. */
  abstract readonly limits: { readonly account: number; readonly address: number };
  /** Where several processes count limits together; `null`: each in its own memory. */
  abstract readonly redisUrl: string | null;
  /** Milliseconds that a client may take; the longest for a photo of 10 MB from a phone that has one bar. */
  abstract readonly patience: Patience;
  /** By which `/metrics` is read; `null`: not at all, except in the demo. */
  abstract readonly metricsToken: string | null;
  abstract readonly logLevel: string;
  /** Where photos are kept; `null`: beside the database's file, else in `data/photos`. */
  abstract readonly photoDir: string | null;
  /** Where printed cards are kept until they are fetched; `null`: likewise, `prints`. */
  abstract readonly printDir: string | null;
  /** Where the audit chain's published heads are written, best on another machine; `null`: nowhere. */
  abstract readonly auditHeadsDir: string | null;
  /** How many requests one spreadsheet may hold, and how large its file may be. */
  abstract readonly sheetRows: number;
  abstract readonly sheetKilobytes: number;
  /** Which policy pack the district goes by. */
  abstract readonly policyPack: string;
  /** `null`: no sign-in and no messages by WeChat. */
  abstract readonly wechat: WechatConfig | null;
}

/** Whoever takes longer holds a socket for nothing. */
export interface Patience {
  /** Until a request's headers are there. */
  headersMs: number;
  /** Until all of a request is there. */
  requestMs: number;
  /** Without a byte either way. */
  idleMs: number;
}
const PATIENCE: Patience = { headersMs: 15_000, requestMs: 120_000, idleMs: 60_000 };

type Environment = Record<string, string | undefined>;

/** Throws with the variable's name where one is missing or makes no sense. */
export function configFrom(env: Environment): Config {
  const demo = flag(env, 'DEMO');
  const database = databaseFrom(
    env.DATABASE_URL ?? 'sqlite:./data/anqi.sqlite',
    whole(env, 'DATABASE_PATIENCE_S', 60),
  );
  const keys = loadKeys({ env, demo, database });
  return {
    port: whole(env, 'PORT', 3000),
    host: env.HOST ?? '127.0.0.1',
    database,
    demo,
    h5Dir: env.H5_DIR ?? null,
    keys,
    codeKeys: codeKeysFrom(keys.codes, env.CODES_KEYS_RETIRED),
    district: districtFrom(env),
    oldSealKeys: oldSealKeysFrom(env),
    suite: suiteFrom(env.CRYPTO_SUITE),
    publicUrl: env.PUBLIC_URL ?? null,
    trustedProxies: whole(env, 'TRUSTED_PROXIES', 0),
    limits: { account: whole(env, 'LIMIT_ACCOUNT', 300), address: whole(env, 'LIMIT_ADDRESS', 600) },
    redisUrl: redisFrom(env.REDIS_URL),
    patience: PATIENCE,
    metricsToken: metricsTokenFrom(env.METRICS_TOKEN),
    logLevel: env.LOG_LEVEL ?? 'info',
    photoDir: env.PHOTO_DIR ?? null,
    printDir: env.PRINT_DIR ?? null,
    auditHeadsDir: env.AUDIT_HEADS_DIR ?? null,
    sheetRows: whole(env, 'SHEET_ROWS', 200),
    sheetKilobytes: whole(env, 'SHEET_KILOBYTES', 1024),
    policyPack: packFrom(env.POLICY_PACK ?? DEFAULT_PACK),
    wechat: wechatOutsideDemo(env, demo),
  };
}

/** Personas without passwords must never be the door of a real mini-program. */
function wechatOutsideDemo(env: Environment, demo: boolean): WechatConfig | null {
  const wechat = wechatFrom(env);
  if (demo && wechat !== null)
    throw new Error('DEMO is for trying out: it cannot be set where WECHAT_APP_ID is');
  return wechat;
}

function metricsTokenFrom(token: string | undefined): string | null {
  if (!token) return null;
  refuseWeak('METRICS_TOKEN', token);
  return token;
}

function redisFrom(url: string | undefined): string | null {
  if (!url) return null;
  if (!/^rediss?:\/\/./.test(url)) throw new Error('REDIS_URL is redis://host:port');
  return url;
}

function packFrom(id: string): string {
  if (findPack(id) === undefined) throw new Error(`POLICY_PACK: there is no pack "${id}"`);
  return id;
}

function flag(env: Environment, name: string): boolean {
  const value = env[name] ?? '';
  if (['', '0', 'false'].includes(value)) return false;
  if (['1', 'true'].includes(value)) return true;
  throw new Error(`${name} is 1 or 0, not "${value}"`);
}

function whole(env: Environment, name: string, fallback: number): number {
  const value = env[name] ?? String(fallback);
  if (!/^\d{1,7}$/.test(value)) throw new Error(`${name} is a whole number, not "${value}"`);
  return Number(value);
}

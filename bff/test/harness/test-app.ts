import 'reflect-metadata';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { createApp } from '../../src/app.js';
import { codeKeysFrom } from '../../src/platform/config/code-keys.js';
import { type Config, DemoClock, Jobs, SessionTokens } from '../../src/platform/index.js';
import { Client } from './client.js';
import { tinyDistrict } from './district.js';
import { FixedClock } from './fixed-clock.js';
import { elsewhere, temporaryDir, testDatabase } from './test-database.js';

const KEYS = {
  session: 'session',
  codes: 'codes',
  audit: 'audit',
  digest: 'digest',
  intake: 'intake',
  seal: 'seal',
} as const;
const key = (purpose: string): string => `test-key-of-${purpose}-`.padEnd(40, '.');

export interface TestApp {
  app: NestFastifyApplication;
  clock: FixedClock;
  dataSource: DataSource;
  config: Config;
  /** Calls as that account, or as a visitor. */
  as(accountId: string | null): Client;
  /** Runs all that is due. */
  runJobs(): Promise<number>;
  stop(): Promise<void>;
}

export interface TestAppOptions {
  /** Where the clock stands; a Wednesday outside the quiet window unless said otherwise. */
  now?: string;
  config?: Partial<Config>;
  /** The tiny district is loaded unless this is false. */
  district?: boolean;
  /** A second process on the database of the first, by the same clock. */
  on?: TestApp;
  /** The demo's own clock instead of the fixed one. */
  demoClock?: boolean;
}

export const WEDNESDAY = '2026-11-25T08:30:00+08:00';

/** The whole application on a fresh database, without timers. */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { on } = options;
  const database = on
    ? { config: elsewhere(on.config.database), remove: async () => undefined }
    : await testDatabase();
  const files = temporaryDir();
  const clock = on?.clock ?? new FixedClock(options.now ?? WEDNESDAY);
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    database: database.config,
    demo: true,
    h5Dir: null,
    keys: {
      session: key(KEYS.session),
      codes: key(KEYS.codes),
      audit: key(KEYS.audit),
      digest: key(KEYS.digest),
      intake: key(KEYS.intake),
      seal: key(KEYS.seal),
    },
    codeKeys: codeKeysFrom(key(KEYS.codes)),
    district: {
      code: '360191',
      others: [{ code: '360199', name: '示例北区', host: 'north.example' }],
    },
    oldSealKeys: [],
    suite: 'international',
    publicUrl: 'https://anqi.example',
    trustedProxies: 0,
    photoDir: files.dir,
    printDir: join(files.dir, 'prints'),
    limits: { account: 1_000_000, address: 1_000_000 },
    redisUrl: null,
    patience: { headersMs: 15_000, requestMs: 120_000, idleMs: 60_000 },
    auditHeadsDir: null,
    metricsToken: null,
    logLevel: 'silent',
    sheetRows: 200,
    sheetKilobytes: 1024,
    policyPack: 'nanchang-hitech',
    wechat: null,
    ...options.config,
  };
  const app = await createApp({ config, timers: false, ...(options.demoClock ? {} : { clock }) });
  const dataSource = app.get(DataSource);
  if (!on && options.district !== false) await tinyDistrict(dataSource);
  return {
    app,
    clock,
    dataSource,
    config,
    as: (accountId) => new Client(app, accountId && app.get(SessionTokens).issue(accountId)),
    runJobs: () => app.get(Jobs).runAll(options.demoClock ? app.get(DemoClock).now() : clock.now()),
    stop: async () => {
      await app.close();
      await database.remove();
      files.remove();
    },
  };
}

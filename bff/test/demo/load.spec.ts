import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLAN_STATUSES } from '@anqi/shared';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { loadDemo, type LoadResult } from '../../src/demo/district/load-demo.js';
import { configFrom, type Config } from '../../src/platform/config/config.js';
import { openDatabase } from '../../src/platform/database/data-source.js';
import { SCHEMA } from '../../src/schema.js';
import { testDatabase, type TestDatabase } from '../harness/test-database.js';

const NOW = Date.parse('2026-10-21T10:30:00+08:00');
const DAYS = 60;

async function loadInto(database: TestDatabase): Promise<LoadResult> {
  const config: Config = {
    ...configFrom({ DEMO: '1', LOG_LEVEL: 'silent', DATABASE_URL: 'sqlite:/tmp/unused.sqlite' }),
    database: database.config,
  };
  return loadDemo({ config, realNow: NOW, seed: 7, days: DAYS, say: () => undefined });
}

describe('the loaded demo district', () => {
  let database: TestDatabase;
  let result: LoadResult;

  beforeAll(async () => {
    database = await testDatabase();
    const t = Date.now();
    result = await loadInto(database);
    if (result.state === 'loaded')
      console.log(
        Date.now() - t,
        result.performance.counts,
        result.performance.ratings,
        result.performance.surprises,
      );
  }, 120_000);

  afterAll(() => database.remove());

  it('loads', () => {
    expect(result.state).toBe('loaded');
  });
});

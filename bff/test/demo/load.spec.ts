import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { LoadResult } from '../../src/demo/district/load-demo.js';
import { Settings } from '../../src/platform/index.js';
import { openDatabase } from '../../src/platform/database/data-source.js';
import { SCHEMA } from '../../src/schema.js';
import { testDatabase, type TestDatabase } from '../harness/test-database.js';
import { contentOf, loadMonth } from './loaded.js';

const PATIENCE_MS = 300_000;

/** Opens the database beside the application, does something, and closes it. */
async function opened<T>(database: TestDatabase, work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const dataSource = await openDatabase(database.config, SCHEMA);
  return work(dataSource).finally(() => dataSource.destroy());
}

describe('loading the demo district', () => {
  let databases: TestDatabase[];
  let result: LoadResult;

  beforeAll(async () => {
    databases = [await testDatabase(), await testDatabase()];
    result = await loadMonth(databases[0]!);
  }, PATIENCE_MS);

  afterAll(async () => {
    for (const database of databases) await database.remove();
  });

  it('comes off as told', () => {
    expect(result).toMatchObject({ state: 'loaded', date: '2026-10-21', performance: { surprises: [] } });
  });

  it('stops one rating short of a batch', () => {
    const ratings = result.state === 'loaded' ? result.performance.ratings : {};
    expect(ratings.emergency! % 5).toBe(4);
  });

  it.each(['2026-02-17T00:10:00+08:00', '2026-03-11T23:50:00+08:00', '2026-10-31T09:00:00+08:00'])(
    'comes off as told on %s too: a holiday, a night, a day of rest',
    async (now) => {
      const database = await testDatabase();
      databases.push(database);
      await expect(loadMonth(database, { now, days: 5 })).resolves.toMatchObject({
        performance: { surprises: [] },
      });
    },
    PATIENCE_MS,
  );

  it('is done once', async () => {
    await expect(loadMonth(databases[0]!)).resolves.toEqual({ state: 'already-loaded' });
  });

  it(
    'begins anew where it was cut short, and tells the same again',
    async () => {
      const [whole, cutShort] = databases as [TestDatabase, TestDatabase];
      await opened(cutShort, async (dataSource) => {
        await new Settings(dataSource).write(dataSource.manager, 'demo.load', { state: 'loading' });
        await dataSource.query(
          `INSERT INTO departments (id, name, shortName, kind, phone, ratingSeq) VALUES ('half', 'h', 'h', 'office', '0', 0)`,
        );
      });
      await expect(loadMonth(cutShort)).resolves.toMatchObject({ state: 'loaded' });
      expect(await opened(cutShort, contentOf)).toEqual(await opened(whole, contentOf));
    },
    PATIENCE_MS,
  );

  it('leaves a database with other data alone', async () => {
    const other = await testDatabase();
    databases.push(other);
    await opened(other, (dataSource) =>
      dataSource.query(
        `INSERT INTO enterprises (id, name, creditCode, passivelyMonitored, town, address, kind, filingSeq)
         VALUES ('e', 'e', '91990199DE0000018X', 0, 't', 'a', 'k', 0)`,
      ),
    );
    await expect(loadMonth(other)).rejects.toThrow('empty one');
  });
});

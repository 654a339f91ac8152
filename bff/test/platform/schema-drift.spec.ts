import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { SCHEMA } from '../../src/schema.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ district: false });
});
afterAll(() => it.stop());

test('the migrations make exactly the tables of the entities', async () => {
  const { upQueries } = await it.dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

test('the check sees drift: an entity with one column more', async () => {
  const metadata = it.dataSource.entityMetadatas[0];
  const column = metadata?.ownColumns.at(-1);
  if (!metadata || !column) throw new Error('no entity to spoil');
  column.databaseName = 'another_name';
  const { upQueries } = await it.dataSource.driver.createSchemaBuilder().log();
  column.databaseName = column.propertyName;
  expect(upQueries.length).toBeGreaterThan(0);
});

test('every migration can be undone, in reverse order', async () => {
  for (const _ of SCHEMA.migrations) await it.dataSource.undoLastMigration({ transaction: 'none' });
  expect(await tablesOf(it.dataSource)).toEqual([]);
  await it.dataSource.runMigrations();
});

/** Of the entities' tables, those that are there. */
async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const tables = await runner.getTables(dataSource.entityMetadatas.map(({ tablePath }) => tablePath));
  await runner.release();
  return tables.map(({ name }) => name);
}

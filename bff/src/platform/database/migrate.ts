import { createHash } from 'node:crypto';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { waitForever } from './silence.js';
import { takeTurn, type Turn } from './turn.js';

const STEPS = 'schema_steps';
/** What says that a statement was carried out before: the table, column, index or foreign key is there, or is gone. */
const DONE_BEFORE = new Set([1050, 1060, 1061, 1826, 1051, 1091]);

/** A change of rows waits for those who write meanwhile as long as the server would have it. */
const PATIENT = 'SET @lock_wait = @@innodb_lock_wait_timeout, SESSION innodb_lock_wait_timeout = DEFAULT';
const AS_BEFORE = 'SET SESSION innodb_lock_wait_timeout = @lock_wait';

type Query = (sql: string, values?: unknown[], structured?: boolean) => Promise<unknown>;

/**
 * Brings the schema up to date. SQLite takes a migration whole or not at all. MariaDB and MySQL commit each statement that
 * changes the schema by itself, so that a process which is killed leaves half a migration: there each statement that was carried
 * out is noted in `schema_steps`, and the next start goes on behind it. One process at a time.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  if (dataSource.options.type === 'better-sqlite3') {
    await dataSource.runMigrations({ transaction: 'each' });
    return;
  }
  const runner = dataSource.createQueryRunner();
  const hurryAgain = waitForever(await runner.connect());
  try {
    await runner.query(PATIENT);
    const turn = await takeTurn(runner.query.bind(runner) as Query);
    try {
      await makeResumable(runner, turn);
      const executor = new MigrationExecutor(dataSource, runner);
      executor.transaction = 'none';
      await executor.executePendingMigrations();
    } finally {
      await turn.end().catch(() => undefined);
    }
  } finally {
    await runner.query(AS_BEFORE).catch(() => undefined);
    hurryAgain();
    await runner.release();
  }
}

/** Has the runner note what it does, and pass over what was done by a process before it. */
async function makeResumable(runner: QueryRunner, turn: Turn): Promise<void> {
  const query = runner.query.bind(runner) as Query;
  await query(`CREATE TABLE IF NOT EXISTS ${STEPS} (digest CHAR(64) NOT NULL PRIMARY KEY)`);
  const rows = (await query(`SELECT digest FROM ${STEPS}`)) as { digest: string }[];
  const done = new Set(rows.map(({ digest }) => digest));
  /** The first statement may have been carried out and not been noted. */
  let isFirst = true;

  const change = async (sql: string, values: unknown[] | undefined, structured?: boolean) => {
    try {
      return await query(sql, values, structured);
    } catch (error) {
      if (isFirst && DONE_BEFORE.has((error as { errno?: number }).errno ?? 0)) return undefined;
      throw error;
    } finally {
      isFirst = false;
    }
  };
  const step: Query = async (sql, values, structured) => {
    if (!/^\s*(CREATE|ALTER|DROP|RENAME|INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql))
      return query(sql, values, structured);
    const digest = createHash('sha256')
      .update(JSON.stringify([sql, values]))
      .digest('hex');
    if (done.has(digest)) return undefined;
    await turn.keep();
    // a change of rows commits with its note; one of the schema commits by itself
    const isOfRows = /^\s*(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql);
    const isRecord = /^INSERT INTO `schema_migrations`/.test(sql);
    if (isOfRows) await query('START TRANSACTION');
    try {
      const result = await change(sql, values, structured);
      if (isRecord) await query(`DELETE FROM ${STEPS}`);
      else await query(`INSERT INTO ${STEPS} (digest) VALUES (?)`, [digest]);
      if (isOfRows) await query('COMMIT');
      if (isRecord) done.clear();
      return result;
    } catch (error) {
      if (isOfRows) await query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  };
  const { dropColumn, dropTable } = runner;
  Object.assign(runner, {
    query: step,
    // what is gone already is not looked for again
    dropColumn: (...[table, column]: Parameters<typeof dropColumn>) =>
      dropColumn.call(runner, table, column, true),
    dropTable: (...[table]: Parameters<typeof dropTable>) => dropTable.call(runner, table, true),
  });
}

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DatabaseConfig } from '../../src/platform/config/database-config.js';

export interface TestDatabase {
  config: DatabaseConfig;
  remove(): Promise<void>;
}

const server = process.env.TEST_MYSQL_URL;
export const onMysql = server !== undefined;

/** A fresh, empty database: a file of SQLite, or a database of its own on the server of `TEST_MYSQL_URL`. */
export function testDatabase(): Promise<TestDatabase> {
  return server === undefined ? sqliteFile() : mysqlDatabase(server);
}

export function temporaryDir(): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-test-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

async function sqliteFile(): Promise<TestDatabase> {
  const { dir, remove } = temporaryDir();
  return { config: { kind: 'sqlite', file: join(dir, 'test.sqlite') }, remove: async () => remove() };
}

async function mysqlDatabase(url: string): Promise<TestDatabase> {
  const name = `anqi_test_${randomBytes(6).toString('hex')}`;
  const ask = async (sql: string): Promise<void> => {
    const connection = await createConnection(url);
    await connection.query(sql).finally(() => connection.end());
  };
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { config: { kind: 'mysql', url: own.toString() }, remove: () => ask(`DROP DATABASE ${name}`) };
}

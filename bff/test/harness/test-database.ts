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

/** One server, or the nodes of a cluster, separated by commas: databases and processes then go to all of them in turn. */
const servers = process.env.TEST_MYSQL_URL?.split(',') ?? [];
export const onMysql = servers.length > 0;
export const onCluster = servers.length > 1;
let turn = Math.floor(Math.random() * servers.length);
const nextServer = (): string => servers[turn++ % servers.length] ?? '';

/** A fresh, empty database: a file of SQLite, or a database of its own on a server of `TEST_MYSQL_URL`. */
export function testDatabase(): Promise<TestDatabase> {
  return onMysql ? mysqlDatabase(nextServer()) : sqliteFile();
}

/** The same database for another process: by another node where it is a cluster. */
export function elsewhere(config: DatabaseConfig): DatabaseConfig {
  if (config.kind === 'sqlite' || servers.length < 2) return config;
  return { ...config, url: namedOn(nextServer(), new URL(config.url).pathname) };
}

function namedOn(server: string, pathname: string): string {
  const own = new URL(server);
  own.pathname = pathname;
  return own.toString();
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
  return {
    config: { kind: 'mysql', url: namedOn(url, `/${name}`), patienceMs: 60_000 },
    remove: () => ask(`DROP DATABASE ${name}`),
  };
}

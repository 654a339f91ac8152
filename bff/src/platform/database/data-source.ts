import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pool, PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions, type EntityTarget, type MigrationInterface } from 'typeorm';
import type { DatabaseConfig } from '../config/database-config.js';
import { keyPersonalColumns } from '../personal/personal-column.js';
import type { PersonalValues } from '../personal/personal-values.js';
import { takeFewTrips } from './few-trips.js';
import { migrate } from './migrate.js';
import { endUnready, type Nodes, nodesOf } from './nodes.js';
import { serverBy } from './server.js';
import { endSilent } from './silence.js';
import { serialiseSqlite } from './sqlite-serial.js';

export interface Schema {
  entities: EntityTarget<object>[];
  migrations: (new () => MigrationInterface)[];
}

const SQLITE_CACHE_KIB = 200 * 1024;
const POOL = 20;

/** Opens the database and brings its schema up to date. */
export async function openDatabase(
  config: DatabaseConfig,
  schema: Schema,
  personal?: PersonalValues,
): Promise<DataSource> {
  const dataSource = await connect(config, schema, personal);
  await migrate(dataSource);
  return dataSource;
}

/** Opens the database as it is; without `personal` its personal columns can be neither read nor written. */
export async function connect(
  config: DatabaseConfig,
  schema: Schema,
  personal?: PersonalValues,
): Promise<DataSource> {
  const options = await optionsFor(config, schema);
  const dataSource = new DataSource(options);
  if (options.type === 'better-sqlite3') serialiseSqlite(dataSource);
  else if ('multipleStatements' in options && options.multipleStatements) takeFewTrips(dataSource);
  await dataSource.initialize();
  if (personal) keyPersonalColumns(dataSource, personal);
  return dataSource;
}

async function optionsFor(config: DatabaseConfig, schema: Schema): Promise<DataSourceOptions> {
  const common = { ...schema, migrationsTableName: 'schema_migrations', logging: false } as const;
  if (config.kind === 'sqlite') {
    mkdirSync(dirname(config.file), { recursive: true });
    return {
      ...common,
      type: 'better-sqlite3',
      database: config.file,
      prepareDatabase: (database: { pragma(statement: string): unknown }) => {
        for (const pragma of PRAGMAS) database.pragma(pragma);
      },
    } as DataSourceOptions;
  }
  const { url, nodes } = nodesOf(config.url.replace(/^mariadb:/, 'mysql:'));
  const { type, isCluster } = await serverBy(url, nodes);
  return {
    ...common,
    type,
    url,
    ...(nodes && { extra: { stream: nodes.open } }),
    timezone: 'Z',
    charset: 'utf8mb4',
    supportBigNumbers: true,
    bigNumberStrings: false,
    dateStrings: ['DATE'],
    poolSize: POOL,
    multipleStatements: !isCluster, // see few-trips.ts
    trace: false, // a stack a statement, taken whether it fails or not
    driver: preparing(await import('mysql2'), { patienceMs: config.patienceMs, nodes }),
  } as DataSourceOptions;
}

/**
 * READ COMMITTED: what a transaction reads after its parent's lock is what the previous holder of the lock committed.
 * Said once a connection and not before every transaction, which would be a round trip each. MySQL would cut
 * GROUP_CONCAT after 1,024 characters. A lock is waited for as long as a phone has patience (see `transactions.ts`).
 */
const CONNECTION = [
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  'SET SESSION group_concat_max_len = 1048576, innodb_lock_wait_timeout = 5',
];

interface Manners {
  patienceMs: number;
  nodes: Nodes | undefined;
}

/** The driver, with connections that are told so before their first query, do not wait for ever and leave a node that is cut off. */
function preparing(mysql: typeof import('mysql2'), { patienceMs, nodes }: Manners): object {
  const createPool = (options: PoolOptions): Pool =>
    mysql.createPool(options).on('connection', (connection) => {
      endSilent(connection, patienceMs);
      endUnready(connection, nodes);
      for (const sql of CONNECTION) connection.query(sql);
    });
  return { ...mysql, createPool };
}

/** FULL: an acknowledged write survives a power cut. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  `cache_size = -${SQLITE_CACHE_KIB}`,
];

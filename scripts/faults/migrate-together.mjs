import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { productOn } from './lib/product.mjs';
import { schemaDifferences } from './lib/schema.mjs';

/** Two processes bring a new database up to date by two nodes at once; the one whose turn it is dies, and the other goes on. */
export const title = 'two processes migrate by two nodes, one killed';
export const databases = ['galera'];

const NAME = 'anqi_faults_migration';
const WITHIN_MS = 60_000;

const tablesOf = async (connection) => (await connection.query('SHOW TABLES FROM ??', [NAME]))[0].length;

/** Until about so many tables are there, so that a migration is under way. */
const untilTables = async (connection, count) => {
  const until = performance.now() + WITHIN_MS;
  while ((await tablesOf(connection)) < count) {
    if (performance.now() > until) throw new Error('nobody migrates');
    await pause(5);
  }
};

/** How many migrations were recorded more than once. */
const recordsOf = async (connection) => {
  const [[{ records }]] = await connection.query(
    'SELECT COUNT(*) - COUNT(DISTINCT name) AS records FROM ??.schema_migrations',
    [NAME],
  );
  return Number(records);
};

export const strikeAlone = async (place) => {
  const [own, ...others] = place.database.nodeUrls.map((url) => new URL(url));
  const whole = own.pathname.slice(1);
  const connection = await createConnection(others.at(-1).href); // a node that neither writes to
  const products = [];
  try {
    await connection.query(`CREATE DATABASE ${NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    for (const [number, node] of [own, others[0]].entries()) {
      const url = new URL(node);
      url.pathname = `/${NAME}`;
      const env = { ...place.environment(), DATABASE_URL: url.href };
      products.push(await productOn({ env, log: join(place.dir, `migration-${number}.log`) }));
    }
    const [first, second] = products;
    first.begin();
    await untilTables(connection, 4); // it is the first one's turn
    second.begin();
    await untilTables(connection, 30);
    await first.kill();
    first.begin();
    await Promise.all([first.untilReady(), second.untilReady()]);
    const twice = await recordsOf(connection);
    await connection.query('DROP TABLE IF EXISTS ??.schema_turn, ??.schema_turn', [NAME, whole]);
    return [
      ...(twice === 0 ? [] : [`migrations carried out twice: ${twice}`]),
      ...(await schemaDifferences(connection, NAME, whole)),
    ];
  } finally {
    for (const product of products) await product.stop();
    await connection.query(`DROP DATABASE IF EXISTS ${NAME}`);
    await connection.end();
  }
};

import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { productOn } from './lib/product.mjs';
import { schemaDifferences } from './lib/schema.mjs';

/** `kill -9` while the schema is brought up to date, again and again at another place: the next start goes on from there. */
export const title = 'kill -9 in the middle of a migration';
export const databases = ['mariadb', 'galera'];

const NAME = 'anqi_faults_migration';
/** On a cluster the next one waits for half a minute after each. */
const KILLS = { mariadb: 12, galera: 4 };
const WITHIN_MS = 60_000;

/** Kills it a few tables further each time, so that every stretch is met; answers whether half a migration was left. */
const killMidway = async (product, connection) => {
  const tables = async () => (await connection.query('SHOW TABLES FROM ??', [NAME]))[0].length;
  const before = await tables();
  product.begin();
  const until = performance.now() + WITHIN_MS;
  while ((await tables()) < before + 4 && performance.now() < until) await pause(2);
  await product.kill();
  const [steps] = await connection.query('SHOW TABLES FROM ?? LIKE ?', [NAME, 'schema_steps']);
  if (steps.length === 0) return false;
  const [[{ noted }]] = await connection.query('SELECT COUNT(*) AS noted FROM ??.schema_steps', [NAME]);
  return noted > 0;
};

export const strikeAlone = async (place) => {
  const own = new URL(place.database.directUrl());
  const connection = await createConnection(own.href);
  try {
    await connection.query(`CREATE DATABASE ${NAME} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const url = new URL(own);
    url.pathname = `/${NAME}`;
    const env = { ...place.environment(), DATABASE_URL: url.href };
    const product = await productOn({ env, log: join(place.dir, 'migration.log') });
    let halves = 0;
    try {
      for (let kill = 0; kill < KILLS[place.database.kind]; kill++)
        halves += (await killMidway(product, connection)) ? 1 : 0;
      await product.start();
    } finally {
      await product.stop();
    }
    return [
      ...(halves > 0 ? [] : ['no kill struck in the middle of a migration']),
      ...(await schemaDifferences(connection, NAME, own.pathname.slice(1))),
    ];
  } finally {
    await connection.query(`DROP DATABASE IF EXISTS ${NAME}`);
    await connection.end();
  }
};

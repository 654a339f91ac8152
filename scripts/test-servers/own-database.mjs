import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';

/** Of a cluster the first node. */
const [server] = (process.env.TEST_MYSQL_URL ?? '').split(',');

const ask = async (sql) => {
  const connection = await createConnection(server);
  await connection.query(sql).finally(() => connection.end());
};

/** Hands `work` the URL of an empty database on the server of `TEST_MYSQL_URL`. */
export const withOwnDatabase = async (work) => {
  const name = `anqi_test_${randomBytes(6).toString('hex')}`;
  await ask(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await work(url.toString());
  } finally {
    await ask(`DROP DATABASE ${name}`);
  }
};

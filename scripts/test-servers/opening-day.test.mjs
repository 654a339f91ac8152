import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createConnection } from 'mysql2/promise';
import { benchKeys } from '../bench/lib/server.mjs';
import { openingDay } from '../bench/opening-day/run.mjs';

const server = process.env.TEST_MYSQL_URL;

const ask = async (sql) => {
  const connection = await createConnection(server);
  await connection.query(sql).finally(() => connection.end());
};

const withOwnDatabase = async (work) => {
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

test('the window opens: through two processes every filing is answered once and as the rules decide', async () => {
  const { figures, problems } = await withOwnDatabase((url) =>
    openingDay({ urls: [url, url], keys: benchKeys(), filings: 200, together: 60 }),
  );
  assert.deepEqual(problems, []);
  assert.equal(figures.accepted + figures.refused, 200);
  // one of each pair stands under the cap; a group's first stands, and at most one other joins it
  assert.deepEqual(figures.overCap, [5, 5]);
  assert.ok(figures.contended[0] >= 5 && figures.contended[0] <= 10);
  assert.deepEqual([figures.resent, figures.givenUp], [0, 0]);
});

// Against the server in TEST_MYSQL_URL: the yardstick answers as the product does, or a measurement would say nothing.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import mysql from 'mysql2/promise';
import { callNames } from '../ratio/calls.mjs';
import { compare } from '../ratio/rounds.mjs';
import { withServers } from '../ratio/servers.mjs';

const TINY = { departments: 3, enterprises: 12, members: 4, readers: 2, listed: 22, visits: 2 };

const url = new URL(process.env.TEST_MYSQL_URL);
const database = `anqi_bench_${process.pid}`;
const run = async (sql) => {
  const connection = await mysql.createConnection(url.href);
  await connection.query(sql);
  await connection.end();
};
before(() => run(`CREATE DATABASE ${database}`));
after(() => run(`DROP DATABASE ${database}`));

test('the bare server answers each measured call as the product does', async () => {
  const databaseUrl = Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const differences = await withServers({ databaseUrl, sizes: TINY }, async ({ servers, world }) => {
    const found = [];
    for (const bare of [servers.bare, servers.oneByOne])
      for (const name of callNames)
        for (const nth of [0, 1]) found.push(await compare({ ...servers, bare }, { name, world, nth }));
    return found;
  });
  assert.deepEqual(
    differences,
    differences.map(() => null),
  );
  assert.equal(differences.length, 4 * callNames.length);
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createConnection } from 'mysql2/promise';
import { verifyAuditOf } from '../../bff/dist/verify-audit.js';
import { benchEnvironment, benchKeys, startBff } from '../bench/lib/server.mjs';
import { openingDay } from '../bench/opening-day/run.mjs';
import { at } from '../lib/root.mjs';
import { run } from '../lib/run.mjs';
import { withOwnDatabase } from './own-database.mjs';

/** As docs/operations.md says: a copy is made while the product writes, and the product starts from it with the same keys. */
const keys = benchKeys();
let dir;
before(() => {
  dir = mkdtempSync(join(tmpdir(), 'anqi-restore-'));
});
after(() => rmSync(dir, { recursive: true }));

const withClient = (program, url, ...args) => {
  const { hostname, port, username, password, pathname } = new URL(url);
  const own = ['--no-defaults', `-h${hostname}`, `-P${port}`, `-u${username}`, `-p${password}`];
  return run(program, [...own, ...args, pathname.slice(1)]);
};

const must = async (promise) => {
  const { code, output } = await promise;
  assert.equal(code, 0, output);
};

/** Starts the product on the copy, waits for `/readyz`, and reads the audit trail. */
const startedFrom = async (databaseUrl) => {
  const { stop } = await startBff({ databaseUrl, keys, env: { PHOTO_DIR: dir, PRINT_DIR: dir } });
  await stop();
  return verifyAuditOf(benchEnvironment(databaseUrl, keys));
};

const countsOf = async (url) => {
  const connection = await createConnection(url);
  const [[counts]] = await connection.query(
    `SELECT (SELECT COUNT(*) FROM inspection_plans) AS plans, (SELECT COUNT(*) FROM filing_attempts) AS attempts,
       (SELECT COUNT(*) FROM audit_rows WHERE action = 'plan.file') AS audited`,
  );
  await connection.end();
  return counts;
};

test('MariaDB: a dump in one transaction, made in mid-load, is whole, and the product starts from it', () =>
  withOwnDatabase((source) =>
    withOwnDatabase(async (copy) => {
      const file = join(dir, 'dump.sql');
      const dumped = async ({ done }) => {
        while (done() < 30) await new Promise((resolve) => setTimeout(resolve, 10));
        await must(withClient('mariadb-dump', source, '--single-transaction', `--result-file=${file}`));
      };
      const { problems } = await openingDay({
        urls: [source],
        keys,
        filings: 120,
        together: 20,
        whileFiling: dumped,
      });
      assert.deepEqual(problems, []);
      await must(withClient('mariadb', copy, `--execute=source ${file}`));
      const { plans, attempts, audited } = await countsOf(copy);
      assert.ok(plans >= 1 && plans + attempts <= 120);
      assert.equal(audited, plans + attempts);
      const { faults, sealed, unsealed } = await startedFrom(copy);
      assert.deepEqual(faults, []);
      assert.ok(sealed + unsealed >= audited);
    }),
  ));

test('SQLite: its online backup, made beside the running server, is whole, and the product starts from it', async () => {
  const [file, copy] = ['live.sqlite', 'copy.sqlite'].map((name) => join(dir, name));
  const env = benchEnvironment(`sqlite:${file}`, keys);
  const admit = (name) =>
    must(run(process.execPath, [at('scripts', 'admit.mjs'), name, '区管理员'], { env }));
  const { stop } = await startBff({ databaseUrl: `sqlite:${file}`, keys });
  await admit('示例甲');
  const Database = createRequire(at('bff', 'package.json'))('better-sqlite3');
  const database = new Database(file);
  await Promise.all([database.backup(copy), admit('示例甲')]);
  database.close();
  await stop();
  const { faults, sealed, unsealed } = await startedFrom(`sqlite:${copy}`);
  assert.deepEqual(faults, []);
  assert.ok(sealed + unsealed >= 1);
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { askerOf } from '../bench/data/asker.mjs';
import { withDataSets, withSet } from '../bench/data/store.mjs';

const SIZE = { plans: 240, requests: 60 };
const database = 'anqi_240_60';

/** Rows that name one that is not there, by foreign key. */
const strays = async (ask) => {
  const keys = await ask(
    `SELECT TABLE_NAME AS child, COLUMN_NAME AS name, REFERENCED_TABLE_NAME AS parent FROM information_schema.KEY_COLUMN_USAGE
     WHERE TABLE_SCHEMA = ? AND REFERENCED_TABLE_NAME IS NOT NULL`,
    [database],
  );
  assert.ok(keys.length > 20);
  const found = [];
  for (const { child, name, parent } of keys) {
    const of = `${child} c LEFT JOIN ${parent} p ON p.id = c.${name} WHERE c.${name} IS NOT NULL AND p.id IS NULL`;
    const [{ count }] = await ask(`SELECT COUNT(*) AS count FROM ${of}`);
    if (Number(count) > 0) found.push(`${child}.${name}: ${count}`);
  }
  return found;
};

const tables = [
  'inspection_plans',
  'plan_officers',
  'ratings',
  'enterprises',
  'service_requests',
  'request_events',
];
const sums = async (ask) =>
  (await ask(`CHECKSUM TABLE ${tables.join(', ')}`)).map(({ Checksum }) => String(Checksum));

const look = async ({ databaseUrl }, work) => {
  const { ask, end } = await askerOf(databaseUrl);
  return work(ask).finally(end);
};

test('a data set holds what its size says, whole and the same each time, with contacts that the product opens', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-bench-data-'));
  process.env.BENCH_DATA = dir;
  const said = [];
  const withSets = (work) => withDataSets([SIZE], { say: (line) => said.push(line), bufferGib: 1 }, work);
  try {
    const first = await withSets(async ([set], keys) => {
      const counts = await look(set, async (ask) => {
        const [{ plans }] = await ask("SELECT COUNT(*) AS plans FROM inspection_plans WHERE id < '01'");
        const [{ requests }] = await ask("SELECT COUNT(*) AS requests FROM service_requests WHERE id < '01'");
        const [{ ratings }] = await ask('SELECT COUNT(*) AS ratings FROM ratings');
        assert.ok(Number(ratings) > 20);
        assert.deepEqual(await strays(ask), []);
        return { plans: Number(plans), requests: Number(requests) };
      });
      assert.deepEqual(counts, SIZE);
      await withSet(set, keys, async ({ dataSource, built }) => {
        const { RequestEntity } = await built('requests/request.entity.js');
        const one = await dataSource.manager.findOneByOrFail(RequestEntity, {
          id: `00RQ${'7'.padStart(22, '0')}`,
        });
        assert.deepEqual([one.contactName, one.contactPhone], ['示例联系人7', '00000000007']);
      });
      const before = await look(set, sums);
      await look(set, (ask) => ask(`DROP DATABASE ${database}`));
      return before;
    });
    said.length = 0;
    const again = await withSets(([set]) => look(set, sums));
    assert.ok(said.some((line) => line.includes(database)));
    assert.deepEqual(again, first);
    said.length = 0;
    await withSets(async () => undefined);
    assert.deepEqual(said, []);
  } finally {
    delete process.env.BENCH_DATA;
    rmSync(dir, { recursive: true, force: true });
  }
});

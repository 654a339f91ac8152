import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AppSettingEntity } from '../../src/platform/settings/app-setting.entity.js';
import { Transactions } from '../../src/platform/index.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { onMysql } from '../harness/test-database.js';

/** Parallel transactions on both databases; on SQLite TypeORM alone loses acknowledged writes here. */
let it: TestApp;
let transactions: Transactions;
/** A stray query fails on SQLite's one connection; on MySQL it simply goes another way. */
const onSqlite: typeof test = onMysql ? ((() => undefined) as never) : test;

beforeAll(async () => {
  it = await startTestApp({ district: false });
  transactions = it.app.get(Transactions);
});
afterAll(() => it.stop());
beforeEach(() => it.dataSource.manager.clear(AppSettingEntity));

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const names = async (): Promise<string[]> =>
  (await it.dataSource.manager.find(AppSettingEntity, { order: { name: 'ASC' } })).map(({ name }) => name);

test('forty overlapping transactions, every second one rolled back: each acknowledged write stays', async () => {
  const write = (number: number): Promise<void> =>
    transactions.run(async (tx) => {
      await tx.insert(AppSettingEntity, { name: `a${number}`, value: number } as never);
      await turn();
      await tx.insert(AppSettingEntity, { name: `b${number}`, value: number } as never);
      if (number % 2 === 1) throw new Error('rolled back');
    });
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, number) => write(number)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
  const expected = Array.from({ length: 20 }, (_, half) => [`a${half * 2}`, `b${half * 2}`]).flat();
  expect(await names()).toEqual(expected.sort());
});

test('thirty counts up of one row, the row written first, make thirty', async () => {
  await it.dataSource.manager.insert(AppSettingEntity, { name: 'count', value: 0 } as never);
  await Promise.all(
    Array.from({ length: 30 }, () =>
      transactions.run(async (tx) => {
        await tx.update(AppSettingEntity, { name: 'count' }, { name: 'count' });
        const row = await tx.findOneByOrFail(AppSettingEntity, { name: 'count' });
        await turn();
        await tx.update(AppSettingEntity, { name: 'count' }, { value: Number(row.value) + 1 } as never);
      }),
    ),
  );
  expect((await it.dataSource.manager.findOneBy(AppSettingEntity, { name: 'count' }))?.value).toBe(30);
});

test('what is not committed is not read from outside', async () => {
  let begun = (): void => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const writing = transactions.run(async (tx) => {
    await tx.insert(AppSettingEntity, { name: 'secret', value: 1 } as never);
    begun();
    await turn();
    throw new Error('rolled back');
  });
  await hasBegun;
  const [seen] = await Promise.all([names(), expect(writing).rejects.toThrow('rolled back')]);
  expect(seen).toEqual([]);
});

onSqlite('the default manager inside a transaction is an error and not a wait for ever', async () => {
  const stray = transactions.run(async () => it.dataSource.manager.count(AppSettingEntity));
  await expect(stray).rejects.toThrow('use the manager of the running transaction');
  const nested = transactions.run(() => transactions.run(async () => 1));
  await expect(nested).rejects.toThrow('a transaction inside a transaction');
  expect(await names()).toEqual([]);
});

test('a deadlock is tried again, whole; what is no deadlock is not', async () => {
  let attempts = 0;
  const deadlock = Object.assign(new Error('deadlock'), { errno: 1213 });
  const answer = await transactions.run(async (tx) => {
    attempts += 1;
    await tx.insert(AppSettingEntity, { name: 'once', value: attempts } as never);
    if (attempts < 3) throw deadlock;
    return attempts;
  });
  expect(answer).toBe(3);
  expect(await names()).toEqual(['once']);
  attempts = 0;
  const broken = transactions.run(async () => {
    attempts += 1;
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  expect(attempts).toBe(1);
});

const onMysqlAlone: typeof test = onMysql ? test : ((() => undefined) as never);

onMysqlAlone('every connection of the pool reads what is committed, and joins long lists whole', async () => {
  const isolation = (): Promise<{ Variable_name: string; Value: string }[]> =>
    it.dataSource.query(
      "SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation')",
    );
  const length = (): Promise<{ Value: string }[]> =>
    it.dataSource.query("SHOW SESSION VARIABLES LIKE 'group_concat_max_len'");
  const answers = await Promise.all(Array.from({ length: 12 }, isolation));
  for (const { Value } of answers.flat()) expect(Value).toBe('READ-COMMITTED');
  expect(answers.flat().length).toBeGreaterThanOrEqual(12);
  const lengths = await Promise.all(Array.from({ length: 12 }, length));
  for (const { Value } of lengths.flat()) expect(Number(Value)).toBe(1_048_576);
});

/** Somebody else's transaction has the row until it is told to end. */
const hold = async (name: string): Promise<() => Promise<void>> => {
  await it.dataSource.manager.insert(AppSettingEntity, { name, value: 0 } as never);
  const runner = it.dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.manager.update(AppSettingEntity, { name }, { value: 1 } as never);
  return async () => {
    await runner.rollbackTransaction();
    await runner.release();
  };
};

/** Waits for the row; answers after how many seconds, and `free`s it before another attempt. */
const waitFor = async (name: string, free?: () => Promise<void>): Promise<number> => {
  const from = performance.now();
  let attempts = 0;
  await transactions
    .run(async (tx) => {
      attempts += 1;
      if (attempts > 1) await free?.();
      return tx.update(AppSettingEntity, { name }, { value: 2 } as never);
    })
    .catch((error: unknown) => expect(error).toMatchObject({ driverError: { errno: 1205 } }));
  return (performance.now() - from) / 1000;
};

onMysqlAlone(
  'a lock is waited for some seconds, then again; nobody waits longer than a phone does',
  async () => {
    const free = [await hold('soon'), await hold('late')];
    const [soon, late] = await Promise.all([waitFor('soon', free[0]), waitFor('late')]);
    await free[1]!();
    const rows = await it.dataSource.manager.find(AppSettingEntity, { order: { name: 'ASC' } });
    expect(rows.map(({ name, value }) => [name, value])).toEqual([
      ['late', 0],
      ['soon', 2],
    ]);
    expect([Math.floor(soon), Math.floor(late)]).toEqual([5, 10]); // a phone gives up after 12
  },
  30_000,
);

onMysqlAlone('after the migrations a lock is waited for no longer than by any other connection', async () => {
  const wait = (): Promise<{ seconds: number }[]> =>
    it.dataSource.query('SELECT @@innodb_lock_wait_timeout AS seconds');
  const answers = await Promise.all(Array.from({ length: 12 }, wait));
  for (const { seconds } of answers.flat()) expect(seconds).toBe(5);
});

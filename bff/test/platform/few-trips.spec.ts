import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import {
  affected,
  isDuplicate,
  problem,
  readRows,
  Transactions,
  writeLater,
  Writes,
} from '../../src/platform/index.js';
import { AppSettingEntity } from '../../src/platform/settings/app-setting.entity.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { onCluster, onMysql } from '../harness/test-database.js';
import { aDraft, decisionOn, seenOf } from '../inspections/filings.js';
import { Story } from '../requests/requests.js';

/** Writes that wait for the next question: the same comes of them on all databases; on one MariaDB in few packets. */
let it: TestApp;
let transactions: Transactions;
const onOneServer: typeof test = onMysql && !onCluster ? test : ((() => undefined) as never);
const onClusterAlone: typeof test = onCluster ? test : ((() => undefined) as never);

beforeAll(async () => {
  it = await startTestApp();
  transactions = it.app.get(Transactions);
});
afterAll(() => it.stop());
beforeEach(() => it.dataSource.manager.clear(AppSettingEntity));
afterEach(() => void jest.restoreAllMocks());

const INSERT = 'INSERT INTO app_settings (name, value) VALUES (?, ?)';
const later = (tx: EntityManager, name: string): Promise<void> => writeLater(tx, INSERT, [name, '1']);
const insert = (tx: EntityManager, name: string): Promise<unknown> =>
  tx.insert(AppSettingEntity, { name, value: 1 } as never);
const namesOf = async (manager: EntityManager): Promise<unknown[]> =>
  (await readRows(manager, 'SELECT name FROM app_settings ORDER BY name', [])).map(({ name }) => name);
const names = (): Promise<unknown[]> => namesOf(it.dataSource.manager);

/** The packets that go to the database while `work` is done, each as the beginnings of its statements. */
const packetsOf = async (work: () => Promise<unknown>): Promise<string[][]> => {
  const sent = jest.spyOn(MysqlQueryRunner.prototype, 'query').mockClear();
  await work();
  return sent.mock.calls.map(([sql]) => sql.split('; ').map((each) => each.trim().split(/\s+/, 3).join(' ')));
};

test('what was written a moment ago is read, changed and counted in its order', async () => {
  const seen = await transactions.run(async (tx) => {
    await later(tx, 'a');
    const first = await namesOf(tx);
    await insert(tx, 'b');
    await later(tx, 'c');
    const met = await affected(tx, 'DELETE FROM app_settings WHERE name <> ?', ['b']);
    await later(tx, 'd');
    return [first, met, await tx.countBy(AppSettingEntity, {})];
  });
  expect(seen).toEqual([['a'], 2, 2]);
  expect(await names()).toEqual(['b', 'd']);
});

test('what waits is undone with the rest', async () => {
  const failing = transactions.run(async (tx) => {
    await later(tx, 'a');
    await namesOf(tx);
    await later(tx, 'b');
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(await names()).toEqual([]);
});

test('a write that fails last of all leaves nothing, though it is sent with the commit', async () => {
  const failing = transactions.run(async (tx) => {
    await later(tx, 'a');
    await later(tx, 'b');
    await later(tx, 'a');
  });
  expect(isDuplicate(await failing.catch((error: unknown) => error))).toBe(true);
  expect(await names()).toEqual([]);
});

test('where what waited fails at a statement whose error is caught, the transaction has failed all the same', async () => {
  const failing = transactions.run(async (tx) => {
    await insert(tx, 'a');
    await later(tx, 'a');
    await insert(tx, 'b').catch(() => undefined);
    await later(tx, 'c');
  });
  await expect(failing).rejects.toThrow();
  expect(await names()).toEqual([]);
});

test('an error of the own statement may be caught, and the transaction goes on', async () => {
  await transactions.run(async (tx) => {
    await later(tx, 'a');
    await insert(tx, 'a').catch((error: unknown) => expect(isDuplicate(error)).toBe(true));
    await later(tx, 'b');
  });
  expect(await names()).toEqual(['a', 'b']);
});

test('a repetition is answered as the first was, though its work takes a duplicate for its own', async () => {
  const write = { actor: null, key: freshKey(), route: 'POST /somewhere', body: {}, requestId: 'a-request' };
  let nth = 0;
  const run = () =>
    it.app.get(Writes).run(write, async (tx) => {
      nth += 1;
      try {
        await insert(tx, `name${nth}`);
      } catch (error) {
        if (isDuplicate(error)) return problem('closed-day-at-rest', 422);
        throw error;
      }
      return { status: 200, body: nth };
    });
  expect(await run()).toMatchObject({ status: 200, body: 1 });
  expect(await run()).toMatchObject({ status: 200, body: 1, replayed: true });
  expect(await names()).toEqual(['name1']);
});

test('outside a transaction nothing waits', async () => {
  await later(it.dataSource.manager, 'a');
  expect(await names()).toEqual(['a']);
  if (!onMysql || onCluster) return;
  const runner = it.dataSource.createQueryRunner();
  await expect(later(runner.manager, 'b')).rejects.toThrow('outside a transaction');
  await runner.release();
});

onOneServer('no text of a statement holds two', async () => {
  const two = "DELETE FROM app_settings WHERE name = 'a'; DELETE FROM app_settings";
  await expect(it.dataSource.query(two)).rejects.toThrow('several statements');
  await expect(transactions.run((tx) => writeLater(tx, two, []))).rejects.toThrow('several statements');
  const value = "'; DELETE FROM app_settings; --";
  await transactions.run((tx) => later(tx, value));
  expect(await names()).toEqual([value]);
});

onOneServer(
  'begin, writes and commit go out in one packet; where nothing was sent, nothing is undone',
  async () => {
    const written = await packetsOf(() =>
      transactions.run(async (tx) => {
        await later(tx, 'a');
        await later(tx, 'b');
      }),
    );
    expect(written).toEqual([
      ['START TRANSACTION', 'INSERT INTO app_settings', 'INSERT INTO app_settings', 'COMMIT'],
    ]);
    const broken = (): Promise<unknown> =>
      transactions.run(async (tx) => {
        await later(tx, 'c');
        throw new Error('broken');
      });
    expect(await packetsOf(() => expect(broken()).rejects.toThrow('broken'))).toEqual([]);
  },
);

onOneServer(
  'an event of a request is three packets: who calls, what there is, what becomes of it',
  async () => {
    const story = await Story.begin(it);
    const packets = await packetsOf(() =>
      story.does('officer', 'pass-to-centre', { words: '本单位无权处理' }),
    );
    expect(packets.map(([first]) => first)).toEqual([
      'SELECT a.id AS',
      'START TRANSACTION',
      'UPDATE service_requests SET',
    ]);
    expect(packets.map((packet) => packet.at(-1))).toEqual([
      'SELECT a.id AS',
      "SELECT 'request' AS",
      'COMMIT',
    ]);
  },
);

onOneServer(
  'filing a plan is four packets, its lock a question of its own; filing a request is three',
  async () => {
    const inspector = it.as(ACCOUNTS.fireInspector);
    const draft = aDraft();
    const body = { draft, seen: seenOf(await decisionOn(inspector, draft)) };
    const plan = await packetsOf(async () => {
      expect(await inspector.post('/plans', body)).toMatchObject({ status: 201 });
    });
    expect(plan.map((packet) => packet.at(-1))).toEqual([
      'SELECT a.id AS',
      'UPDATE enterprises SET',
      "SELECT 'enterprise' AS",
      'COMMIT',
    ]);
    const request = await packetsOf(() => Story.begin(it));
    expect(request.map((packet) => packet.at(-1))).toEqual([
      'SELECT a.id AS',
      "SELECT 'enterprise' AS",
      'COMMIT',
    ]);
  },
);

onOneServer('of two packets that meet in a deadlock one is undone and tried again, whole', async () => {
  await transactions.run(async (tx) => {
    for (const name of ['a', 'b']) await writeLater(tx, INSERT, [name, '0']);
  });
  const count = (tx: EntityManager, name: string): Promise<void> =>
    writeLater(tx, 'UPDATE app_settings SET value = value + 1 WHERE name = ?', [name]);
  let attempts = 0;
  let bothHaveOne = (): void => undefined;
  const meeting = new Promise<void>((resolve) => (bothHaveOne = resolve));
  const crossing = (first: string, second: string): Promise<void> =>
    transactions.run(async (tx) => {
      attempts += 1;
      await later(tx, `${first} begun`);
      await count(tx, first);
      await namesOf(tx);
      if (attempts === 2) bothHaveOne();
      await meeting;
      await later(tx, `${first} half`);
      await count(tx, second);
      await later(tx, `${first} done`);
    });
  await Promise.all([crossing('a', 'b'), crossing('b', 'a')]);
  expect(attempts).toBe(3);
  const rows = await it.dataSource.manager.find(AppSettingEntity, { order: { name: 'ASC' } });
  expect(rows.map(({ name, value }) => [name, Number(value)])).toEqual([
    ...[
      ['a', 2],
      ['a begun', 1],
      ['a done', 1],
      ['a half', 1],
    ],
    ...[
      ['b', 2],
      ['b begun', 1],
      ['b done', 1],
      ['b half', 1],
    ],
  ]);
});

onClusterAlone('on a cluster every statement goes by itself', async () => {
  const packets = await packetsOf(() => transactions.run((tx) => later(tx, 'a')));
  expect(packets).toEqual([['START TRANSACTION'], ['INSERT INTO app_settings'], ['COMMIT']]);
});

onOneServer('many values do not wait', async () => {
  const rows = Array.from({ length: 600 }, (_, number) => `n${number}`);
  const packets = await packetsOf(() =>
    transactions.run(async (tx) => {
      for (let from = 0; from < rows.length; from += 200) {
        const part = rows.slice(from, from + 200);
        const sql = `INSERT INTO app_settings (name, value) VALUES ${part.map(() => '(?, ?)').join(', ')}`;
        await writeLater(
          tx,
          sql,
          part.flatMap((name) => [name, '1']),
        );
      }
    }),
  );
  expect(packets.map(({ length }) => length)).toEqual([4, 1]);
  expect(await names()).toHaveLength(600);
});

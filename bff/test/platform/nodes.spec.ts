import { expect, test } from '@jest/globals';
import type { PoolConnection } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { nodesOf } from '../../src/platform/database/nodes.js';
import { serverOf } from '../../src/platform/database/server.js';
import { waitForever } from '../../src/platform/database/silence.js';
import { leaseOf } from '../../src/platform/database/turn.js';
import { Transactions } from '../../src/platform/index.js';
import { AppSettingEntity } from '../../src/platform/settings/app-setting.entity.js';
import { ACCOUNTS } from '../harness/district.js';
import { Passage } from '../harness/passage.js';
import { startTestApp } from '../harness/test-app.js';
import { elsewhere, onMysql, testDatabase } from '../harness/test-database.js';

test('one host is left to the driver; of several the URL keeps the first', () => {
  const one = 'mysql://anqi:a%40b@db.example:3307/anqi?ssl=true';
  expect(nodesOf(one)).toEqual({ url: one });
  const { url, nodes } = nodesOf('mysql://anqi:a%40b@one.example:3307,other.example/anqi?ssl=true');
  expect([url, nodes?.count]).toEqual([one.replace('db.', 'one.'), 2]);
});

test.each([
  [
    { version: '10.11.19-MariaDB-0+deb12u1', wsrep_on: 'OFF' },
    { type: 'mariadb', isCluster: false },
  ],
  [
    { version: '10.11.19-MariaDB-0+deb12u1', wsrep_on: 'ON' },
    { type: 'mariadb', isCluster: true },
  ],
  [{ version: '8.4.3' }, { type: 'mysql', isCluster: false }],
  [
    { version: '8.4.3', group_replication_group_name: '' },
    { type: 'mysql', isCluster: false },
  ],
  [
    { version: '8.4.3', group_replication_group_name: 'a-group' },
    { type: 'mysql', isCluster: true },
  ],
])('a server that says %j is %j', (said, server) => {
  const variables = Object.entries(said).map(([Variable_name, Value]) => ({ Variable_name, Value }));
  expect(serverOf(variables)).toEqual(server);
});

const READ_BY = ACCOUNTS.fireInspector;

/** SQLite has no nodes. */
const onServers: typeof test = onMysql ? test : ((() => undefined) as never);

/** Two nodes, as a network shows them, with one database behind both, and the URL that names them. */
const byTwoNodes = async (
  work: (
    nodes: [Passage, Passage],
    config: { kind: 'mysql'; url: string; patienceMs: number },
  ) => Promise<void>,
): Promise<void> => {
  const database = await testDatabase();
  if (database.config.kind !== 'mysql') throw new Error('no server');
  const own = new URL(database.config.url);
  const reach = () => Passage.to(own.hostname, Number(own.port));
  const nodes: [Passage, Passage] = [await reach(), await reach()];
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  try {
    await work(nodes, { ...database.config, url: database.config.url.replace(own.host, hosts) });
  } finally {
    for (const node of nodes) await node.die().catch(() => undefined);
    await database.remove();
  }
};

onServers('a process whose node dies goes on by the next one, and tells the truth meanwhile', () =>
  byTwoNodes(async (nodes, database) => {
    const it = await startTestApp({ config: { database } });
    try {
      expect((await it.as(READ_BY).get('/session')).status).toBe(200);
      expect([nodes[0].connections > 0, nodes[1].connections]).toEqual([true, 0]);
      await nodes[0].die();
      // what was under way by the dead node fails once; then nothing is left of it
      let answers: number[] = [];
      for (let calls = 0; calls < 30 && answers.at(-1) !== 200; calls++)
        answers = [...answers, (await it.as(READ_BY).get('/session')).status];
      expect(answers.at(-1)).toBe(200);
      expect((await it.as(null).get('//readyz')).status).toBe(200);
      expect(nodes[1].connections).toBeGreaterThan(0);
      await nodes[1].die();
      expect((await it.as(null).get('//readyz')).status).toBe(503);
      expect((await it.as(null).get('//healthz')).status).toBe(200);
    } finally {
      await it.app.close().catch(() => undefined);
    }
  }),
);

onServers('where several nodes are named, no connection takes two statements in one packet', () =>
  byTwoNodes(async (_, database) => {
    const it = await startTestApp({ config: { database }, district: false });
    const runner = it.dataSource.createQueryRunner();
    try {
      const connection = (await runner.connect()) as PoolConnection;
      const two = connection.promise().query('SELECT 1; SELECT 2');
      await expect(two).rejects.toMatchObject({ code: 'ER_PARSE_ERROR' });
    } finally {
      await runner.release();
      await it.app.close();
    }
  }),
);

onServers('a process starts by the next node where its first one is away', () =>
  byTwoNodes(async (nodes, database) => {
    await nodes[0].die();
    const it = await startTestApp({ config: { database } });
    expect((await it.as(READ_BY).get('/session')).status).toBe(200);
    await it.app.close();
  }),
);

/** What a node says to everything while it is cut off from its cluster, a ROLLBACK included. */
const REFUSAL =
  "SIGNAL SQLSTATE '08S01' SET MYSQL_ERRNO = 1047, MESSAGE_TEXT = 'WSREP has not yet prepared node'";

onServers('a node that is cut off is left, its connections ended; the whole is done by the next one', () =>
  byTwoNodes(async (nodes, database) => {
    const it = await startTestApp({ config: { database }, district: false });
    try {
      let attempts = 0;
      await it.app.get(Transactions).run(async (tx) => {
        attempts += 1;
        await tx.insert(AppSettingEntity, { name: `attempt ${attempts}`, value: 1 } as never);
        if (attempts > 1) return;
        tx.queryRunner!.rollbackTransaction = () => tx.query(REFUSAL) as Promise<never>;
        await tx.query(REFUSAL);
      });
      const rows = await it.dataSource.manager.find(AppSettingEntity);
      expect(rows.map(({ name }) => name).filter((name) => name.startsWith('attempt'))).toEqual([
        'attempt 2',
      ]);
      expect([nodes[0].connections, nodes[1].connections > 0]).toEqual([0, true]);
    } finally {
      await it.app.close();
    }
  }),
);

onServers(
  'a connection that falls silent is given up: 503, and the next call goes by another one',
  async () => {
    const database = await testDatabase();
    if (database.config.kind !== 'mysql') throw new Error('no server');
    const url = new URL(database.config.url);
    const passage = await Passage.to(url.hostname, Number(url.port));
    url.host = `127.0.0.1:${passage.port}`;
    const config = { database: { kind: 'mysql' as const, url: url.toString(), patienceMs: 300 } };
    const it = await startTestApp({ config });
    const session = () => it.as(READ_BY).get('/session');
    try {
      expect((await session()).status).toBe(200);
      passage.mute();
      const silent = await session();
      expect([silent.status, silent.body.code]).toEqual([503, 'not-ready']);
      let last = silent;
      for (let calls = 0; calls < 30 && last.status !== 200; calls++) last = await session();
      expect(last.status).toBe(200);
    } finally {
      await it.app.close().catch(() => undefined);
      await passage.die();
      await database.remove();
    }
  },
);

onServers('what has to take its time, as migrations do, is waited for', async () => {
  const database = await testDatabase();
  if (database.config.kind !== 'mysql') throw new Error('no server');
  const config = { database: { ...database.config, patienceMs: 300 } };
  const it = await startTestApp({ config, district: false });
  try {
    const runner = it.dataSource.createQueryRunner();
    const hurryAgain = waitForever(await runner.connect());
    await expect(runner.query('SELECT SLEEP(1) AS woken')).resolves.toEqual([{ woken: 0 }]);
    hurryAgain();
    await expect(runner.query('SELECT SLEEP(5)')).rejects.toThrow('silent');
    await runner.release();
  } finally {
    await it.stop();
    await database.remove();
  }
});

type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

/** Two processes that ask for the turn to migrate, by two nodes where `TEST_MYSQL_URL` is a cluster. */
const byTwo = async (work: (one: Query, other: Query) => Promise<void>): Promise<void> => {
  const database = await testDatabase();
  const configs = [database.config, elsewhere(database.config)] as { url: string }[];
  const connections = await Promise.all(configs.map(({ url }) => createConnection(url)));
  const [one, other] = connections.map(
    (connection): Query =>
      async (sql, values) =>
        (await connection.query(sql, values))[0],
  );
  try {
    await work(one!, other!);
  } finally {
    for (const connection of connections) await connection.end();
    await database.remove();
  }
};
const atOnce = { waitSeconds: 0 };

onServers('the turn to migrate is one process’s until it ends it', () =>
  byTwo(async (one, other) => {
    const asked = await Promise.allSettled([one, other].map((query) => leaseOf(query, atOnce)));
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [turn] = asked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    await expect(leaseOf(other, atOnce)).rejects.toThrow('has been migrating');
    await turn!.keep();
    await turn!.end();
    await (await leaseOf(other, atOnce)).keep();
  }),
);

onServers('the turn is taken over from who says nothing any more, and he stops when he wakes', () =>
  byTwo(async (one, other) => {
    const slow = await leaseOf(one, { ...atOnce, leaseSeconds: -1 });
    await slow.keep(); // nobody came meanwhile
    const turn = await leaseOf(other, atOnce);
    await expect(slow.keep()).rejects.toThrow('has taken over');
    await slow.end();
    await turn.keep();
  }),
);

import { expect, test } from '@jest/globals';
import { nodesOf } from '../../src/platform/database/nodes.js';
import { waitForever } from '../../src/platform/database/silence.js';
import { ACCOUNTS } from '../harness/district.js';
import { Passage } from '../harness/passage.js';
import { startTestApp } from '../harness/test-app.js';
import { onMysql, testDatabase } from '../harness/test-database.js';

test('one host is left to the driver; of several the URL keeps the first', () => {
  const one = 'mysql://anqi:a%40b@db.example:3307/anqi?ssl=true';
  expect(nodesOf(one)).toEqual({ url: one });
  const { url, open } = nodesOf('mysql://anqi:a%40b@one.example:3307,other.example/anqi?ssl=true');
  expect([url, typeof open]).toEqual([one.replace('db.', 'one.'), 'function']);
});

const READ_BY = ACCOUNTS.fireInspector;

/** SQLite has no nodes. */
const onServers: typeof test = onMysql ? test : ((() => undefined) as never);

onServers('a process whose node dies goes on by the next one, and tells the truth meanwhile', async () => {
  const database = await testDatabase();
  if (database.config.kind !== 'mysql') throw new Error('no server');
  const own = new URL(database.config.url);
  const nodes = [
    await Passage.to(own.hostname, Number(own.port)),
    await Passage.to(own.hostname, Number(own.port)),
  ];
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  const url = database.config.url.replace(own.host, hosts);
  const it = await startTestApp({ config: { database: { ...database.config, url } } });
  try {
    expect((await it.as(READ_BY).get('/session')).status).toBe(200);
    expect([nodes[0]!.connections > 0, nodes[1]!.connections]).toEqual([true, 0]);
    await nodes[0]!.die();
    // what was under way by the dead node fails once; then nothing is left of it
    let answers: number[] = [];
    for (let calls = 0; calls < 30 && answers.at(-1) !== 200; calls++)
      answers = [...answers, (await it.as(READ_BY).get('/session')).status];
    expect(answers.at(-1)).toBe(200);
    expect((await it.as(null).get('//readyz')).status).toBe(200);
    expect(nodes[1]!.connections).toBeGreaterThan(0);
    await nodes[1]!.die();
    expect((await it.as(null).get('//readyz')).status).toBe(503);
    expect((await it.as(null).get('//healthz')).status).toBe(200);
  } finally {
    await it.app.close().catch(() => undefined);
    for (const node of nodes) await node.die().catch(() => undefined);
    await database.remove();
  }
});

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

import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { nodesOf } from '../../src/platform/database/nodes.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp } from '../harness/test-app.js';
import { onMysql, testDatabase } from '../harness/test-database.js';

test('one host is left to the driver; of several the URL keeps the first', () => {
  const one = 'mysql://anqi:a%40b@db.example:3307/anqi?ssl=true';
  expect(nodesOf(one)).toEqual({ url: one });
  const { url, open } = nodesOf('mysql://anqi:a%40b@one.example:3307,other.example/anqi?ssl=true');
  expect([url, typeof open]).toEqual([one.replace('db.', 'one.'), 'function']);
});

/** A node as far as a network shows it: passes everything on to the server until it dies. */
class Passage {
  private readonly sockets = new Set<Socket>();
  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(host: string, port: number): Promise<Passage> {
    const server = createServer((incoming) => {
      const outgoing = connect({ host, port });
      for (const socket of [incoming, outgoing]) {
        passage.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => [incoming, outgoing].forEach((either) => either.destroy()));
      }
      incoming.pipe(outgoing).pipe(incoming);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const passage: Passage = new Passage(server, (server.address() as AddressInfo).port);
    return passage;
  }

  get connections(): number {
    return this.sockets.size / 2;
  }

  async die(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

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
  const it = await startTestApp({ config: { database: { kind: 'mysql', url } } });
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

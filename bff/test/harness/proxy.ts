import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './test-app.js';

export interface Proxy {
  url: string;
  stop(): void;
}

/** Hands each request to the next process in turn, and says in `x-answered-by` which of them it was, from 0. */
export async function proxyTo(apps: readonly TestApp[]): Promise<Proxy> {
  const ports = await Promise.all(apps.map(({ app }) => portOf(app)));
  let turn = 0;
  const server = createServer((incoming, reply) => {
    const to = turn++ % ports.length;
    const { method = 'GET', url = '/', headers } = incoming;
    const passed = { ...headers, 'x-forwarded-for': incoming.socket.remoteAddress ?? '' };
    const outgoing = request(
      { host: '127.0.0.1', port: ports[to], method, path: url, headers: passed },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'x-answered-by': String(to) });
        answer.pipe(reply);
      },
    );
    outgoing.once('error', () => reply.writeHead(502).end());
    incoming.pipe(outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() };
}

async function portOf(app: TestApp['app']): Promise<number> {
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as AddressInfo).port;
}

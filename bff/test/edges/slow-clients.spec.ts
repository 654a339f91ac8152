import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
let port: number;
beforeAll(async () => {
  it = await startTestApp({ config: { patience: { headersMs: 100, requestMs: 200, idleMs: 300 } } });
  await it.app.listen(0, '127.0.0.1');
  ({ port } = it.app.getHttpServer().address() as AddressInfo);
});
afterAll(() => it.stop());

/** What the server says until it closes the connection. */
async function heardBy(client: Socket): Promise<string> {
  let heard = '';
  client.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  client.on('error', () => undefined); // a reset is a close too
  await once(client, 'close');
  return heard;
}

const opened = async (text: string): Promise<Socket> => {
  const client = connect(port, '127.0.0.1');
  await once(client, 'connect');
  client.write(text);
  return client;
};

test('headers that never end', async () => {
  const client = await opened('GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ');
  expect(await heardBy(client)).toMatch(/^HTTP\/1\.1 408 /);
});

test('a body that never comes', async () => {
  const head = 'POST /api/v1/visit-reports HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  const client = await opened(`${head}Content-Length: 1000\r\n\r\n{`);
  expect(await heardBy(client)).toMatch(/^HTTP\/1\.1 408 /);
});

test('a connection that says nothing', async () => {
  const client = connect(port, '127.0.0.1');
  await once(client, 'connect');
  expect(await heardBy(client)).toMatch(/^HTTP\/1\.1 408 /);
});

test('who is quick is answered meanwhile', async () => {
  const slow = await opened('GET /healthz HTTP/1.1\r\nX-Slow: ');
  const quick = await opened('GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  expect(await heardBy(quick)).toMatch(/^HTTP\/1\.1 200 /);
  slow.destroy();
});

test('no other origin is let in: neither asked before, nor told afterwards', async () => {
  const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
  for (const method of ['OPTIONS', 'GET'] as const) {
    const reply = await it.app.inject({ method, url: '/api/v1/demo', headers });
    const allowed = Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'));
    expect([allowed, reply.headers['cross-origin-resource-policy']]).toEqual([[], 'same-origin']);
  }
});

test('https is for good where the address of codes is one', async () => {
  const secure = await it.app.inject({ method: 'GET', url: '/healthz' });
  expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
  const plain = await startTestApp({ on: it, config: { publicUrl: 'http://127.0.0.1:3000' } });
  const { headers } = await plain.app.inject({ method: 'GET', url: '/healthz' });
  expect(headers).not.toHaveProperty('strict-transport-security');
  await plain.stop();
});

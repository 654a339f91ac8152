import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { addressKey, SessionTokens } from '../../src/platform/index.js';
import { ACCOUNTS } from '../harness/district.js';
import { type PrivateRedis, privateRedis } from '../harness/private-redis.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

const FEW = { account: 3, address: 5 };
const opened: TestApp[] = [];
const redis: PrivateRedis[] = [];
const start = async (options: Parameters<typeof startTestApp>[0]): Promise<TestApp> => {
  const app = await startTestApp(options);
  opened.unshift(app);
  return app;
};
afterEach(async () => {
  for (const app of opened.splice(0)) await app.stop();
  for (const server of redis.splice(0)) await server.stop();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await once(probe.close(), 'close');
  return port;
}

/** Calls of the account one after another from as many addresses; `null` is a visitor. */
const statuses = async (
  { app }: TestApp,
  { token, from }: { token: string | null; from: string[] },
): Promise<number[]> => {
  const got: number[] = [];
  for (const address of from) {
    const headers = {
      'x-forwarded-for': address,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    const { statusCode } = await app.inject({ method: 'GET', url: '/api/v1/demo', headers });
    got.push(statusCode);
  }
  return got;
};
const tokenOf = ({ app }: TestApp, account: keyof typeof ACCOUNTS): string =>
  app.get(SessionTokens).issue(ACCOUNTS[account]);
const times = (count: number, address = '192.0.2.1'): string[] => Array<string>(count).fill(address);

test('an account has so many calls a minute wherever it is, and takes none of anybody else’s', async () => {
  const it = await start({ config: { limits: FEW, trustedProxies: 1 } });
  const token = tokenOf(it, 'centre');
  const from = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];
  expect(await statuses(it, { token, from })).toEqual([200, 200, 200, 429]);
  const colleague = tokenOf(it, 'fireHead');
  expect(await statuses(it, { token: colleague, from: times(4) })).toEqual([200, 200, 200, 429]);
  expect(await statuses(it, { token: null, from: times(1) })).toEqual([200]);
});

test('visitors share what their address has; a token that is none of ours makes a visitor', async () => {
  const it = await start({ config: { limits: FEW, trustedProxies: 1 } });
  expect(await statuses(it, { token: null, from: times(3) })).toEqual([200, 200, 200]);
  expect(await statuses(it, { token: 'made.up', from: times(3) })).toEqual([200, 200, 429]);
  expect(await statuses(it, { token: null, from: times(1, '192.0.2.9') })).toEqual([200]);
});

test('the answer says when to come again; the server’s health is nobody’s call', async () => {
  const it = await start({ config: { limits: { account: 0, address: 0 } } });
  const { status, body, headers } = await it.as(null).get('/demo');
  expect([status, body.code]).toEqual([429, 'too-many-requests']);
  const seconds = Number(headers['retry-after']);
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(body.detail).toContain(String(seconds));
  expect((await it.app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:0DB8:1:2:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::1', '2001:db8:1:3::/64'],
  ['::1', '::/64'],
])('%s counts as %s', (ip, key) => {
  expect(addressKey(ip)).toBe(key);
});

test('two processes count together in Redis', async () => {
  redis.push(await privateRedis(await freePort()));
  const config = { limits: FEW, redisUrl: redis[0]?.url ?? null, trustedProxies: 1 };
  const one = await start({ config });
  const other = await start({ on: one, config });
  const token = tokenOf(one, 'centre');
  expect(await statuses(one, { token, from: times(2) })).toEqual([200, 200]);
  expect(await statuses(other, { token, from: times(2) })).toEqual([200, 429]);
  expect(await statuses(one, { token, from: times(1) })).toEqual([429]);
});

test('while Redis is away each process counts for itself, and nobody waits', async () => {
  const config = { limits: FEW, redisUrl: `redis://127.0.0.1:${await freePort()}`, trustedProxies: 1 };
  const it = await start({ config });
  const token = tokenOf(it, 'centre');
  expect(await statuses(it, { token, from: times(4) })).toEqual([200, 200, 200, 429]);
});

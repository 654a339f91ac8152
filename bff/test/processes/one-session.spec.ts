import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { type Proxy, proxyTo } from '../harness/proxy.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { onMysql, temporaryDir } from '../harness/test-database.js';
import { aDraft, seenOf } from '../inspections/filings.js';
import { sendPhoto } from '../requests/send-photo.js';
import { type Enrolled, enrol, PASSWORD, shown } from '../sign-in/people.js';

/** Two processes behind a proxy, on one database and one folder of files; SQLite has but one, which then answers everything. */
const files = temporaryDir();
const config = { trustedProxies: 1, photoDir: files.dir, printDir: join(files.dir, 'prints') };
let it: TestApp;
let other: TestApp;
let proxy: Proxy;
let inspector: Enrolled;

beforeAll(async () => {
  it = await startTestApp({ config });
  other = onMysql ? await startTestApp({ on: it, config }) : it;
  proxy = await proxyTo(onMysql ? [it, other] : [it]);
  inspector = await enrol(it, ACCOUNTS.fireInspector, 'inspector');
});
afterAll(async () => {
  proxy.stop();
  if (other !== it) await other.stop();
  await it.stop();
  files.remove();
});

interface Proxied {
  status: number;
  by: number;
  replayed: boolean;
  body: any;
}

async function call(token: string | null, path: string, body?: object, key = freshKey()): Promise<Proxied> {
  const answer = await fetch(`${proxy.url}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json', 'idempotency-key': key }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  return {
    status: answer.status,
    by: Number(answer.headers.get('x-answered-by')),
    replayed: answer.headers.has('idempotency-replayed'),
    body: await answer.json(),
  };
}

async function signIn(): Promise<{ accessToken: string; refreshToken: string }> {
  it.clock.advance(30_000); // a one-time password is used once
  const oneTimePassword = shown(it, inspector.secret);
  return (
    await call(null, '/sign-in/password', { login: inspector.login, password: PASSWORD, oneTimePassword })
  ).body;
}

/** Both processes, where there are two. */
const BOTH = onMysql ? [0, 1] : [0];

test('one session reads and writes at either, in turns, and each sees what the other wrote', async () => {
  const { accessToken } = await signIn();
  const draft = aDraft();
  const { body: preview } = await call(accessToken, '/plan-previews', { draft });
  const sent = { draft, seen: seenOf(preview.decision) };
  const key = freshKey();
  const first = await call(accessToken, '/plans', sent, key);
  const again = await call(accessToken, '/plans', sent, key);
  expect([first.status, again.status, again.replayed]).toEqual([201, 201, true]);
  expect(again.body).toEqual(first.body);
  const reads = [
    await call(accessToken, `/plans/${first.body.id}`),
    await call(accessToken, `/plans/${first.body.id}`),
  ];
  expect(reads.map(({ status, body }) => [status, body.version])).toEqual([
    [200, 1],
    [200, 1],
  ]);
  const called = await call(accessToken, `/plans/${first.body.id}/cancellation`, {
    reason: '示例',
    version: 1,
  });
  const after = [
    await call(accessToken, `/plans/${first.body.id}`),
    await call(accessToken, `/plans/${first.body.id}`),
  ];
  expect([called.status, ...after.map(({ body }) => body.status)]).toEqual([200, 'cancelled', 'cancelled']);
  expect([...new Set([first, again, ...reads, called, ...after].map(({ by }) => by))].sort()).toEqual(BOTH);
});

test('what one renews the other takes, and who signs out at one is out at both', async () => {
  const { refreshToken } = await signIn();
  const { body: renewed } = await call(null, '/sign-in/renewal', { refreshToken });
  const looks = [await call(renewed.accessToken, '/session'), await call(renewed.accessToken, '/session')];
  expect(looks.map(({ status }) => status)).toEqual([200, 200]);
  await call(renewed.accessToken, '/sign-out', {});
  const closed = [await call(renewed.accessToken, '/devices'), await call(renewed.accessToken, '/devices')];
  expect(closed.map(({ status }) => status)).toEqual([401, 401]);
});

test('a photo sent to one is shown by the other', async () => {
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#cc8844' } })
    .jpeg()
    .toBuffer();
  const { body } = await sendPhoto(it, ACCOUNTS.jia, picture, freshKey());
  for (const app of [it, other]) {
    const shownPhoto = await app.as(ACCOUNTS.jia).get(`/photos/${body.id}`);
    expect([shownPhoto.status, shownPhoto.headers['content-type']]).toEqual([200, 'image/jpeg']);
  }
});

test('cards asked for at one are printed by the other and taken from either', async () => {
  const { body: print, status } = await it.as(ACCOUNTS.centre).post('/card-prints', { undelivered: false });
  expect(status).toBe(201);
  await other.runJobs();
  for (const app of [it, other]) {
    const { status: taken, bytes } = await app.as(ACCOUNTS.centre).get(`/card-prints/${print.id}/pdf`);
    expect([taken, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  }
});

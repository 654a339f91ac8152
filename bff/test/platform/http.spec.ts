import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { Public } from '../../src/platform/index.js';
import { StatedAccess } from '../../src/platform/auth/stated-access.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => it.stop());

const REPORT = { happenedAt: '2026-11-25T08:00:00+08:00' };

test('a problem is application/problem+json with all its members', async () => {
  const { status, headers, body } = await it.as(null).get('/session');
  expect(status).toBe(401);
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['www-authenticate']).toBe('Bearer');
  expect(body).toEqual({
    type: 'urn:anqi:problem:not-signed-in',
    title: '请先登录',
    status: 401,
    detail: expect.any(String),
    code: 'not-signed-in',
    requestId: headers['x-request-id'],
  });
});

test.each(['PROTOCOL_CONNECTION_LOST', 'ECONNREFUSED', 'ENOSPC'])(
  'what is away for the moment (%s) is a 503 that says when to come again, and tells no more than that',
  async (code) => {
    const driverError = Object.assign(new Error(`${code} 10.0.0.7:3306`), { code });
    jest.spyOn(it.dataSource.manager, 'query').mockRejectedValue({ driverError });
    const { status, headers, body, text } = await it.as(ACCOUNTS.jia).get('/enterprises');
    expect([status, headers['retry-after'], body.code]).toEqual([503, '2', 'not-ready']);
    expect(text).not.toContain('10.0.0.7');
  },
);

test('a connection that is closed is away too, though the driver has no code for it', async () => {
  const driverError = Object.assign(new Error('closed'), { fatal: true });
  jest.spyOn(it.dataSource.manager, 'query').mockRejectedValue({ driverError });
  expect((await it.as(ACCOUNTS.jia).get('/enterprises')).status).toBe(503);
});

test('what is no passing fault stays a 500', async () => {
  jest.spyOn(it.dataSource.manager, 'query').mockRejectedValue(new TypeError('ours'));
  const { status, headers } = await it.as(ACCOUNTS.jia).get('/enterprises');
  expect([status, headers['retry-after']]).toEqual([500, undefined]);
});

test('a database that does not answer is not ready, and the question does not hang', async () => {
  jest.spyOn(it.dataSource, 'query').mockReturnValue(new Promise(() => undefined));
  expect((await it.as(null).get('//readyz')).status).toBe(503);
});

test('it speaks the language asked for', async () => {
  const english = await it.as(null).get('/session', { headers: { 'accept-language': 'en-GB,zh;q=0.5' } });
  expect([english.body.title, english.headers['content-language']]).toEqual(['Please sign in', 'en']);
});

test('who are you 401, not yours 403, none of your business 404', async () => {
  expect((await it.as(null).get('/enterprises')).status).toBe(401);
  expect((await it.as(ACCOUNTS.jia).get('/enterprises')).status).toBe(403);
  const others = await it.as(ACCOUNTS.jia).get(`/enterprises/${ENTERPRISES.yi}`);
  const nobodys = await it.as(ACCOUNTS.jia).get('/enterprises/nobody');
  const withoutId = ({ body }: { body: object }): object => ({ ...body, requestId: null });
  expect(others.status).toBe(404);
  expect(withoutId(others)).toEqual(withoutId(nobodys));
});

test.each([
  ['a forged tag', `${ACCOUNTS.jia}.aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`],
  ['no tag', ACCOUNTS.jia],
  ['nonsense', '...'],
])('a token with %s signs nobody in', async (_what, token) => {
  const { status } = await it.as(null).get('/session', { headers: { authorization: `Bearer ${token}` } });
  expect(status).toBe(401);
});

test('every field at fault is pointed at, with a code and words', async () => {
  const body = { happenedAt: 'yesterday', words: 5, departmentName: 'x'.repeat(121), colour: 'red' };
  const reply = await it.as(null).post('/visit-reports', body);
  expect([reply.status, reply.body.code]).toEqual([400, 'invalid-input']);
  expect(reply.body.errors).toHaveLength(4);
  expect(reply.body.errors).toEqual(
    expect.arrayContaining([
      { pointer: '/happenedAt', code: 'not-an-instant', detail: '不是有效的时间' },
      { pointer: '/words', code: 'wrong-type', detail: expect.any(String) },
      { pointer: '/departmentName', code: 'too-long', detail: expect.any(String) },
      { pointer: '/colour', code: 'unknown-field', detail: expect.any(String) },
    ]),
  );
});

test('a missing field is missing, a null where none is meant is missing too', async () => {
  expect((await it.as(null).post('/visit-reports', {})).body.errors).toEqual([
    { pointer: '/happenedAt', code: 'missing', detail: '请填写' },
  ]);
  const nulled = await it.as(null).post('/visit-reports', { ...REPORT, words: null });
  expect(nulled.body.errors).toMatchObject([{ pointer: '/words', code: 'wrong-type' }]);
});

test('nested fields have their whole path', async () => {
  const rating = { level: 5, dimensions: { courtesy: 6, mood: 1 } };
  const { body } = await it.as(ACCOUNTS.jia).post('/plans/some/rating', rating);
  const pointers = body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
  expect(pointers.sort()).toEqual(['/dimensions/courtesy out-of-range', '/dimensions/mood unknown-field']);
});

test.each([
  ['/enterprises?limit=1000', '/limit', 'out-of-range'],
  ['/enterprises?limit=many', '/limit', 'wrong-type'],
  ['/enterprises?cursor=spoiled', '/cursor', 'wrong-format'],
  ['/enterprises?colour=red', '/colour', 'unknown-field'],
])('the query %s is refused at %s', async (path, pointer, code) => {
  const { status, body } = await it.as(ACCOUNTS.centre).get(path);
  expect([status, body.errors[0].pointer, body.errors[0].code]).toEqual([400, pointer, code]);
});

test.each(['/plans?scope=department', '/filing-attempts?scope=department'])(
  'a cursor of %s with an instant that is none is refused',
  async (path) => {
    const cursor = (at: string) => Buffer.from(JSON.stringify([at, 'x'])).toString('base64url');
    const ask = async (at: string) =>
      (await it.as(ACCOUNTS.fireInspector).get(`${path}&cursor=${cursor(at)}`)).status;
    expect(await ask('2026-11-25 01:00:00.000')).toBe(200);
    expect([await ask('whenever'), await ask('2026-13-25 01:00:00.000')]).toEqual([400, 400]);
  },
);

test('what the framework refuses reads like everything else', async () => {
  const send = (payload: string, type: string) =>
    it.app.inject({
      method: 'POST',
      url: '/api/v1/visit-reports',
      payload,
      headers: { 'content-type': type },
    });
  expect((await send('{"a":', 'application/json')).json()).toMatchObject({
    status: 400,
    code: 'malformed-request',
  });
  expect((await send('a=b', 'text/csv')).json()).toMatchObject({
    status: 415,
    code: 'unsupported-media-type',
  });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
    expect((await send('words=a', type)).json()).toMatchObject({ code: 'unsupported-media-type' });
  }
  expect((await send(`"${'x'.repeat(300_000)}"`, 'application/json')).json()).toMatchObject({ status: 413 });
  expect((await it.as(null).get('/nowhere')).body).toMatchObject({ status: 404, code: 'not-found' });
});

test.each([
  ['an escape that is none', '%ff', 400, 'malformed-request'],
  ['an id longer than any', 'x'.repeat(300), 404, 'not-found'],
])('an address with %s reads like everything else', async (_what, id, status, code) => {
  const reply = await it.as(ACCOUNTS.jia).get(`/plans/${id}`);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect(reply.headers['content-type']).toContain('application/problem+json');
});

test.each([
  ['/plans?scope=mine&until=9999-12-31', '/until'],
  ['/calendar?month=9999-12', '/month'],
  ['/calendar?month=0000-01', '/month'],
])('%s lies outside the centuries that a database knows', async (path, pointer) => {
  const { status, body } = await it.as(ACCOUNTS.fireInspector).get(path);
  expect([status, body.errors]).toMatchObject([400, [{ pointer, code: 'out-of-range' }]]);
});

test('an unexpected error says nothing of the inside', async () => {
  const { dataSource } = it;
  const ask = dataSource.manager.find;
  dataSource.manager.find = () => Promise.reject(new Error('table departments, phone 0000-1234'));
  const { status, text } = await it.as(ACCOUNTS.jia).get('/departments');
  dataSource.manager.find = ask;
  expect(status).toBe(500);
  expect(JSON.parse(text).code).toBe('internal-error');
  expect(text).not.toMatch(/departments|0000/);
});

test("a proxy's request id is kept where it is one", async () => {
  const kept = await it.as(null).get('/demo', { headers: { 'x-request-id': 'proxy-0123456789' } });
  expect(kept.headers['x-request-id']).toBe('proxy-0123456789');
  const made = await it.as(null).get('/demo', { headers: { 'x-request-id': 'bad id!' } });
  expect(made.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('answers are not cached and not sniffed', async () => {
  const { headers } = await it.as(ACCOUNTS.jia).get('/session');
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  expect(headers['referrer-policy']).toBe('no-referrer');
});

test('reports from one address are limited, and say when to come again', async () => {
  const statuses: number[] = [];
  let last: Awaited<ReturnType<typeof report>> | undefined;
  const visitor = it.as(null);
  const report = () => visitor.post('/visit-reports', REPORT);
  for (let count = 0; count < 40 && last?.status !== 429; count++) {
    last = await report();
    statuses.push(last.status);
  }
  expect(last?.status).toBe(429);
  expect(last?.body).toMatchObject({ code: 'too-many-requests' });
  expect(Number(last?.headers['retry-after'])).toBeGreaterThan(0);
  expect((await visitor.get('/demo')).status).toBe(200);
  expect((await it.as(null).post('/visit-reports', REPORT)).status).toBe(201);
});

@Controller('quiet')
class SilentController {
  @Get()
  silent(): void {}

  @Get('stated')
  @Public()
  stated(): void {}
}

@Module({ imports: [DiscoveryModule], controllers: [SilentController], providers: [StatedAccess] })
class SilentModule {}

test('a route that states no access stops the start', async () => {
  const starting = NestFactory.createApplicationContext(SilentModule, { logger: false, abortOnError: false });
  await expect(starting).rejects.toThrow('routes without @Public() or @May(): SilentController.silent');
});

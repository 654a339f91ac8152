import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { WechatIdentityEntity } from '../../src/sign-in/wechat-identity.entity.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { StandIn, whileDeaf } from '../messages/stand-in.js';
import { codeFor, withToken } from './people.js';

let wechat: StandIn;
let it: TestApp;
beforeAll(async () => {
  wechat = await StandIn.start();
  it = await startTestApp({ config: { wechat: wechat.config() } });
});
afterAll(async () => {
  await it.stop();
  await wechat.stop();
});
beforeEach(async () => {
  wechat.reset();
  await it.dataSource.manager.deleteAll(WechatIdentityEntity);
});

const signIn = (more: object = {}) => it.as(null).post('/sign-in/wechat', { code: 'code-1', ...more });
const bind = async (accountId: string) => signIn({ admissionCode: await codeFor(it, accountId) });
const as = (openid: string) => wechat.sessions.push({ openid, session_key: 'k' });

test('a WeChat user whom nobody knows binds himself by a one-time code, then comes in without', async () => {
  expect((await signIn()).body.code).toBe('wechat-not-bound');
  const bound = await bind(ACCOUNTS.jia);
  expect([bound.status, bound.body.session.account.id]).toEqual([200, ACCOUNTS.jia]);
  const again = await signIn();
  expect(again.body.session).toMatchObject({ roles: ['enterprise'] });
  expect((await withToken(it, again.body.accessToken).get('/devices')).body.items[0].method).toBe('wechat');
  expect(wechat.heard[0]).toMatchObject({
    method: 'GET',
    path: '/sns/jscode2session',
    query: { appid: 'wx-example', js_code: 'code-1', grant_type: 'authorization_code' },
  });
});

test('a one-time code is good once, for one of two at the same time', async () => {
  const admissionCode = await codeFor(it, ACCOUNTS.jia);
  as('openid-one');
  as('openid-other');
  const both = await Promise.all([signIn({ admissionCode }), signIn({ admissionCode })]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect((await signIn({ admissionCode })).body.code).toBe('code-not-good');
  expect(await it.dataSource.manager.count(WechatIdentityEntity)).toBe(1);
});

test('a new code puts out whoever held the account before', async () => {
  as('openid-before');
  const { body: before } = await bind(ACCOUNTS.jia);
  as('openid-now');
  const { body: now } = await bind(ACCOUNTS.jia);
  expect((await withToken(it, before.accessToken).get('/session')).status).toBe(401);
  expect((await withToken(it, now.accessToken).get('/session')).status).toBe(200);
  as('openid-before');
  expect((await signIn()).body.code).toBe('wechat-not-bound');
});

test('a WeChat user has one account: the one of his last code', async () => {
  await bind(ACCOUNTS.jia);
  await bind(ACCOUNTS.yi);
  expect((await signIn()).body.session.account.id).toBe(ACCOUNTS.yi);
});

test('turning reminders on gives nobody the right to sign in', async () => {
  await it.as(ACCOUNTS.jia).post('/wechat-bindings', { code: 'code-1' });
  expect((await signIn()).body.code).toBe('wechat-not-bound');
});

test.each([
  ['a code that WeChat does not know', { errcode: 40029 }, 422, 'wechat-code-refused'],
  ['a code that was used', { errcode: 40163 }, 422, 'wechat-code-refused'],
  ['a user at risk', { errcode: 40226 }, 422, 'wechat-code-refused'],
  ['a busy WeChat', { errcode: -1 }, 503, 'wechat-unreachable'],
  ['a rate limit', { errcode: 45011 }, 503, 'wechat-unreachable'],
  ['a reset connection', 'reset', 503, 'wechat-unreachable'],
  ['an error page', { status: 502, text: '<html>' }, 503, 'wechat-unreachable'],
  ['an answer without an openid', { session_key: 'k' }, 503, 'wechat-unreachable'],
] as const)(
  '%s is told as what it is, and the one-time code stays good',
  async (_what, answer, status, code) => {
    const admissionCode = await codeFor(it, ACCOUNTS.jia);
    wechat.sessions.push(answer);
    const reply = await signIn({ admissionCode });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect((await signIn({ admissionCode })).status).toBe(200);
  },
);

test('a WeChat that keeps silent, or cannot be reached, is waited for no longer than configured', async () => {
  const waits = { connectMs: 50, answerMs: 50 };
  const silent = await startTestApp({ on: it, config: { ...it.config, wechat: wechat.config({ waits }) } });
  wechat.sessions.push('silence');
  const reply = await silent.as(null).post('/sign-in/wechat', { code: 'code-1' });
  expect([reply.status, reply.body.code]).toEqual([503, 'wechat-unreachable']);
  await silent.stop();
  await whileDeaf(async (apiBase) => {
    const deaf = await startTestApp({ on: it, config: { ...it.config, wechat: wechat.config({ apiBase }) } });
    expect((await deaf.as(null).post('/sign-in/wechat', { code: 'code-1' })).status).toBe(503);
    await deaf.stop();
  });
});

test('without a mini-program there is no such door', async () => {
  const off = await startTestApp({ on: it, config: { ...it.config, wechat: null } });
  expect((await off.as(null).post('/sign-in/wechat', { code: 'code-1' })).body.code).toBe('wechat-off');
  await off.stop();
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { NoticeEntity } from '../../src/notices/index.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import type { WechatConfig } from '../../src/platform/index.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aMessage, deliveries, empty, grantedOf, post, REQUEST_ID, states, subscribe } from './mail.js';
import { type Answer, StandIn, whileDeaf } from './stand-in.js';

let standIn: StandIn;
let it: TestApp;
const NOW = '2026-11-25T09:00:00+08:00';
beforeAll(async () => {
  standIn = await StandIn.start();
  const wechat = standIn.config({ waits: { connectMs: 2_000, answerMs: 0 } });
  it = await startTestApp({
    config: { wechat: { ...wechat, waits: { connectMs: 2_000, answerMs: 2_000 } } },
  });
});
beforeEach(async () => {
  await empty(it);
  standIn.reset();
  ask(standIn.config());
  it.clock.set(NOW);
});
afterAll(async () => {
  await it.stop();
  await standIn.stop();
});

/** From now on the app asks there, or nowhere. */
const ask = (wechat: WechatConfig | null): void => void Object.assign(it.config, { wechat });

/** One message to 甲, who agreed to one, when WeChat answers so. */
async function sendTo(...answers: Answer[]): Promise<void> {
  await subscribe(it, standIn);
  await post(it, aMessage(it));
  standIn.heard.length = 0;
  standIn.sends.push(...answers);
  await it.runJobs();
}

test('a message goes to the app and to WeChat, with its page, a number and no name', async () => {
  await sendTo();
  const [token, send] = standIn.heard;
  expect(token).toEqual({
    method: 'POST',
    path: '/cgi-bin/stable_token',
    query: {},
    body: {
      grant_type: 'client_credential',
      appid: 'wx-example',
      secret: 'secret-of-the-example',
      force_refresh: false,
    },
  });
  expect(send).toEqual({
    method: 'POST',
    path: '/cgi-bin/message/subscribe/send',
    query: { access_token: expect.stringMatching(/^token-/) },
    body: {
      touser: `openid-${ACCOUNTS.jia}`,
      template_id: 'T-request',
      page: `packages/requests/request/index?id=${REQUEST_ID}`,
      data: {
        thing1: { value: '诉求已有结果' },
        character_string2: { value: '20261125-SHEXAMPL' },
        time3: { value: '2026年11月25日 09:00' },
      },
    },
  });
  expect(await states(it)).toEqual([['sent', null]]);
  expect(await grantedOf(it)).toBe(0);
  expect((await it.as(ACCOUNTS.jia).get('/notices')).body.items).toHaveLength(1);
  await it.runJobs();
  expect(standIn.sent).toHaveLength(1);
});

test('the token is fetched once, and anew shortly before its end', async () => {
  await sendTo();
  await subscribe(it, standIn, { times: 2 });
  await post(it, aMessage(it, { dedupeKey: '2' }));
  await it.runJobs();
  expect(standIn.of('/cgi-bin/stable_token')).toHaveLength(1);
  it.clock.advance((7200 - 299) * 1000);
  await post(it, aMessage(it, { dedupeKey: '3' }));
  await it.runJobs();
  expect(standIn.of('/cgi-bin/stable_token').map(({ body }) => body.force_refresh)).toEqual([false, false]);
  expect(standIn.sent).toHaveLength(3);
});

test.each([40001, 42001, 40014])(
  'a token refused with %d is renewed once, and the message sent',
  async (errcode) => {
    await sendTo({ errcode, errmsg: 'access_token' });
    expect(standIn.of('/cgi-bin/stable_token').map(({ body }) => body.force_refresh)).toEqual([false, true]);
    const [first, second] = standIn.sent.map(({ query }) => query.access_token);
    expect(first).not.toBe(second);
    expect(await states(it)).toEqual([['sent', null]]);
  },
);

test('where the fresh token is refused too it waits, and keeps the consent', async () => {
  await sendTo({ errcode: 40001 }, { errcode: 40001 });
  expect(await states(it)).toEqual([['pending', 'token-refused']]);
  expect([standIn.sent.length, await grantedOf(it)]).toEqual([2, 0]);
  it.clock.advance(30_000);
  await it.runJobs();
  expect(await states(it)).toEqual([['sent', null]]);
  expect(await grantedOf(it)).toBe(0);
});

test.each<[string, Answer, [state: string, reason: string], number]>([
  ['43101', { errcode: 43101 }, ['refused', 'refused-by-user'], 0],
  ['47003', { errcode: 47003 }, ['dead', 'bad-values'], 1],
  ['40003', { errcode: 40003 }, ['dead', 'bad-recipient'], 1],
  ['40037', { errcode: 40037 }, ['dead', 'bad-template'], 1],
  ['41030', { errcode: 41030 }, ['dead', 'bad-page'], 1],
  ['a code that we do not know', { errcode: 99999 }, ['dead', 'other'], 1],
  ['a 500', { status: 500, text: '{"errcode":0}' }, ['unknown', 'server-error'], 0],
  ['a 502 of a gateway', { status: 502, text: '<html>' }, ['unknown', 'server-error'], 0],
  ['malformed JSON', { status: 200, text: '{"errcode":' }, ['unknown', 'unreadable-answer'], 0],
  ['no JSON object', { status: 200, text: '[0]' }, ['unknown', 'unreadable-answer'], 0],
  ['an errcode that is no number', { errcode: '0' }, ['unknown', 'unreadable-answer'], 0],
  ['an answer without end', { status: 200, text: 'x'.repeat(100_000) }, ['unknown', 'unreadable-answer'], 0],
  ['a reset after the request was read', 'reset', ['unknown', 'connection-lost'], 0],
])('%s: not tried again by itself', async (_name, answer, stands, granted) => {
  await sendTo(answer);
  expect(await states(it)).toEqual([stands]);
  expect(await grantedOf(it)).toBe(granted);
  it.clock.advance(7 * 24 * 3_600_000);
  await it.runJobs();
  expect(standIn.sent).toHaveLength(1);
});

test('no answer in time: of unknown outcome, and not sent twice', async () => {
  ask(standIn.config({ waits: { connectMs: 100, answerMs: 100 } }));
  await sendTo('silence');
  expect(await states(it)).toEqual([['unknown', 'timed-out']]);
  it.clock.advance(24 * 3_600_000);
  await it.runJobs();
  expect(standIn.sent).toHaveLength(1);
});

test('a reset before the request was read cannot be told from one after it', async () => {
  await sendTo();
  await subscribe(it, standIn);
  await post(it, aMessage(it, { dedupeKey: '2' }));
  await whileDeaf(async (apiBase) => {
    ask(standIn.config({ apiBase }));
    await it.runJobs();
  });
  expect((await states(it))[1]).toEqual(['unknown', 'connection-lost']);
});

test('a busy WeChat is tried again, later and later, and given up at the end', async () => {
  await sendTo({ errcode: -1 }, { status: 429, text: '' }, { errcode: -1 });
  const [first] = await deliveries(it);
  const waited = Number(first!.nextCheckAt) - it.clock.now().getTime();
  expect(waited).toBeGreaterThan(15_000 - 1);
  expect(waited).toBeLessThanOrEqual(30_000);
  expect([first!.state, first!.attempts]).toEqual(['pending', 1]);
  it.clock.advance(30_000);
  await it.runJobs();
  expect(await states(it)).toEqual([['pending', 'unreachable']]);
  it.clock.advance(60_000);
  await it.runJobs();
  expect(await states(it)).toEqual([['dead', 'busy']]);
  expect([standIn.sent.length, await grantedOf(it)]).toEqual([3, 1]);
});

test('where the quota of the day is used up, all of them wait for the next day', async () => {
  await subscribe(it, standIn, { times: 2 });
  await post(it, aMessage(it), aMessage(it, { dedupeKey: '2' }));
  standIn.sends.push({ errcode: 45009 });
  await it.runJobs();
  expect(standIn.sent).toHaveLength(1);
  it.clock.set('2026-11-26T00:04:59+08:00');
  await it.runJobs();
  expect(standIn.sent).toHaveLength(1);
  it.clock.set('2026-11-26T00:06:00+08:00');
  await it.runJobs();
  expect(await states(it)).toEqual([
    ['sent', null],
    ['sent', null],
  ]);
});

test('nobody is at the address: tried again, and nothing was ever sent', async () => {
  const closed = await StandIn.start();
  const nowhere = closed.config();
  await closed.stop();
  await subscribe(it, standIn);
  await post(it, aMessage(it));
  ask(nowhere);
  await it.runJobs();
  expect(await states(it)).toEqual([['pending', 'no-token']]);
  ask(standIn.config());
  it.clock.advance(30_000);
  await it.runJobs();
  expect(await states(it)).toEqual([['sent', null]]);
});

test('without a token the others of the batch wait: WeChat is not asked once for each', async () => {
  await subscribe(it, standIn, { times: 3 });
  await post(it, aMessage(it), aMessage(it, { dedupeKey: '2' }), aMessage(it, { dedupeKey: '3' }));
  standIn.tokens.push({ errcode: 40125, errmsg: 'invalid appsecret' });
  await it.runJobs();
  expect(standIn.of('/cgi-bin/stable_token')).toHaveLength(1);
  it.clock.advance(60_000);
  await it.runJobs();
  expect((await states(it)).map(([state]) => state)).toEqual(['sent', 'sent', 'sent']);
});

test('each consent is for one message; who never agreed, or turned it off, gets the notice alone', async () => {
  await subscribe(it, standIn);
  await subscribe(it, standIn, { accountId: ACCOUNTS.officer, templateId: 'T-work' });
  await post(
    it,
    aMessage(it),
    aMessage(it, { dedupeKey: '2' }),
    aMessage(it, {
      dedupeKey: '3',
      kind: 'request-arrived',
      recipient: { kind: 'account', id: ACCOUNTS.officer },
    }),
    aMessage(it, { dedupeKey: '4', recipient: { kind: 'account', id: ACCOUNTS.yi } }),
  );
  await it.as(ACCOUNTS.officer).post('/wechat-bindings/removal');
  await it.runJobs();
  expect(await states(it)).toEqual([
    ['sent', null],
    ['no-consent', 'no-grant'],
  ]);
  expect(await it.dataSource.manager.count(NoticeEntity)).toBe(4);
});

test('what waited for somebody who turned it off meanwhile is not sent', async () => {
  await sendTo({ errcode: -1 });
  await it.as(ACCOUNTS.jia).post('/wechat-bindings/removal');
  it.clock.advance(30_000);
  await it.runJobs();
  expect(await states(it)).toEqual([['no-consent', 'not-bound']]);
  expect(standIn.sent).toHaveLength(1);
});

test('a kind without a template stays inside the app', async () => {
  await subscribe(it, standIn);
  await post(
    it,
    aMessage(it, { kind: 'visit-announced', recipient: { kind: 'enterprise', id: ENTERPRISES.jia } }),
  );
  await it.runJobs();
  expect([await states(it), await it.dataSource.manager.count(NoticeEntity)]).toEqual([[], 1]);
});

test('without an app id the channel is off: nothing is queued, and the app tells all the same', async () => {
  await subscribe(it, standIn);
  ask(null);
  await post(it, aMessage(it));
  await it.runJobs();
  expect([await states(it), await it.dataSource.manager.count(NoticeEntity)]).toEqual([[], 1]);
  const { body } = await it.as(ACCOUNTS.jia).get('/message-templates');
  expect(body.items).toEqual([]);
  expect((await it.as(ACCOUNTS.jia).post('/wechat-bindings', { code: 'c' })).body.code).toBe('wechat-off');
});

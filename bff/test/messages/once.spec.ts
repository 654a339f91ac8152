import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DeliverMessages } from '../../src/messages/deliver-messages.js';
import { WechatTokens } from '../../src/messages/wechat/wechat-tokens.js';
import { DeliverOutbox } from '../../src/platform/outbox/deliver-outbox.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { onMysql } from '../harness/test-database.js';
import { aMessage, deliveries, empty, grantedOf, post, states, subscribe } from './mail.js';
import { StandIn } from './stand-in.js';

let standIn: StandIn;
let it: TestApp;
/** A second process on the server; on SQLite, which one process alone has, the job is run twice at once. */
let other: TestApp;
const NOW = '2026-11-25T09:00:00+08:00';
beforeAll(async () => {
  standIn = await StandIn.start();
  it = await startTestApp({ now: NOW, config: { wechat: standIn.config() } });
  other = onMysql ? await startTestApp({ on: it, config: { wechat: standIn.config() } }) : it;
});
beforeEach(async () => {
  await empty(it);
  standIn.reset();
  it.clock.set(NOW);
});
afterAll(async () => {
  if (other !== it) await other.stop();
  await it.stop();
  await standIn.stop();
});

const deliver = (app: TestApp): Promise<number> => app.app.get(DeliverMessages).run(it.clock.now());
const queue = (...numbers: number[]): Promise<number> =>
  post(
    it,
    ...numbers.map((number) => aMessage(it, { dedupeKey: String(number), data: numbered(number) })),
  ).then(() => it.app.get(DeliverOutbox).run(it.clock.now()));
const numbered = (number: number): Record<string, unknown> => ({
  number: `N-${number}`,
  requestId: `REQUEST-${number}`,
});
const sentNumbers = (): number[] =>
  standIn.sent.map(({ body }) => Number(body.data.character_string2.value.slice(2))).sort((a, b) => a - b);
const numbers = Array.from({ length: 24 }, (_, index) => index);

test('two processes send each message once, and fetch one token between them', async () => {
  await subscribe(it, standIn, { times: 24 });
  await queue(...numbers);
  const until = async (): Promise<boolean> => (await states(it)).every(([state]) => state === 'sent');
  while (!(await until())) {
    await Promise.all([deliver(it), deliver(other)]);
    it.clock.advance(60_000); // who found the token on its way, or a row leased, comes back later
  }
  expect(sentNumbers()).toEqual(numbers);
  expect(standIn.of('/cgi-bin/stable_token')).toHaveLength(1);
  expect(await grantedOf(it)).toBe(0);
});

/** Promises a process that ends while WeChat works on its call, and how to let the answer come after all. */
async function endHalfWay(): Promise<{ over: Promise<number>; answer: (body: object) => void }> {
  let answer: (body: object) => void = () => undefined;
  standIn.sends.push(new Promise<object>((resolve) => (answer = resolve)));
  const over = deliver(it);
  while (standIn.sent.length === 0) await new Promise((resolve) => setImmediate(resolve));
  return { over, answer };
}

test('a process that ends while it sends leaves an unknown outcome, which nobody sends again', async () => {
  await subscribe(it, standIn, { times: 2 });
  await queue(1);
  const { over, answer } = await endHalfWay();
  expect(await states(it)).toEqual([['sending', null]]);
  it.clock.advance(119_999);
  await deliver(other);
  expect(await states(it)).toEqual([['sending', null]]);
  it.clock.advance(24 * 3_600_000);
  await other.runJobs();
  expect(await states(it)).toEqual([['unknown', 'process-ended']]);
  await other.runJobs();
  expect([standIn.sent.length, await grantedOf(it)]).toEqual([1, 1]);
  // It had not ended: its answer tells what nobody knew.
  answer({ errcode: 0 });
  await over;
  expect(await states(it)).toEqual([['sent', null]]);
});

test('an answer that comes after somebody sent it again says nothing of the new attempt', async () => {
  await subscribe(it, standIn);
  await queue(1);
  const { over, answer } = await endHalfWay();
  it.clock.advance(24 * 3_600_000);
  await other.runJobs();
  const [delivery] = await deliveries(it);
  standIn.sends.push('reset');
  const path = `/message-deliveries/${delivery!.id}/resend`;
  expect((await it.as(ACCOUNTS.centre).post(path, { state: 'unknown' })).status).toBe(200);
  await other.app.get(DeliverMessages).run(it.clock.now());
  answer({ errcode: 0 });
  await over;
  expect(await states(it)).toEqual([['unknown', 'connection-lost']]);
});

test('while one process fetches a token the others wait for it, and take over when it ends', async () => {
  let give: (body: object) => void = () => undefined;
  standIn.tokens.push(new Promise<object>((resolve) => (give = resolve)));
  const tokens = it.app.get(WechatTokens);
  const wechat = standIn.config();
  const first = tokens.current(wechat);
  while (standIn.of('/cgi-bin/stable_token').length === 0)
    await new Promise((resolve) => setImmediate(resolve));
  expect(await other.app.get(WechatTokens).current(wechat)).toEqual({ kind: 'wait' });
  it.clock.advance(30_000);
  const second = await other.app.get(WechatTokens).current(wechat);
  expect(second).toMatchObject({ kind: 'token' });
  give({ access_token: 'late', expires_in: 7200 });
  await first;
  expect(await tokens.current(wechat)).toEqual(second);
});

test('of two that had their token refused, the second takes what the first fetched', async () => {
  const tokens = it.app.get(WechatTokens);
  const wechat = standIn.config();
  const old = await tokens.current(wechat);
  if (old.kind !== 'token') throw new Error(old.kind);
  const fresh = await tokens.renew(wechat, old.token);
  expect(await tokens.renew(wechat, old.token)).toEqual(fresh);
  expect(standIn.of('/cgi-bin/stable_token')).toHaveLength(2);
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aMessage, deliveries, empty, grantedOf, post, states, subscribe } from './mail.js';
import { StandIn } from './stand-in.js';

let standIn: StandIn;
let it: TestApp;
beforeAll(async () => {
  standIn = await StandIn.start();
  it = await startTestApp({ config: { wechat: standIn.config() } });
});
beforeEach(async () => {
  await empty(it);
  standIn.reset();
});
afterAll(async () => {
  await it.stop();
  await standIn.stop();
});

const centre = () => it.as(ACCOUNTS.centre);
const jia = () => it.as(ACCOUNTS.jia);
const idOf = async (): Promise<string> => (await deliveries(it))[0]!.id;

async function lost(): Promise<string> {
  await subscribe(it, standIn);
  await post(it, aMessage(it));
  standIn.sends.push('reset');
  await it.runJobs();
  return idOf();
}

test('the list tells how it stands, by whom no more than a mark, and nothing of the matter', async () => {
  await lost();
  const { body, text } = await centre().get('/message-deliveries?state=unknown');
  expect(body).toEqual({
    items: [
      {
        id: await idOf(),
        group: 'request',
        recipient: '示*',
        state: 'unknown',
        reason: 'connection-lost',
        errcode: null,
        attempts: 1,
        at: '2026-11-25T08:30:00+08:00',
        changedAt: '2026-11-25T08:30:00+08:00',
        nextAt: null,
        resendable: true,
      },
    ],
    nextCursor: null,
  });
  expect(text).not.toMatch(/openid|SHEXAMPL|甲/);
  expect((await centre().get('/message-deliveries?state=dead')).body.items).toEqual([]);
  expect((await centre().get('/message-deliveries?state=lost')).status).toBe(400);
});

test('it goes on page by page, newest first', async () => {
  await subscribe(it, standIn, { times: 3 });
  await post(it, ...['1', '2', '3'].map((dedupeKey) => aMessage(it, { dedupeKey })));
  await it.runJobs();
  const first = (await centre().get('/message-deliveries?limit=2')).body;
  const second = (await centre().get(`/message-deliveries?limit=2&cursor=${first.nextCursor}`)).body;
  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(ids).toEqual((await deliveries(it)).map(({ id }) => id).reverse());
  expect(second.nextCursor).toBeNull();
});

test('one of unknown outcome is sent again by hand, with the consent that it had, and it is on record who did', async () => {
  const id = await lost();
  const key = freshKey();
  const again = () => centre().post(`/message-deliveries/${id}/resend`, { state: 'unknown' }, { key });
  expect((await again()).body).toMatchObject({ id, state: 'pending', resendable: false });
  expect((await again()).headers['idempotency-replayed']).toBe('true');
  await it.runJobs();
  expect(await states(it)).toEqual([['sent', null]]);
  expect([standIn.sent.length, await grantedOf(it)]).toEqual([2, 0]);
  const audited = await it.dataSource.manager.findBy(AuditRowEntity, { action: 'message.resend' });
  expect(audited).toMatchObject([
    { actorId: ACCOUNTS.centre, subjectId: id, before: { state: 'unknown', reason: 'connection-lost' } },
  ]);
});

test('what has changed since it was seen, is on its way or was sent is not sent again', async () => {
  const id = await lost();
  const resend = (state: string) => centre().post(`/message-deliveries/${id}/resend`, { state });
  for (const state of ['dead', 'pending', 'sending', 'sent'])
    expect((await resend(state)).body.code).toBe('not-in-this-state');
  expect((await resend('nothing')).status).toBe(400);
  expect((await centre().post('/message-deliveries/NOBODY/resend', { state: 'unknown' })).status).toBe(404);
  await it.runJobs();
  expect(standIn.sent).toHaveLength(1);
});

test('one that failed for want of a consent goes once there is one', async () => {
  await subscribe(it, standIn, { times: 0 });
  await post(it, aMessage(it));
  await it.runJobs();
  expect(await states(it)).toEqual([['no-consent', 'no-grant']]);
  await jia().post('/message-consents', { answers: [{ templateId: 'T-request', answer: 'accept' }] });
  await centre().post(`/message-deliveries/${await idOf()}/resend`, { state: 'no-consent' });
  await it.runJobs();
  expect(await states(it)).toEqual([['sent', null]]);
});

test('only a yes grants a message, once for each write; a template that is none of ours is named', async () => {
  await subscribe(it, standIn, { times: 0 });
  const consent = (answers: object[], key = freshKey()) =>
    jia().post('/message-consents', { answers }, { key });
  const key = freshKey();
  const yes = [{ templateId: 'T-request', answer: 'accept' }];
  await consent(yes, key);
  await consent(yes, key);
  for (const answer of ['reject', 'ban', 'filter']) await consent([{ templateId: 'T-request', answer }]);
  expect((await jia().get('/message-templates')).body).toEqual({
    bound: true,
    items: [
      { group: 'request', templateId: 'T-request', granted: 1 },
      { group: 'work', templateId: 'T-work', granted: 0 },
    ],
  });
  const unknown = await consent([...yes, { templateId: 'T-other', answer: 'accept' }]);
  expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/answers/1/templateId']);
  expect((await consent([{ templateId: 'T-request', answer: 'perhaps' }])).status).toBe(400);
  expect(await grantedOf(it)).toBe(1);
});

test('the code of the phone is told to WeChat once; a repetition gets the first answer', async () => {
  standIn.sessions.push(
    { openid: 'openid-one', session_key: 'k' },
    { errcode: 40163, errmsg: 'code been used' },
  );
  const key = freshKey();
  const bind = () => jia().post('/wechat-bindings', { code: 'a-code_1' }, { key });
  const [first, second] = [await bind(), await bind()];
  expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  expect(standIn.of('/sns/jscode2session')[0]).toMatchObject({
    method: 'GET',
    query: { appid: 'wx-example', js_code: 'a-code_1', grant_type: 'authorization_code' },
  });
  expect(first.text).not.toContain('openid');
});

test.each<[string, object | 'reset', number, string]>([
  ['an old code', { errcode: 40029 }, 422, 'wechat-code-refused'],
  ['a busy WeChat', { errcode: -1 }, 503, 'wechat-unreachable'],
  ['no answer', 'reset', 503, 'wechat-unreachable'],
  ['an answer without an openid', { session_key: 'k' }, 503, 'wechat-unreachable'],
  ['an openid that is none', { openid: 'x y' }, 503, 'wechat-unreachable'],
])('%s binds nobody', async (_name, answer, status, code) => {
  standIn.sessions.push(answer);
  const reply = await jia().post('/wechat-bindings', { code: 'code-1' });
  expect([reply.status, reply.body.code]).toEqual([status, code]);
  expect((await jia().get('/message-templates')).body.bound).toBe(false);
});

test('an openid is one account’s at a time: consents stay with the openid that gave them', async () => {
  const bindAs = async (accountId: string, openid: string) => {
    standIn.sessions.push({ openid, session_key: 'k' });
    return it.as(accountId).post('/wechat-bindings', { code: 'code-1' });
  };
  await bindAs(ACCOUNTS.jia, 'openid-phone');
  await jia().post('/message-consents', { answers: [{ templateId: 'T-request', answer: 'accept' }] });
  await bindAs(ACCOUNTS.jia, 'openid-phone');
  expect(await grantedOf(it)).toBe(1);
  await bindAs(ACCOUNTS.yi, 'openid-phone');
  expect((await jia().get('/message-templates')).body).toMatchObject({ bound: false });
  expect([await grantedOf(it), await grantedOf(it, ACCOUNTS.yi)]).toEqual([0, 0]);
  await bindAs(ACCOUNTS.yi, 'openid-other');
  expect((await it.as(ACCOUNTS.yi).get('/message-templates')).body).toMatchObject({ bound: true });
});

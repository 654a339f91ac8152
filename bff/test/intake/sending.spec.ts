import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';
import { Sender } from './senders.js';

let it: TestApp;
let sender: Sender;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-25T09:00:00+08:00' });
  sender = await Sender.make(it);
});
afterAll(() => it.stop());

const countOf = async (table: string): Promise<number> =>
  Number((await it.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);
const requestOf = async (externalId: string): Promise<any> => {
  const { body } = await sender.ask(externalId);
  const { body: list } = await it.as(ACCOUNTS.centre).get(`/requests?scope=centre&q=${body.number}`);
  return (await it.as(ACCOUNTS.centre).get(`/requests/${list.items[0].id}`)).body;
};

describe('what another system sends', () => {
  test('becomes a request by its channel, with its clock, and those who have it are told', async () => {
    const reply = await sender.send({ externalId: 'RX-1' });
    expect([reply.status, reply.body]).toMatchObject([
      201,
      { externalId: 'RX-1', status: 'submitted', statusText: '已提交', dueAt: '2026-11-26T18:00:00+08:00' },
    ]);
    expect(await requestOf('RX-1')).toMatchObject({
      enterprise: { id: ENTERPRISES.jia },
      channel: 'hotline',
      category: 'other',
      words: '示例厂区门口积水，货车无法通行。\n（来件分类：市容环境）',
      contact: { name: '示*', phone: '****0000' },
      timeline: [
        { event: 'submit', role: 'intake-client', data: { source: '示例热线', externalId: 'RX-1' } },
      ],
    });
    await it.runJobs();
    const { body } = await it.as(ACCOUNTS.officer).get('/notices');
    expect(body.items[0]).toMatchObject({ kind: 'request-arrived' });
  });

  test('goes by what its categories mean here', async () => {
    const client = it.as(ACCOUNTS.centre);
    const names = [{ theirs: ' 市容环境', category: 'safety' }];
    const named = await client.post(`/intake/clients/${sender.id}/categories`, { names });
    expect(named.body.categories).toEqual([{ theirs: '市容环境', category: 'safety' }]);
    await sender.send({ externalId: 'RX-2' });
    await sender.send({ externalId: 'RX-3', category: 'labour' });
    expect(await requestOf('RX-2')).toMatchObject({
      category: 'safety',
      words: '示例厂区门口积水，货车无法通行。',
    });
    expect(await requestOf('RX-3')).toMatchObject({ category: 'labour' });
    await client.post(`/intake/clients/${sender.id}/categories`, { names: [] });
  });

  test('sent again is the same one, whatever the key; at the same moment too', async () => {
    const before = await countOf('service_requests');
    const twins = await Promise.all([0, 1, 2].map(() => sender.send({ externalId: 'RX-4' })));
    expect(twins.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    expect(new Set(twins.map(({ body }) => body.number)).size).toBe(1);
    const key = freshKey();
    const [one, other] = [
      await sender.send({ externalId: 'RX-5' }, { key }),
      await sender.send({ externalId: 'RX-5' }, { key }),
    ];
    expect([one.status, other.status, other.headers['idempotency-replayed']]).toEqual([201, 201, 'true']);
    expect(await countOf('service_requests')).toBe(before + 2);
  });

  test('something else under a number that is taken is refused; another system has numbers of its own', async () => {
    await sender.send({ externalId: 'RX-6' });
    const reply = await sender.send({ externalId: 'RX-6', words: '另一件事情，请核实。' });
    expect([reply.status, reply.body.code]).toEqual([409, 'external-id-reused']);
    const cloud = await Sender.make(it, '示例服务云', 'cloud');
    expect((await cloud.ask('RX-6')).status).toBe(404);
    expect((await cloud.send({ externalId: 'RX-6', words: '另一件事情，请核实。' })).status).toBe(201);
    expect((await sender.send({ externalId: 'rx-6' })).status).toBe(201);
  });

  test.each([
    ['no enterprise at all', { creditCode: undefined }, '/creditCode', 'missing'],
    ['a number with other signs', { externalId: 'RX/7' }, '/externalId', 'wrong-format'],
    ['no words', { words: ' \n  ' }, '/words', 'too-short'],
    ['an urgency of its own', { urgency: '加急' }, '/urgency', 'not-one-of'],
    ['more than is asked for', { photoIds: [] }, '/photoIds', 'unknown-field'],
  ])('%s: refused, nothing kept', async (_name, more, pointer, code) => {
    const before = await countOf('intake_items');
    const { status, body } = await sender.send({ externalId: 'RX-7', ...more });
    expect([status, body.errors?.[0]]).toMatchObject([400, { pointer, code }]);
    expect(await countOf('intake_items')).toBe(before);
  });

  test('is told how it stands, in the language asked for, and the answer once it was fed back', async () => {
    await sender.send({ externalId: 'RX-8' });
    const { id } = await requestOf('RX-8');
    const story = await Story.of(it, id, 'officer');
    await story.does('officer', 'pass-to-centre', { words: '本单位无权处理' });
    await story.does('centre', 'dispatch', { complexity: 'simple', leadId: DEPARTMENTS.fire });
    await story.does('fireClerk', 'accept');
    await story.does('fireClerk', 'answer', { words: '已疏通排水口', outcome: 'solved' });
    expect((await sender.ask('RX-8')).body).toMatchObject({
      status: 'answered',
      result: null,
      outcome: null,
    });
    await story.does('officer', 'feed-back');
    const { body } = await sender.ask('RX-8');
    expect(body).toMatchObject({ status: 'fed-back', result: '已疏通排水口', outcome: 'solved' });
    expect(JSON.stringify(body)).not.toContain('无权处理');
    expect((await sender.send({ externalId: 'RX-8' }, { language: 'en' })).body.statusText).toBe('Fed back');
  });
});

describe('a key', () => {
  test('is told once, and is in no row, answer kept or audit', async () => {
    const key = freshKey();
    const make = () =>
      it.as(ACCOUNTS.centre).post('/intake/clients', { name: '示例来源', channel: 'cloud' }, { key });
    const [first, again] = [await make(), await make()];
    expect(first.body.key).toMatch(/^[0-9a-f]{16}\.[\w-]{43}$/);
    expect([again.body.id, again.body.key]).toEqual([first.body.id, null]);
    const secret = first.body.key.split('.')[1];
    for (const table of ['intake_clients', 'idempotency_keys', 'audit_rows'])
      expect(JSON.stringify(await it.dataSource.query(`SELECT * FROM ${table}`))).not.toContain(secret);
  });

  test('renewed, the old one ends at once and the numbers go on; revoked, none is left', async () => {
    const old = await Sender.make(it, '示例旧源');
    await old.send({ externalId: 'RX-9' });
    const centre = it.as(ACCOUNTS.centre);
    const renewed = await centre.post(`/intake/clients/${old.id}/renew`);
    expect((await old.ask('RX-9')).status).toBe(401);
    const ask = () =>
      it.as(null).get('/intake/requests/RX-9', { headers: { 'x-intake-key': renewed.body.key } });
    expect((await ask()).body.externalId).toBe('RX-9');
    const revoked = await centre.post(`/intake/clients/${old.id}/revoke`);
    expect(revoked.body.active).toBe(false);
    expect((await ask()).status).toBe(401);
    const audit = await it.dataSource.query(
      `SELECT action FROM audit_rows WHERE subjectId = '${old.id}' ORDER BY id`,
    );
    expect(audit.map(({ action }: any) => action)).toEqual([
      'intake.make-key',
      'intake.renew-key',
      'intake.revoke-key',
    ]);
  });

  test.each(['', 'nonsense', '0123456789abcdef.'.padEnd(60, 'x')])('%p is none', async (key) => {
    const reply = await it.as(null).get('/intake/requests/RX-1', { headers: { 'x-intake-key': key } });
    expect([reply.status, reply.body.code]).toEqual([401, 'not-signed-in']);
  });

  test('says when it was last used, and calls so often a minute and no more', async () => {
    const busy = await Sender.make(it, '示例忙源');
    const statuses: number[] = [];
    for (let call = 0; call < 121; call++) statuses.push((await busy.ask('RX-0')).status);
    expect(statuses.slice(-2)).toEqual([404, 429]);
    expect((await sender.ask('RX-1')).status).toBe(200);
    const { body } = await it.as(ACCOUNTS.centre).get('/intake/clients?limit=100');
    expect(body.items.find(({ id }: any) => id === busy.id).lastUsedAt).toBe('2026-11-25T09:00:00+08:00');
  });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { JIA_CODE, Sender } from './senders.js';

let it: TestApp;
let sender: Sender;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-25T09:00:00+08:00' });
  sender = await Sender.make(it);
});
afterAll(() => it.stop());

const centre = () => it.as(ACCOUNTS.centre);
const waiting = async (): Promise<any[]> => (await centre().get('/intake/unmatched')).body.items;

test.each([
  ['a code that the register lacks', 'WP-CODE', { creditCode: '91000000MA0000999X' }],
  ['a name alone, even a known one', 'WP-NAME', { creditCode: undefined, enterpriseName: '甲演示有限公司' }],
  ['id and code of two enterprises', 'WP-BOTH', { enterpriseId: ENTERPRISES.yi, creditCode: JIA_CODE }],
])('%s: kept, the sender is told, the centre finds it', async (_name, externalId, more) => {
  const reply = await sender.send({ externalId, ...more });
  expect([reply.status, reply.body]).toMatchObject([
    201,
    { status: 'unmatched', statusText: '已收到，正在核对企业', number: null, dueAt: null },
  ]);
  await it.runJobs();
  const { body } = await centre().get('/notices?limit=1');
  expect(body.items[0]).toMatchObject({ kind: 'intake-unmatched', data: { source: '示例热线', externalId } });
  const kept = (await waiting()).find((each) => each.externalId === externalId);
  expect(kept).toMatchObject({ source: { name: '示例热线' }, contactPhone: '****0000', urgent: false });
});

test('matched, it is a request with its words, and what was kept apart is gone', async () => {
  await sender.send({ externalId: 'WP-1', creditCode: '91000000MA0000999X', urgency: 'urgent' });
  const kept = (await waiting()).find(({ externalId }) => externalId === 'WP-1');
  const match = (enterpriseId: string) =>
    centre().post(`/intake/unmatched/${kept.id}/match`, { enterpriseId });
  expect((await match('nobody')).body.errors).toMatchObject([{ pointer: '/enterpriseId' }]);
  const [one, other] = await Promise.all([match(ENTERPRISES.yi), match(ENTERPRISES.bing)]);
  expect([one?.status, other?.status].sort()).toEqual([200, 422]);
  const won = one?.status === 200 ? one : other;
  const { body } = await centre().get(`/requests/${won?.body.requestId}`);
  expect(body).toMatchObject({ channel: 'hotline', urgent: true, contact: { name: '示*' } });
  expect((await sender.ask('WP-1')).body).toMatchObject({ status: 'submitted', number: body.number });
  const rows = await it.dataSource.query(`SELECT sent FROM intake_items WHERE id = '${kept.id}'`);
  expect(rows[0].sent).toBeNull();
});

test('declined, the sender learns why, and it waits no longer', async () => {
  await sender.send({ externalId: 'WP-2', creditCode: '91000000MA0000999X' });
  const kept = (await waiting()).find(({ externalId }) => externalId === 'WP-2');
  const reply = await centre().post(`/intake/unmatched/${kept.id}/decline`, { reason: '该企业不在本区' });
  expect(reply.body).toMatchObject({ status: 'declined', requestId: null });
  expect((await sender.ask('WP-2')).body).toMatchObject({ status: 'declined', result: '该企业不在本区' });
  expect((await waiting()).map(({ externalId }) => externalId)).not.toContain('WP-2');
  const late = await centre().post(`/intake/unmatched/${kept.id}/match`, { enterpriseId: ENTERPRISES.jia });
  expect([late.status, late.body.code]).toEqual([422, 'already-decided']);
});

test('page by page, the oldest first', async () => {
  const all = (await waiting()).map(({ id }) => id);
  const first = await centre().get('/intake/unmatched?limit=1');
  const second = await centre().get(`/intake/unmatched?limit=1&cursor=${first.body.nextCursor}`);
  expect([first.body.items[0].id, second.body.items[0].id]).toEqual(all.slice(0, 2));
});

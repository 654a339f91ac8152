import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aLog, aMatter, does, planned } from './visits.js';

let it: TestApp;
let visit: any;
beforeEach(async () => {
  it = await startTestApp();
  await planned(it, 'officer');
  it.clock.advance(60_000);
  visit = await planned(it, 'fireClerk', { purpose: '消防宣传' });
  it.clock.set('2026-11-26T17:00:00+08:00');
});
afterEach(() => it.stop());

const ANSWERED = aMatter({ words: '何时复核？', category: 'policy', answer: '当场说明，下月复核。' });
const requestsOf = async (): Promise<any[]> =>
  (await it.as(ACCOUNTS.jia).get('/requests?scope=enterprise')).body.items;

test('what was asked becomes a request of the enterprise; what was answered stays in the log', async () => {
  const matters = [aMatter(), ANSWERED];
  const { status, body } = await does(it, 'officer', visit, { log: aLog('officer', { matters }) });
  expect(status).toBe(200);
  const [request, ...others] = await requestsOf();
  expect(others).toEqual([]);
  expect(body).toMatchObject({
    status: 'done',
    actions: [],
    participants: [
      { id: ACCOUNTS.officer, present: true },
      { id: ACCOUNTS.fireClerk, present: false },
    ],
    log: {
      heldAt: '2026-11-26T10:00:00+08:00',
      hosts: '示例厂长',
      loggedBy: { id: ACCOUNTS.officer },
      matters: [
        { category: 'transport', answer: null, requestId: request.id, requestNumber: request.number },
        { category: 'policy', answer: '当场说明，下月复核。', requestId: null, requestNumber: null },
      ],
    },
  });
  const read = await it.as(ACCOUNTS.jia).get(`/requests/${request.id}`);
  expect(read.body).toMatchObject({ status: 'submitted', channel: 'visit' });
  const ofMember = await it.as(ACCOUNTS.jia).get(`/service-visits/${visit.id}`);
  expect(ofMember.body.log.matters[0].requestId).toBe(request.id);
});

test('the way to a request is shown to whoever may read it', async () => {
  await does(it, 'officer', visit, { log: aLog('officer', { matters: [aMatter()] }) });
  const { body } = await it.as(ACCOUNTS.fireClerk).get(`/service-visits/${visit.id}`);
  expect(body.log.matters).toMatchObject([{ requestId: null, requestNumber: expect.any(String) }]);
});

test('sent twice it is written once; a second log is refused', async () => {
  const client = it.as(ACCOUNTS.officer);
  const log = { version: visit.version, ...aLog('officer', { matters: [aMatter()] }) };
  const key = freshKey();
  const path = `/service-visits/${visit.id}/log`;
  const [one, other] = [await client.post(path, log, { key }), await client.post(path, log, { key })];
  expect([one.status, other.body]).toEqual([200, one.body]);
  const again = await does(it, 'fireClerk', one.body, { log: aLog('fireClerk') });
  expect([again.status, again.body.code]).toEqual([422, 'not-in-this-state']);
  expect(await requestsOf()).toHaveLength(1);
});

test.each([
  ['to come', { heldAt: '2026-11-26T18:00:00+08:00' }, '/heldAt', 'in-the-future'],
  ['long ago', { heldAt: '2026-10-01T10:00:00+08:00' }, '/heldAt', 'out-of-range'],
  ['without anybody', { presentIds: [] }, '/presentIds', 'missing'],
  ['by others', { presentIds: [ACCOUNTS.centre] }, '/presentIds', 'unknown-reference'],
  [
    'of a request in a word',
    { matters: [ANSWERED, aMatter({ words: '停车难' })] },
    '/matters/1/words',
    'too-short',
  ],
])('a log %s is refused at the field, and nothing is written', async (_name, more, pointer, code) => {
  const reply = await does(it, 'officer', visit, { log: aLog('officer', more) });
  expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer, code }]]);
  expect(await requestsOf()).toEqual([]);
  const { body } = await it.as(ACCOUNTS.officer).get(`/service-visits/${visit.id}`);
  expect([body.status, body.version]).toEqual(['planned', visit.version]);
});

test('before its day it cannot be logged; after it, it waits to be', async () => {
  it.clock.set('2026-11-25T17:00:00+08:00');
  const heldAt = '2026-11-25T10:00:00+08:00';
  const early = await does(it, 'officer', visit, { log: aLog('officer', { heldAt }) });
  expect([early.status, early.body.code]).toEqual([422, 'not-in-this-state']);
  it.clock.set('2026-11-27T09:00:00+08:00');
  const { body } = await it.as(ACCOUNTS.officer).get('/service-visits?list=to-log&scope=mine');
  expect(body.items.map(({ id }: any) => id)).toEqual([visit.id]);
});

test('the audit keeps the digest of the words, never them', async () => {
  await does(it, 'officer', visit, { log: aLog('officer', { matters: [aMatter()] }) });
  const rows = await it.dataSource.query(
    "SELECT * FROM audit_rows WHERE subjectType = 'service-visit' ORDER BY id",
  );
  expect(rows.map(({ action }: any) => action)).toEqual([
    'service-visit.plan',
    'service-visit.plan',
    'service-visit.keep',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/了解用工|消防宣传|走访车间/);
});

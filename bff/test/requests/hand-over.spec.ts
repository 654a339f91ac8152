import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { noticesOf, Story } from './requests.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await it.dataSource.query(
    `INSERT INTO account_roles (accountId, role) VALUES ('${ACCOUNTS.fireColleague}', 'clerk')`,
  );
});
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const handOver = (by: Account, body: object, key = freshKey()) =>
  it.as(ACCOUNTS[by]).post('/request-hand-overs', body, { key });
const resultsOf = ({ body }: { body: any }): string[] => body.items.map(({ result }: any) => result);
const personOf = async (story: Story): Promise<string> => (await story.read('centre')).person.id;

test('a head hands over within the department, the centre anywhere', async () => {
  const namesFor = async (account: Account): Promise<string[]> =>
    (await it.as(ACCOUNTS[account]).get('/request-handlers')).body.items.map(({ id }: any) => id);
  expect((await namesFor('fireHead')).sort()).toEqual(
    [ACCOUNTS.fireClerk, ACCOUNTS.fireColleague, ACCOUNTS.fireHead].sort(),
  );
  const everywhere = await namesFor('centre');
  expect(everywhere).toEqual(
    expect.arrayContaining([ACCOUNTS.fireClerk, ACCOUNTS.marketClerk, ACCOUNTS.officer]),
  );
  expect(everywhere).not.toContain(ACCOUNTS.fireInspector);
});

test('several at once, each with its own result; whoever takes over hears of it once', async () => {
  const mine = await (await Story.begin(it)).inHand();
  const other = await (await Story.begin(it)).inHand();
  const ofMarket = await Story.begin(it);
  await ofMarket.does('officer', 'pass-to-centre', { words: '无权处理' });
  await ofMarket.does('centre', 'dispatch', { complexity: 'simple', leadId: DEPARTMENTS.market });
  const ofYi = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
  const ended = await (await Story.begin(it)).closed();
  const requestIds = [mine, other, ofMarket, ofYi, ended].map(({ id }) => id).concat('nobody');
  const before = await noticesOf(it, 'fireColleague');
  const reply = await handOver('fireHead', { requestIds, assigneeId: ACCOUNTS.fireColleague, words: '休假' });
  const results = Object.fromEntries(reply.body.items.map(({ id, result }: any) => [id, result]));
  expect(results).toEqual({
    [mine.id]: 'done',
    [other.id]: 'done',
    [ofMarket.id]: 'not-found',
    [ofYi.id]: 'not-found',
    [ended.id]: 'ended',
    nobody: 'not-found',
  });
  const last = (await mine.read('fireHead')).timeline.at(-1);
  expect(last).toMatchObject({ event: 'hand-over', words: '休假' });
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS.fireColleague).get('/notices?limit=100');
  const told = body.items.map(({ kind, data }: any) => [kind, data.count]);
  expect(told).toEqual([['requests-handed-over', 2], ...before.map((kind) => [kind, undefined])]);
});

test('each leaves its audit row, and a repeated key changes nothing', async () => {
  const story = await (await Story.begin(it)).inHand();
  const body = { requestIds: [story.id], assigneeId: ACCOUNTS.fireColleague };
  const key = freshKey();
  const [first, again] = [await handOver('centre', body, key), await handOver('centre', body, key)];
  expect(again.text).toBe(first.text);
  const rows = await it.dataSource.query(
    `SELECT action FROM audit_rows WHERE subjectId = '${story.id}' AND action = 'request.hand-over'`,
  );
  expect(rows).toHaveLength(1);
  expect(resultsOf(await handOver('centre', body))).toEqual(['unchanged']);
});

test('all that somebody has in hand, of the own unit alone', async () => {
  const story = await (await Story.begin(it)).inHand();
  const asked = { fromId: ACCOUNTS.fireClerk, assigneeId: ACCOUNTS.fireColleague };
  const market = await handOver('marketHead', asked);
  expect(market.body).toEqual({ items: [], left: 0 });
  expect(await personOf(story)).toBe(ACCOUNTS.fireClerk);
  const { body } = await handOver('fireHead', asked);
  expect(body.left).toBe(0);
  expect(body.items.map(({ id }: any) => id)).toContain(story.id);
  expect(await personOf(story)).toBe(ACCOUNTS.fireColleague);
});

test('more than one go takes: the rest is said', async () => {
  const story = await (await Story.begin(it)).inHand();
  const clones = Array.from({ length: 201 }, (_, at) => `CLONE${String(at).padStart(21, '0')}`);
  const columns = Object.keys((await it.dataSource.query('SELECT * FROM service_requests LIMIT 1'))[0]);
  const kept = columns.filter((name) => !['id', 'number'].includes(name)).join(', ');
  for (const clone of clones) {
    await it.dataSource.query(
      `INSERT INTO service_requests (id, number, ${kept}) SELECT '${clone}', '${clone.slice(-20)}', ${kept}
       FROM service_requests WHERE id = '${story.id}'`,
    );
    await it.dataSource.query(
      `INSERT INTO request_departments (requestId, departmentId, part) VALUES ('${clone}', '${DEPARTMENTS.fire}', 'lead')`,
    );
  }
  const asked = { fromId: ACCOUNTS.fireClerk, assigneeId: ACCOUNTS.fireColleague };
  const first = await handOver('fireHead', asked);
  expect([first.body.items.length, first.body.left]).toEqual([200, 2]);
  const second = await handOver('fireHead', asked);
  expect([resultsOf(second), second.body.left]).toEqual([['done', 'done'], 0]);
});

test.each([
  ['neither of the two', {}, '/requestIds', 'missing'],
  ['both', { requestIds: ['x'], fromId: 'y' }, '/requestIds', 'missing'],
  ['nobody to take over', { requestIds: ['x'], assigneeId: 'nobody' }, '/assigneeId', 'unknown-reference'],
  ['too many', { requestIds: Array.from({ length: 201 }, String) }, '/requestIds', 'too-long'],
])('%s: refused', async (_name, more, pointer, code) => {
  const { status, body } = await handOver('fireHead', { assigneeId: ACCOUNTS.fireClerk, ...more });
  expect([status, body.errors[0]]).toMatchObject([400, { pointer, code }]);
});

test('who takes over has to be of a unit that handles it', async () => {
  const story = await (await Story.begin(it)).inHand();
  const reply = await handOver('centre', { requestIds: [story.id], assigneeId: ACCOUNTS.leader });
  expect(resultsOf(reply)).toEqual(['not-of-unit']);
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { ClosedDayEntity } from '../../src/policies/closed-day.entity.js';
import { RequestRepository } from '../../src/requests/request.repository.js';
import { SettleClocks } from '../../src/requests/settle-clocks.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from './requests.js';

let it: TestApp;
const MONDAY = '2026-11-23T09:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: MONDAY });
});
beforeEach(() => it.clock.set(MONDAY));
afterEach(async () => {
  await it.dataSource.manager.clear(ClosedDayEntity);
  await it.runJobs();
});
afterAll(() => it.stop());

const centre = () => it.as(ACCOUNTS.centre);
const close = async (date: string, reason = '台风“示例”') => {
  const reply = await centre().post('/closed-days', { date, reason });
  if (reply.status === 201) await it.runJobs();
  return reply;
};
const daysOf = (view: any): string[] =>
  view.clocks
    .find(({ kind }: any) => kind === 'handling')
    .days.map(({ date, counted, why }: any) =>
      [date.slice(5), counted ? '+' : '-', why.kind, why.name].filter(Boolean).join(' '),
    );

test('a closed day moves the dates that are running, later, and says why', async () => {
  const story = await (await Story.begin(it)).dispatched();
  expect(story.view.dueAt).toBe('2026-11-26T18:00:00+08:00');
  expect((await close('2026-11-25')).body).toMatchObject({ date: '2026-11-25', removable: true });
  const view = await story.read('jia');
  expect(view).toMatchObject({ dueAt: '2026-11-27T18:00:00+08:00', provisional: false });
  expect(daysOf(view)).toEqual([
    '11-24 + working',
    '11-25 - closed 台风“示例”',
    '11-26 + working',
    '11-27 + working',
  ]);
});

test('before it is closed, a day tells which dates it would move, and moves none', async () => {
  const story = await (await Story.begin(it)).dispatched();
  const preview = async (date: string) => (await centre().get(`/closed-day-preview?date=${date}`)).body;
  const { moved, items } = await preview('2026-11-25');
  expect(moved).toBe(items.length);
  expect(items.filter(({ requestId }: any) => requestId === story.id)).toContainEqual({
    requestId: story.id,
    number: story.view.number,
    enterprise: { id: story.view.enterprise.id, name: '甲演示有限公司' },
    clock: 'handling',
    from: '2026-11-26T18:00:00+08:00',
    to: '2026-11-27T18:00:00+08:00',
  });
  expect(await preview('2026-12-24')).toEqual({ moved: 0, items: [] });
  expect((await story.read('centre')).dueAt).toBe('2026-11-26T18:00:00+08:00');
});

test('today can be closed in the morning: what was due tonight is due on the next working day', async () => {
  const story = await Story.begin(it);
  it.clock.set('2026-11-24T07:30:00+08:00');
  expect((await close('2026-11-24')).status).toBe(201);
  it.clock.set('2026-11-24T18:00:00+08:00');
  await it.runJobs();
  const view = await story.read('centre');
  expect([view.dueAt, view.timeline.length]).toEqual(['2026-11-25T18:00:00+08:00', 1]);
  it.clock.set('2026-11-25T18:00:00+08:00');
  await it.runJobs();
  expect((await story.read('centre')).timeline.at(-1).event).toBe('supervise');
});

test('taken back, it binds no new date, and a date once given stays', async () => {
  const old = await (await Story.begin(it)).dispatched();
  await close('2026-11-25');
  expect((await centre().post('/closed-days/2026-11-25/removal')).status).toBe(200);
  await it.runJobs();
  const view = await old.read('jia');
  expect(view.dueAt).toBe('2026-11-27T18:00:00+08:00');
  expect(daysOf(view).at(-1)).toBe('11-27 + promised');
  const fresh = await (await Story.begin(it)).dispatched();
  expect(fresh.view.dueAt).toBe('2026-11-26T18:00:00+08:00');
});

test('a pause over a closed day costs nobody a day, and a nudge on it counts for the day before', async () => {
  const story = await (await Story.begin(it)).inHand();
  await close('2026-11-25');
  it.clock.set('2026-11-24T10:00:00+08:00');
  await story.read('fireClerk');
  await story.does('fireClerk', 'ask-material', { words: '请补充示意图' });
  it.clock.set('2026-11-25T10:00:00+08:00');
  await story.does('jia', 'supply-material', { words: '已补充' });
  expect(story.view.dueAt).toBe('2026-11-27T18:00:00+08:00');
  it.clock.set('2026-11-24T20:00:00+08:00');
  expect((await story.tries('jia', 'nudge')).status).toBe(200);
  it.clock.set('2026-11-25T20:00:00+08:00');
  expect((await story.tries('jia', 'nudge')).body.code).toBe('nudged-today');
});

test.each([
  ['a day that is over', '2026-11-20', 422, 'closed-day-past'],
  ['a Saturday', '2026-11-28', 422, 'closed-day-at-rest'],
  ['no date', '2026-02-30', 400, 'invalid-input'],
])('%s is refused', async (_name, date, status, code) => {
  const reply = await close(date);
  expect([reply.status, reply.body.code]).toEqual([status, code]);
});

test('a reason has to be given, a day is closed once, and today is not taken back', async () => {
  expect((await close('2026-11-25', ' 风 ')).status).toBe(400);
  await close('2026-11-23');
  expect((await close('2026-11-23')).body.code).toBe('closed-day-at-rest');
  expect((await centre().post('/closed-days/2026-11-23/removal')).body.code).toBe('closed-day-past');
});

test('the list is the latest first, by pages, and each change is in the audit trail', async () => {
  for (const date of ['2026-11-24', '2026-11-26', '2026-11-25']) await close(date);
  const first = await centre().get('/closed-days?limit=2');
  const second = await centre().get(`/closed-days?limit=2&cursor=${first.body.nextCursor}`);
  expect([...first.body.items, ...second.body.items].map(({ date }: any) => date)).toEqual([
    '2026-11-26',
    '2026-11-25',
    '2026-11-24',
  ]);
  await centre().post('/closed-days/2026-11-26/removal');
  const rows = await it.dataSource.query(
    "SELECT action, subjectId FROM audit_rows WHERE subjectType = 'closed-day' AND subjectId = '2026-11-26' ORDER BY id DESC LIMIT 2",
  );
  expect(rows.map(({ action }: any) => action)).toEqual(['closed-day.remove', 'closed-day.add']);
});

test('a request that cannot be settled holds up no other, and is settled later', async () => {
  const bad = await (await Story.begin(it)).dispatched();
  const good = await (await Story.begin(it)).dispatched();
  const repository = it.app.get(RequestRepository);
  repository.lock = (tx, id) =>
    id === bad.id
      ? Promise.reject(new TypeError('示例'))
      : RequestRepository.prototype.lock.call(repository, tx, id);
  await centre().post('/closed-days', { date: '2026-11-25', reason: '示例停电' });
  const settle = (): Promise<number> => it.app.get(SettleClocks).run(it.clock.now());
  await expect(settle()).rejects.toThrow(TypeError);
  Reflect.deleteProperty(repository, 'lock');
  expect((await good.read('centre')).dueAt).toBe('2026-11-27T18:00:00+08:00');
  expect(await settle()).toBe(1);
  expect((await bad.read('centre')).dueAt).toBe('2026-11-27T18:00:00+08:00');
});

test('a request whose dates stand is not locked', async () => {
  const { id } = await (await Story.begin(it)).dispatched();
  const lock = jest.spyOn(it.app.get(RequestRepository), 'lock');
  const locked = (): string[] => lock.mock.calls.map(([, of]) => of);
  await close('2026-11-27');
  expect(locked()).not.toContain(id);
  await close('2026-11-25');
  expect(locked()).toContain(id);
  lock.mockRestore();
});

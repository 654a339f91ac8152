import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { NoticeEntity } from '../../src/notices/index.js';
import { OutboxMessageEntity } from '../../src/platform/index.js';
import { EnterpriseServiceEntity, Services } from '../../src/services/index.js';
import { RequestClockEntity } from '../../src/requests/request-clock.entity.js';
import { RequestDigestEntity } from '../../src/requests/request-digest.entity.js';
import { RequestEntity } from '../../src/requests/request.entity.js';
import { TellDigest } from '../../src/requests/tell-digest.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { onMysql } from '../harness/test-database.js';
import { decree } from './decree.js';
import { Story } from './requests.js';

/** A second process, where the database allows one. */
let it: TestApp;
let other: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-20T10:00:00+08:00' });
  other = onMysql ? await startTestApp({ on: it }) : it;
});
/** Nobody has anything to do. */
beforeEach(async () => {
  const { manager } = it.dataSource;
  for (const table of [NoticeEntity, OutboxMessageEntity, RequestDigestEntity]) await manager.clear(table);
  const nothing = { dueAt: null, amberAt: null };
  await manager.createQueryBuilder().update(RequestEntity).set(nothing).execute();
  await manager.createQueryBuilder().update(RequestClockEntity).set({ nextCheckAt: null }).execute();
  for (const app of [it, other]) Reflect.set(app.app.get(TellDigest), 'toldOn', '');
});
afterAll(async () => {
  if (other !== it) await other.stop();
  await it.stop();
});

type Account = keyof typeof ACCOUNTS;
const at = async (instant: string): Promise<void> => {
  it.clock.set(instant);
  await it.runJobs();
};
const digestsOf = async (account: Account): Promise<any[]> => {
  const { body } = await it.as(ACCOUNTS[account]).get('/notices?limit=100');
  return body.items.filter(({ kind }: any) => kind === 'request-digest').map(({ data }: any) => data);
};
const submittedOn = async (instant: string): Promise<Story> => {
  it.clock.set(instant);
  return Story.begin(it);
};
const countsOf = ([digest]: any[]): number[] => [digest.red, digest.today, digest.amber];

test('at half past eight everybody hears once of all that is his: overdue, due today, due soon', async () => {
  const red = await submittedOn('2026-11-20T10:00:00+08:00');
  const today = await submittedOn('2026-11-23T10:00:00+08:00');
  await (await submittedOn('2026-11-19T10:00:00+08:00')).dispatched();
  await at('2026-11-24T08:29:59+08:00');
  expect(await digestsOf('officer')).toEqual([]);
  await at('2026-11-24T08:30:00+08:00');
  const digests = await digestsOf('officer');
  expect(digests).toHaveLength(1);
  expect(digests[0]).toMatchObject({ date: '2026-11-24', red: 1, today: 1, amber: 0 });
  expect(digests[0].first).toEqual([
    {
      requestId: red.id,
      number: red.view.number,
      enterprise: '甲演示有限公司',
      due: '2026-11-23T18:00:00+08:00',
      group: 'red',
    },
    expect.objectContaining({ requestId: today.id, due: '2026-11-24T18:00:00+08:00', group: 'today' }),
  ]);
  // The one that was passed on and dispatched is the fire department's, due today like the other.
  expect(countsOf(await digestsOf('fireClerk'))).toEqual([0, 1, 0]);
  for (const idle of ['jia', 'leader', 'fireHead', 'fireOther', 'centre'] as const)
    expect(await digestsOf(idle)).toEqual([]);
});

test('a warning sends no message of its own: it waits for the morning', async () => {
  const story = await submittedOn('2026-11-20T10:00:00+08:00'); // a Friday, due on Monday
  await at('2026-11-23T08:00:00+08:00');
  expect((await story.read('centre')).light).toBe('amber');
  const kinds = (await it.as(ACCOUNTS.officer).get('/notices')).body.items.map(({ kind }: any) => kind);
  expect(kinds).toEqual(['request-arrived']);
});

test('long before its date a matter that is amber is told of as due soon', async () => {
  const story = await submittedOn('2026-11-16T10:00:00+08:00');
  await story.dispatched({ complexity: 'complex' });
  await at('2026-11-23T08:30:00+08:00'); // two thirds of the way to the 25th
  expect(countsOf(await digestsOf('fireClerk'))).toEqual([0, 0, 1]);
});

test('what nobody was given is told to the centre', async () => {
  it.clock.set('2026-11-20T10:00:00+08:00');
  await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
  await at('2026-11-23T08:30:00+08:00');
  expect(countsOf(await digestsOf('centre'))).toEqual([0, 1, 0]);
});

test('a deputy hears of what is the officer’s, on his dates', async () => {
  const { jia: enterpriseId } = ENTERPRISES;
  await it.dataSource.manager.update(
    EnterpriseServiceEntity,
    { enterpriseId },
    { deputyId: ACCOUNTS.fireOther },
  );
  await submittedOn('2026-11-27T10:00:00+08:00');
  await at('2026-11-30T08:30:00+08:00');
  expect(await digestsOf('fireOther')).toEqual([]);
  await at('2026-12-01T08:30:00+08:00');
  expect(countsOf(await digestsOf('fireOther'))).toEqual([1, 0, 0]);
  expect(countsOf(await digestsOf('officer'))).toEqual([1, 0, 0]);
});

test.each([
  ['on a Saturday', '2026-11-21T09:00:00+08:00', 0],
  ['on a holiday', '2026-10-02T09:00:00+08:00', 0],
  ['on a make-up Saturday', '2026-10-10T09:00:00+08:00', 1],
  ['by a server that slept until noon', '2026-11-24T12:00:00+08:00', 1],
  ['in the evening', '2026-11-24T18:00:00+08:00', 0],
])('%s', async (_name, instant, told) => {
  await submittedOn('2026-09-15T10:00:00+08:00');
  await at(instant);
  expect(await digestsOf('officer')).toHaveLength(told);
});

test('not on a day that the district closed', async () => {
  await submittedOn('2026-11-23T10:00:00+08:00');
  await it.as(ACCOUNTS.centre).post('/closed-days', { date: '2026-11-24', reason: '示例停电' });
  await at('2026-11-24T09:00:00+08:00');
  expect(await digestsOf('officer')).toEqual([]);
  await at('2026-11-25T09:00:00+08:00');
  expect(await digestsOf('officer')).toHaveLength(1);
});

test('once: by two processes together, after a restart, and after a clock that moved over days', async () => {
  await submittedOn('2026-11-23T10:00:00+08:00');
  it.clock.set('2026-11-25T08:30:00+08:00');
  const run = ({ app }: TestApp): Promise<number> => app.get(TellDigest).run(it.clock.now());
  const told = await Promise.all([run(it), run(other)]);
  expect(told.sort()).toEqual([0, 1]);
  await at('2026-11-25T08:31:00+08:00');
  Reflect.set(it.app.get(TellDigest), 'toldOn', '');
  await submittedOn('2026-11-24T10:00:00+08:00');
  await at('2026-11-25T09:00:00+08:00');
  expect(await digestsOf('officer')).toHaveLength(1);
  await at('2026-12-04T10:00:00+08:00');
  expect((await digestsOf('officer')).map(({ date }) => date)).toEqual(['2026-12-04', '2026-11-25']);
});

test('who is on duty is looked up once, however many requests there are', async () => {
  for (let made = 0; made < 3; made++) await submittedOn('2026-11-25T10:00:00+08:00');
  const services = it.app.get(Services);
  let asked = 0;
  services.duties = (tx) => {
    asked++;
    return Services.prototype.duties.call(services, tx);
  };
  it.clock.set('2026-11-26T08:30:00+08:00');
  await it.app.get(TellDigest).run(it.clock.now());
  Reflect.deleteProperty(services, 'duties');
  await it.runJobs();
  expect([asked, countsOf(await digestsOf('officer'))]).toEqual([1, [0, 3, 0]]);
});

test('the hour is the district’s', async () => {
  await decree(it, 2, { digestAt: '07:45' });
  await submittedOn('2026-11-26T10:00:00+08:00');
  await at('2026-11-27T07:44:00+08:00');
  expect(await digestsOf('officer')).toEqual([]);
  await at('2026-11-27T07:45:00+08:00');
  expect(await digestsOf('officer')).toHaveLength(1);
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { RatingEntity } from '../../src/ratings/rating.entity.js';
import { FollowUpEntity, FollowUpUnitEntity } from '../../src/follow-ups/follow-up.entity.js';
import { aFinishedVisit } from './finished-visit.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(async () => {
  it.clock.set('2026-11-25T08:30:00+08:00');
  for (const table of [FollowUpUnitEntity, FollowUpEntity, RatingEntity]) {
    await it.dataSource.createQueryBuilder().delete().from(table).execute();
  }
});

const rate = (planId: string, rating: object, account: string = ACCOUNTS.jia) =>
  it.as(account).post(`/plans/${planId}/rating`, rating);
const visitAt = (finishedAt: string, more: object = {}): Promise<string> =>
  aFinishedVisit(it, { finishedAt, ...more });

test('a member rates a finished visit of its enterprise, once', async () => {
  const planId = await visitAt('2026-11-24T10:00:00+08:00');
  const rating = { level: 4, dimensions: { courtesy: 5, codeShown: 4 }, words: ' 讲解清楚 ' };
  const first = await rate(planId, rating);
  expect([first.status, first.body]).toEqual([
    201,
    {
      level: 4,
      dimensions: { codeShown: 4, courtesy: 5 },
      words: '讲解清楚',
      at: '2026-11-25T08:30:00+08:00',
    },
  ]);
  const again = await rate(planId, rating);
  expect([again.status, again.body.code]).toEqual([409, 'already-rated']);
  const kept = await it.dataSource.manager.findOneByOrFail(RatingEntity, { planId });
  expect(kept).toMatchObject({
    enterpriseId: ENTERPRISES.jia,
    departmentId: DEPARTMENTS.fire,
    accountId: ACCOUNTS.jia,
  });
  expect(kept.officerIds).toHaveLength(2);
});

test('staff and neighbours find no such visit to rate', async () => {
  const planId = await visitAt('2026-11-24T10:00:00+08:00');
  expect((await rate(planId, { level: 1 }, ACCOUNTS.yi)).status).toBe(404);
  expect((await rate(planId, { level: 1 }, ACCOUNTS.fireInspector)).status).toBe(403);
  expect(await it.dataSource.manager.count(RatingEntity)).toBe(0);
});

test('ten members at once make one rating', async () => {
  const planId = await visitAt('2026-11-24T10:00:00+08:00');
  const replies = await Promise.all(Array.from({ length: 10 }, () => rate(planId, { level: 5 })));
  expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
});

test('the fifteenth day after the visit is the last', async () => {
  const [one, other] = [
    await visitAt('2026-11-10T16:00:00+08:00'),
    await visitAt('2026-11-10T16:00:00+08:00'),
  ];
  it.clock.set('2026-11-25T23:59:59+08:00');
  expect((await rate(one, { level: 5 })).status).toBe(201);
  it.clock.set('2026-11-26T00:00:00+08:00');
  const late = await rate(other, { level: 5 });
  expect([late.status, late.body.code]).toEqual([422, 'too-late-to-rate']);
  expect(late.body.detail).toContain('15');
});

test.each([0, 6, 2.5, '5', null])('level %j is none', async (level) => {
  const { status, body } = await rate('some', { level });
  expect([status, body.errors[0].pointer]).toEqual([400, '/level']);
});

test('a bad rating opens a follow-up for centre and supervisor, due within one working day', async () => {
  it.clock.set('2026-11-27T17:00:00+08:00');
  await rate(await visitAt('2026-11-27T10:00:00+08:00'), { level: 2, words: '未出示证件' });
  await rate(await visitAt('2026-11-27T11:00:00+08:00'), { level: 3 });
  await it.runJobs();
  for (const account of [ACCOUNTS.centre, ACCOUNTS.supervisor]) {
    const { items } = (await it.as(account).get('/notices?limit=1')).body;
    expect(items).toMatchObject([{ kind: 'follow-up-opened', data: { due: '2026-11-30' } }]);
  }
  expect((await it.as(ACCOUNTS.fireHead).get('/notices')).body.items).toEqual([]);
  const { items } = (await it.as(ACCOUNTS.centre).get('/follow-ups?status=open')).body;
  expect(items).toMatchObject([
    {
      status: 'open',
      contactDueDate: '2026-11-30',
      enterprise: { name: '甲演示有限公司' },
      subject: 'visit',
      level: 2,
      words: '未出示证件',
      units: [{ name: '示例消防大队' }],
    },
  ]);
});

test('a follow-up: contact first, then an outcome with its reason, once', async () => {
  await rate(await visitAt('2026-11-24T10:00:00+08:00'), { level: 1 });
  const centre = it.as(ACCOUNTS.centre);
  const [followUp] = (await centre.get('/follow-ups')).body.items;
  const settle = () =>
    centre.post(`/follow-ups/${followUp.id}/outcome`, {
      outcome: 'not-substantiated',
      reason: '录像显示已亮码',
    });
  expect((await settle()).body.code).toBe('not-contacted-yet');
  const contacted = await centre.post(`/follow-ups/${followUp.id}/contact`, {
    note: '已电话联系',
    planDate: '2026-12-02',
  });
  expect(contacted.body).toMatchObject({
    status: 'contacted',
    planDate: '2026-12-02',
    contactNote: '已电话联系',
  });
  expect((await settle()).body).toMatchObject({ status: 'settled', outcome: 'not-substantiated' });
  expect((await settle()).body.code).toBe('already-decided');
});

test('nobody of the rated department sees or handles its follow-up, whatever his role', async () => {
  await rate(await visitAt('2026-11-24T10:00:00+08:00', { departmentId: DEPARTMENTS.centre }), { level: 1 });
  expect((await it.as(ACCOUNTS.centre).get('/follow-ups')).body.items).toEqual([]);
  const [followUp] = (await it.as(ACCOUNTS.supervisor).get('/follow-ups')).body.items;
  const touched = await it.as(ACCOUNTS.centre).post(`/follow-ups/${followUp.id}/contact`, { note: '自查' });
  expect(touched.status).toBe(404);
});

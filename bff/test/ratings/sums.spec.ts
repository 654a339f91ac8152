import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { RatingEntity } from '../../src/ratings/rating.entity.js';
import { ReadDepartmentSums } from '../../src/ratings/read-department-sums.js';
import { FollowUpEntity, FollowUpUnitEntity } from '../../src/follow-ups/follow-up.entity.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
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

const sumsFor = (account: string, query = '') =>
  it.as(account).get(`/departments/${DEPARTMENTS.fire}/sums${query}`);

/** One rating after another, a minute apart. */
async function rateAll(
  levels: number[],
  more: { account?: string; enterpriseId?: string; words?: boolean } = {},
) {
  const { account = ACCOUNTS.jia, enterpriseId = ENTERPRISES.jia, words = true } = more;
  for (const level of levels) {
    const planId = await aFinishedVisit(it, { finishedAt: it.clock.isoNow(), enterpriseId });
    it.clock.advance(60_000);
    const rated = await it
      .as(account)
      .post(`/plans/${planId}/rating`, { level, ...(words && { words: `意见${level}` }) });
    expect(rated.status).toBe(201);
  }
}

test('the department sees nothing of four ratings, and all five of the fifth', async () => {
  await rateAll([5, 4, 3, 5]);
  const { body: four } = await sumsFor(ACCOUNTS.fireHead);
  expect(four.ratings).toMatchObject({ count: 0, average: null, batches: 0, words: [] });
  await rateAll([1]);
  const { body: five } = await sumsFor(ACCOUNTS.fireInspector);
  expect(five.ratings).toMatchObject({
    count: 5,
    average: 3.6,
    byLevel: [1, 0, 1, 1, 2],
    batches: 1,
  });
  expect(five.ratings.words).toEqual(['意见1', '意见3', '意见4', '意见5', '意见5']);
});

test('a sixth rating changes no byte', async () => {
  await rateAll([5, 4, 3, 5, 5]);
  const before = await sumsFor(ACCOUNTS.fireHead);
  await rateAll([1], { words: true });
  const after = await sumsFor(ACCOUNTS.fireHead);
  const apart = { plans: 0, asOf: '' };
  expect({ ...after.body, ...apart }).toEqual({ ...before.body, ...apart });
});

test("whoever rates what, the department's answer is the same to the byte", async () => {
  const answers: string[] = [];
  for (const rater of [
    { account: ACCOUNTS.jia, enterpriseId: ENTERPRISES.jia },
    { account: ACCOUNTS.yi, enterpriseId: ENTERPRISES.yi },
  ]) {
    await it.dataSource.createQueryBuilder().delete().from(FollowUpUnitEntity).execute();
    await it.dataSource.createQueryBuilder().delete().from(FollowUpEntity).execute();
    await it.dataSource.createQueryBuilder().delete().from(RatingEntity).execute();
    await it.dataSource.query('DELETE FROM inspection_visits');
    await it.dataSource.query('DELETE FROM plan_officers');
    await it.dataSource.query('DELETE FROM inspection_plans');
    it.clock.set('2026-11-25T08:30:00+08:00');
    await rateAll([2, 4, 3, 5, 1], rater);
    answers.push((await sumsFor(ACCOUNTS.fireHead)).text);
  }
  expect(answers[0]).toBe(answers[1]);
  expect(answers[0]).not.toMatch(new RegExp(`${ENTERPRISES.jia}|${ACCOUNTS.jia}|甲演示`));
});

test('no period cuts a batch: the sums of any two periods differ by whole batches', async () => {
  for (const day of [20, 21, 22, 24, 25, 26, 27]) {
    it.clock.set(`2026-11-${day}T08:30:00+08:00`);
    await rateAll(day === 20 ? [1, 2, 3, 4] : [5]);
  }
  const counts = new Set<number>();
  for (let from = 19; from <= 28; from++) {
    for (let until = from; until <= 28; until++) {
      const { body } = await sumsFor(ACCOUNTS.fireHead, `?from=2026-11-${from}&until=2026-11-${until}`);
      counts.add(body.ratings.count);
    }
  }
  expect([...counts].sort((one, other) => one - other)).toEqual([0, 5, 10]);
});

test('centre, supervisor and coordinator see every rating at once', async () => {
  await rateAll([5, 2]);
  for (const account of [ACCOUNTS.centre, ACCOUNTS.supervisor, ACCOUNTS.coordinator]) {
    const { body } = await sumsFor(account);
    expect(body.ratings).toMatchObject({ count: 2, average: 3.5 });
    expect(body.followUps).toEqual({ count: 1, confirmed: 0, unsubstantiatedShare: null });
  }
});

test('a follow-up does not tell the department of a bad rating before its batch is full', async () => {
  await rateAll([1]);
  expect((await sumsFor(ACCOUNTS.fireHead)).body.followUps.count).toBe(0);
  const centre = it.as(ACCOUNTS.centre);
  const [followUp] = (await centre.get('/follow-ups')).body.items;
  await centre.post(`/follow-ups/${followUp.id}/contact`, { note: '已联系' });
  await centre.post(`/follow-ups/${followUp.id}/outcome`, {
    outcome: 'not-substantiated',
    reason: '录像显示已亮码',
  });
  expect((await sumsFor(ACCOUNTS.fireHead)).body.followUps.count).toBe(0);
  await rateAll([5, 5, 5, 5]);
  expect((await sumsFor(ACCOUNTS.fireHead)).body.followUps).toEqual({
    count: 1,
    confirmed: 0,
    unsubstantiatedShare: 1,
  });
});

test('dimensions are shown in batches of their own', async () => {
  await rateAll([5, 5, 5, 5, 5]);
  const { body } = await sumsFor(ACCOUNTS.fireHead);
  expect(body.ratings.dimensions).toMatchObject({ courtesy: null, codeShown: null });
});

test('kept sums are those of their reader: the department’s own batches never answer the district, nor the other way', async () => {
  await rateAll([5, 4, 3, 5, 5, 1]);
  const inService = await startTestApp({ on: it, config: { ...it.config, demo: false } });
  try {
    const sums = inService.app.get(ReadDepartmentSums);
    for (let time = 0; time < 2; time += 1) {
      expect((await sums.read(DEPARTMENTS.fire, {}, true)).ratings.count).toBe(5);
      expect((await sums.read(DEPARTMENTS.fire, {}, false)).ratings.count).toBe(6);
    }
    expect(await it.dataSource.query('SELECT id FROM roll_ups')).toHaveLength(2);
  } finally {
    await inService.stop();
  }
});

import { addDays, dateOf, isWorkingDay, STATE_COUNCIL_CALENDAR } from '@anqi/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toInstant } from '../../src/platform/index.js';
import { CheckClocks } from '../../src/requests/check-clocks.js';
import { RequestEventEntity } from '../../src/requests/request-parts.entity.js';
import { ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from './requests.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-01-01T09:00:00+08:00' });
});
afterAll(() => it.stop());

/** By hand, and not by the reckoning that is tested. */
function nextWorkingDay(date: string): string {
  let day = addDays(date, 1);
  while (!isWorkingDay(STATE_COUNCIL_CALENDAR, day)) day = addDays(day, 1);
  return day;
}
const check = async (): Promise<void> => {
  while ((await it.app.get(CheckClocks).run(it.clock.now())) > 0);
};

test('through all of 2026, day by day: each request that nobody touches draws one order, on its date, at six', async () => {
  const expected = new Map<string, string>();
  for (let date = '2026-01-01'; date <= '2026-12-30'; date = addDays(date, 1)) {
    it.clock.set(`${date}T10:00:00+08:00`);
    // Every ninth day and on all around the long holidays; with an officer, and with nobody at all.
    const isNear = /-(02-1[2-5]|02-2[3-8]|09-30|10-0[1-9])$/.test(date);
    if (isNear || Number(date.slice(8)) % 9 === 1) {
      const isUnassigned = expected.size % 2 === 1;
      const story = isUnassigned
        ? await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi')
        : await Story.begin(it);
      expected.set(story.id, `${nextWorkingDay(date)}T18:00:00+08:00`);
    }
    await check();
    for (const time of ['17:59:59', '18:00:00']) {
      it.clock.set(`${date}T${time}+08:00`);
      await check();
    }
  }
  it.clock.set('2027-06-01T09:00:00+08:00');
  await check();
  const orders = await it.dataSource.manager.findBy(RequestEventEntity, { event: 'supervise' });
  expect(orders).toHaveLength(expected.size);
  expect(expected.size).toBeGreaterThan(50);
  const drawn = new Map(orders.map(({ requestId, at }) => [requestId, toInstant(at)]));
  expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(expected));
  expect([...drawn.values()].map((at) => dateOf(at))).toEqual(
    expect.arrayContaining(['2026-02-14', '2026-02-28', '2026-10-08', '2026-10-10']),
  );
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ClosedDayEntity } from '../../src/policies/closed-day.entity.js';
import { Policies } from '../../src/policies/index.js';
import { ACCOUNTS, DEPARTMENTS } from '../harness/district.js';
import { startTestApp, type TestApp, WEDNESDAY } from '../harness/test-app.js';
import { decree } from '../requests/decree.js';
import { callsOf, departmentCall, townCall } from './calls.js';
import { addTowns } from './town.js';

let it: TestApp;
let calls: ReturnType<typeof callsOf>;
beforeAll(async () => {
  it = await startTestApp();
  await addTowns(it);
  calls = callsOf(it);
});
afterAll(() => it.stop());

test('a day that is closed puts the date off and says why; taken back, the date stays', async () => {
  it.clock.set(WEDNESDAY);
  const { id } = await calls.call('jia', departmentCall());
  const read = async () => (await calls.get('jia', `/${id}`)).body;
  await it.as(ACCOUNTS.centre).post('/closed-days', { date: '2026-11-26', reason: '台风“示例”' });
  await it.runJobs();
  expect(await read()).toMatchObject({
    dueAt: '2026-11-27T18:00:00+08:00',
    days: [
      { date: '2026-11-26', counted: false, why: { kind: 'closed', name: '台风“示例”' } },
      { date: '2026-11-27', counted: true, why: { kind: 'working' } },
    ],
  });
  it.clock.set('2026-11-26T18:00:00+08:00');
  expect(await calls.told('fireHead', id)).toEqual(['summons-called']);
  it.clock.set('2026-11-27T18:00:00+08:00');
  expect(await calls.told('fireHead', id)).toEqual(['summons-called', 'summons-overdue']);
  it.clock.set(WEDNESDAY);
  await it.as(ACCOUNTS.centre).post('/closed-days/2026-11-26/removal');
  await it.runJobs();
  expect((await read()).dueAt).toBe('2026-11-27T18:00:00+08:00');
  expect(await it.dataSource.manager.existsBy(ClosedDayEntity, {})).toBe(false);
});

test('beyond the calendar a date is provisional until the calendar is imported', async () => {
  it.clock.set('2026-12-31T10:00:00+08:00');
  const called = await calls.call('jia', departmentCall());
  expect(called).toMatchObject({ dueAt: '2027-01-01T18:00:00+08:00', provisional: true });
  const day = (date: string) => ({ name: '元旦', date, isOffDay: true });
  const imported = await it.app.get(Policies).importCalendar({
    year: 2027,
    papers: ['https://example.com'],
    days: [day('2027-01-01'), day('2027-01-02'), day('2027-01-03')],
  });
  expect(imported).toMatchObject({ ok: true });
  await it.runJobs();
  const { body } = await calls.get('jia', `/${called.id}`);
  expect(body).toMatchObject({ dueAt: '2027-01-04T18:00:00+08:00', provisional: false });
  expect(body.days[0]).toMatchObject({ date: '2027-01-01', counted: false, why: { kind: 'holiday' } });
});

test('by when is the rules’ in force when it is called, whatever comes into force later', async () => {
  it.clock.set('2028-02-07T09:00:00+08:00');
  const before = await calls.call('jia', departmentCall({ departmentId: DEPARTMENTS.market }));
  await decree(it, 99, { summonsDays: 3 });
  const after = await calls.call('jia', departmentCall({ departmentId: DEPARTMENTS.market }));
  const dueOf = async (id: string): Promise<string> => (await calls.get('jia', `/${id}`)).body.dueAt;
  expect([await dueOf(before.id), await dueOf(after.id)]).toEqual([
    '2028-02-08T18:00:00+08:00',
    '2028-02-10T18:00:00+08:00',
  ]);
  for (const { id } of [before, after])
    await calls.post('jia', `/${id}/calling-off`, { words: '已自行解决' });
  await decree(it, 100, { summonsDays: 1 });
});

test('sums by department: called, reported in time, and the average of ratings in whole batches', async () => {
  it.clock.set('2028-03-01T09:00:00+08:00');
  const sumsOf = async (by: Parameters<typeof calls.get>[0]): Promise<any[]> =>
    (await calls.get(by, '/sums?from=2028-01-01')).body.items;
  expect(await sumsOf('supervisor')).toEqual([]);
  const levels = [5, 4, 4, 5, 2];
  for (const [index, level] of levels.entries()) {
    const { id } = await calls.call('townClerk', townCall());
    if (index === 4) it.clock.set('2028-03-06T09:00:00+08:00');
    await calls.report('fireClerk', id);
    await calls.settle('townClerk', id, index !== 0);
    if (index < 4) await calls.rate('townClerk', id, level);
    else {
      expect(await sumsOf('fireHead')).toMatchObject([{ ratings: 0, averageRating: null }]);
      expect(await sumsOf('centre')).toMatchObject([{ ratings: 4, averageRating: 4.5 }]);
      await calls.rate('townClerk', id, level);
    }
  }
  await calls.call('jia', departmentCall({ departmentId: DEPARTMENTS.market }));
  it.clock.set('2028-03-09T09:00:00+08:00');
  const ofFire = {
    department: { id: DEPARTMENTS.fire, name: '示例消防大队' },
    called: 5,
    reported: 5,
    reportedInTime: 4,
    overdue: 0,
    settled: 5,
    solved: 4,
    ratings: 5,
    averageRating: 4,
  };
  expect(await sumsOf('fireHead')).toEqual([ofFire]);
  const all = await sumsOf('supervisor');
  expect(
    all.map(({ department, called, reported, overdue }) => [department.id, called, reported, overdue]),
  ).toEqual([
    [DEPARTMENTS.fire, 5, 5, 0],
    [DEPARTMENTS.market, 1, 0, 1],
  ]);
  expect((await calls.get('jia', '/sums')).status).toBe(403);
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, approved, morning } from '../inspections/filings.js';
import { type Account, does, plan, planned } from './visits.js';

let it: TestApp;
beforeEach(async () => {
  it = await startTestApp();
});
afterEach(() => it.stop());

const toldTo = async (account: Account): Promise<string[]> => {
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS[account]).get('/notices');
  return body.items.map(({ kind }: any) => kind).filter((kind: string) => kind.startsWith('service-visit'));
};
const listed = async (account: Account, list: string, more = ''): Promise<string[]> => {
  const { body } = await it.as(ACCOUNTS[account]).get(`/service-visits?list=${list}${more}`);
  return body.items.map(({ id }: any) => id);
};
const daysFor = async (by: Account = 'officer'): Promise<any> =>
  (await it.as(ACCOUNTS[by]).get(`/service-visit-days?enterpriseId=${ENTERPRISES.jia}`)).body;
const adviceOn = async (...dates: string[]): Promise<string[]> => {
  const days = (await daysFor()).weeks.flatMap((week: any) => week.days);
  return dates.map((date) => days.find((day: any) => day.date === date).advice);
};

describe('planning', () => {
  test('the enterprise and the district’s service people see it, and the enterprise hears of it', async () => {
    const visit = await planned(it, 'officer');
    expect(visit).toMatchObject({
      enterprise: { id: ENTERPRISES.jia },
      date: '2026-11-26',
      status: 'planned',
      joined: false,
      participants: [{ id: ACCOUNTS.officer, unit: { name: '示例市场监管局' }, purpose: '了解用工情况' }],
      actions: ['move', 'call-off'],
    });
    for (const account of ['officer', 'officerDeputy', 'marketClerk', 'marketHead', 'centre', 'jia'] as const)
      expect([account, await listed(account, 'upcoming')]).toEqual([account, [visit.id]]);
    for (const account of ['fireClerk', 'yi'] as const) expect(await listed(account, 'upcoming')).toEqual([]);
    expect(await listed('marketClerk', 'upcoming', '&scope=mine')).toEqual([]);
    expect(await toldTo('jia')).toEqual(['service-visit-planned']);
    expect(await toldTo('officer')).toEqual([]);
  });

  test('a second one of the same week goes along with the first, on its day', async () => {
    const first = await planned(it, 'officer');
    const second = await planned(it, 'fireClerk', { date: '2026-11-27', purpose: '消防宣传' });
    expect(second).toMatchObject({ id: first.id, date: '2026-11-26', joined: true });
    expect(second.participants.map(({ id, purpose }: any) => [id, purpose])).toEqual([
      [ACCOUNTS.officer, '了解用工情况'],
      [ACCOUNTS.fireClerk, '消防宣传'],
    ]);
    expect(second.actions).toEqual(['move', 'leave', 'call-off']);
    expect(await toldTo('officer')).toEqual(['service-visit-joined']);
    expect(await toldTo('jia')).toEqual(['service-visit-joined', 'service-visit-planned']);
    expect((await planned(it, 'fireClerk')).participants).toHaveLength(2);
    expect(await toldTo('officer')).toEqual(['service-visit-joined']);
  });

  test('of several at once there is one visit, and all go along', async () => {
    const planners = ['officer', 'officerDeputy', 'fireClerk', 'marketClerk', 'centre'] as const;
    const replies = await Promise.all(planners.map((by) => plan(it, by)));
    expect(replies.map(({ status }) => status)).toEqual(planners.map(() => 201));
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect(replies.filter(({ body }) => !body.joined)).toHaveLength(1);
    const { body } = await it.as(ACCOUNTS.centre).get(`/service-visits/${replies[0]!.body.id}`);
    expect(body.participants.map(({ id }: any) => id).sort()).toEqual(
      planners.map((by) => ACCOUNTS[by]).sort(),
    );
  });

  test('another week, another enterprise, another visit; one in the past or far off is refused', async () => {
    await planned(it, 'officer');
    expect((await planned(it, 'officer', { date: '2026-11-30' })).joined).toBe(false);
    expect((await planned(it, 'officer', { enterpriseId: ENTERPRISES.yi })).joined).toBe(false);
    for (const date of ['2026-11-24', '2027-03-25'])
      expect((await plan(it, 'officer', { date })).body.errors).toMatchObject([
        { pointer: '/date', code: 'out-of-range' },
      ]);
    expect((await plan(it, 'officer', { enterpriseId: 'nobody' })).status).toBe(404);
  });

  test('where that week’s visit is past, there is no second one', async () => {
    await planned(it, 'officer');
    it.clock.set('2026-11-27T08:30:00+08:00');
    const late = await plan(it, 'fireClerk', { date: '2026-11-27' });
    expect([late.status, late.body.code]).toEqual([422, 'service-visit-this-week']);
  });
});

describe('the days proposed', () => {
  test('are working days outside the quiet window; the rest say why not', async () => {
    const dates = ['2026-11-25', '2026-11-27', '2026-11-28', '2026-11-30', '2026-12-01'];
    expect(await adviceOn(...dates)).toEqual(['proposed', 'proposed', 'rest', 'proposed', 'quiet']);
    expect((await daysFor()).weeks[0].days.map(({ date, kind, quiet }: any) => [date, kind, quiet])).toEqual([
      ['2026-11-25', 'working', false],
      ['2026-11-26', 'working', false],
      ['2026-11-27', 'working', false],
      ['2026-11-28', 'weekend', false],
      ['2026-11-29', 'weekend', false],
    ]);
  });

  test('leave a week with an announced inspection alone, and never speak of an unannounced one', async () => {
    const before = await daysFor();
    const complaint = { reason: 'complaint', evidence: { complaintNo: 'TS-1' } };
    await approved(it, aDraft({ ...complaint, ...morning('2026-11-26'), unannounced: true }));
    expect(await daysFor()).toEqual(before);
    await approved(it, aDraft({ ...complaint, ...morning('2026-11-27') }));
    expect((await daysFor()).weeks[0].inspections).toEqual([
      { department: '示例消防大队', from: '2026-11-27', until: '2026-11-27' },
    ]);
    expect(await adviceOn('2026-11-25', '2026-11-30')).toEqual(['inspected', 'proposed']);
  });

  test('name the visit of a week, to go along with it', async () => {
    await planned(it, 'officer');
    expect(await adviceOn('2026-11-25', '2026-11-26', '2026-11-30')).toEqual([
      'joins-other',
      'join',
      'proposed',
    ]);
    expect((await daysFor('fireClerk')).weeks[0].visit).toEqual({
      date: '2026-11-26',
      units: ['示例市场监管局'],
      over: false,
    });
  });
});

describe('changing', () => {
  test('the days to move to: its own week is free to it', async () => {
    const { id } = await planned(it, 'officer');
    await planned(it, 'officer', { date: '2026-12-01' });
    const path = `/service-visit-days?enterpriseId=${ENTERPRISES.jia}&visitId=${id}`;
    const { weeks } = (await it.as(ACCOUNTS.officer).get(path)).body;
    expect(weeks.slice(0, 2).map(({ visit }: any) => visit?.date ?? null)).toEqual([null, '2026-12-01']);
    expect(weeks[0].days.slice(0, 3).map(({ advice }: any) => advice)).toEqual([
      'proposed',
      'proposed',
      'proposed',
    ]);
  });

  test('the day: the enterprise and the others hear of it; the old week is free again', async () => {
    await planned(it, 'officer');
    const visit = await planned(it, 'fireClerk');
    const moved = await does(it, 'fireClerk', visit, { move: { date: '2026-11-30' } });
    expect([moved.status, moved.body.date]).toEqual([200, '2026-11-30']);
    expect(await toldTo('officer')).toEqual(['service-visit-moved', 'service-visit-joined']);
    expect((await toldTo('jia'))[0]).toBe('service-visit-moved');
    expect((await planned(it, 'centre')).id).not.toBe(visit.id);
    const stale = await does(it, 'officer', visit, { move: { date: '2026-12-08' } });
    expect([stale.status, stale.body.code]).toEqual([409, 'version-conflict']);
  });

  test('into a week that has a visit is refused, and nothing changes', async () => {
    const visit = await planned(it, 'officer');
    await planned(it, 'fireClerk', { date: '2026-11-30' });
    const refused = await does(it, 'officer', visit, { move: { date: '2026-12-01' } });
    expect([refused.status, refused.body.code]).toEqual([422, 'service-visit-this-week']);
    const { body } = await it.as(ACCOUNTS.officer).get(`/service-visits/${visit.id}`);
    expect([body.date, body.version]).toEqual(['2026-11-26', visit.version]);
    expect((await does(it, 'officer', visit, { move: { date: '2026-11-24' } })).status).toBe(400);
  });

  test('called off, it is told and over, and another one may be planned', async () => {
    const visit = await planned(it, 'officer');
    const { body } = await does(it, 'officer', visit, { 'call-off': { reason: '企业当日停产' } });
    expect(body).toMatchObject({ status: 'called-off', reason: '企业当日停产', actions: [] });
    expect(await toldTo('jia')).toEqual(['service-visit-called-off', 'service-visit-planned']);
    expect([await listed('jia', 'upcoming'), await listed('jia', 'over')]).toEqual([[], [visit.id]]);
    expect((await planned(it, 'officer')).joined).toBe(false);
  });

  test('whoever leaves is off it; the last one cannot', async () => {
    await planned(it, 'officer');
    const visit = await planned(it, 'fireClerk');
    const left = await does(it, 'officer', visit, { leave: {} });
    expect(left.body).toMatchObject({ participants: [{ id: ACCOUNTS.fireClerk }], actions: ['join'] });
    const last = await does(it, 'fireClerk', left.body, { leave: {} });
    expect([last.status, last.body.code]).toEqual([422, 'not-in-this-state']);
  });

  test('is theirs who go along: others of the department read, others know of nothing', async () => {
    const visit = await planned(it, 'officer');
    const tries = ['marketClerk', 'centre', 'fireClerk'] as const;
    const statuses = await Promise.all(
      tries.map(async (by) => (await does(it, by, visit, { move: { date: '2026-11-27' } })).status),
    );
    expect(statuses).toEqual([403, 403, 404]);
  });
});

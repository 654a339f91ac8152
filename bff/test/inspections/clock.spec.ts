import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, clearPlans, filed, morning, noticesOf } from './filings.js';

let it: TestApp;
const NOW = '2026-11-24T10:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: NOW });
});
afterEach(async () => {
  it.clock.set(NOW);
  await clearPlans(it);
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const stateAt = async (instant: string, plan: { id: string }): Promise<string> => {
  it.clock.set(instant);
  await it.runJobs();
  return (await by('fireInspector').get(`/plans/${plan.id}`)).body.status;
};

test('a silent head is reminded once, then the plan lapses and says so', async () => {
  const plan = await filed(by('fireInspector'), aDraft());
  expect(await stateAt('2026-11-26T04:29:00+08:00', plan)).toBe('awaiting-approval');
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked']);
  expect(await stateAt('2026-11-26T04:30:00+08:00', plan)).toBe('awaiting-approval');
  expect(await stateAt('2026-11-26T08:29:00+08:00', plan)).toBe('awaiting-approval');
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked', 'approval-reminder']);
  expect(await stateAt('2026-11-26T08:30:00+08:00', plan)).toBe('lapsed');
  expect(await noticesOf(it, 'fireInspector')).toEqual(['plan-lapsed']);
  expect(await noticesOf(it, 'jia')).toEqual([]);
  const { body } = await by('fireInspector').get(`/plans/${plan.id}`);
  expect(body.timeline.map(({ kind }: any) => kind)).toEqual(['filed', 'reminded', 'lapsed-unapproved']);
  expect([body.awaits, body.actions]).toEqual([[], []]);
});

test('an approved plan whose period passes without a start lapses, and the enterprise hears of it', async () => {
  const plan = await approved(it, aDraft());
  expect(await stateAt('2026-11-26T11:30:00+08:00', plan)).toBe('lapsed');
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced', 'visit-cancelled']);
});

test('a started visit never lapses', async () => {
  const plan = await approved(it, aDraft());
  it.clock.set('2026-11-26T09:31:00+08:00');
  await by('fireInspector').post(`/plans/${plan.id}/start`);
  expect(await stateAt('2026-12-26T08:00:00+08:00', plan)).toBe('started');
});

test('a plan filed shortly before its start leaves time for a look', async () => {
  it.clock.set('2026-11-26T09:00:00+08:00');
  const plan = await filed(by('fireInspector'), aDraft());
  expect(plan.approvalDueAt).toBe('2026-11-26T09:15:00+08:00');
});

test('a joint visit whose host lapses: the joined plan is decided on its own', async () => {
  const host = await filed(by('fireInspector'), aDraft());
  const joined = await approved(it, aMarketDraft({ joins: host.id }));
  expect(await stateAt('2026-11-26T08:30:00+08:00', host)).toBe('lapsed');
  const { body } = await by('marketInspector').get(`/plans/${joined.id}`);
  expect([body.status, body.joins, body.approvalDueAt]).toEqual([
    'awaiting-approval',
    null,
    '2026-11-26T09:00:00+08:00',
  ]);
});

test('the demo’s clock may jump over everything at once', async () => {
  const plan = await filed(by('fireInspector'), aDraft());
  expect(await stateAt('2027-02-01T08:00:00+08:00', plan)).toBe('lapsed');
});

test('a month: quiet days, open working days left, and the visits that the asker may know of', async () => {
  await approved(it, aDraft());
  await filed(
    by('marketInspector'),
    aMarketDraft({ reason: 'case', evidence: { caseNo: '示例1号' }, ...morning('2026-11-27') }),
  );
  const month = async (account: keyof typeof ACCOUNTS, more = '') => {
    const { body } = await by(account).get(`/calendar?month=2026-11${more}`);
    const visits = body.days.filter((day: any) => day.visits > 0).map(({ date }: any) => date);
    return { ...body, visits };
  };
  const fire = await month('fireInspector');
  expect(fire.days).toHaveLength(30);
  expect(fire.days.filter(({ quiet }: any) => quiet)).toHaveLength(23);
  expect(fire.days[27]).toMatchObject({
    date: '2026-11-28',
    kind: 'rest',
    rest: true,
    quiet: false,
    visits: 0,
  });
  expect(fire.openWorkingDaysLeft).toBe(5);
  expect(fire.policy).toEqual({ id: 'nanchang-hitech', version: 1 });
  expect(fire.visits).toEqual(['2026-11-26']);
  const here = await month('fireInspector', `&enterpriseId=${ENTERPRISES.jia}`);
  expect(here.visits).toEqual(['2026-11-26', '2026-11-27']);
  expect((await month('jia')).visits).toEqual(['2026-11-26']);
  expect((await month('yi')).visits).toEqual([]);
  const beyond = await by('jia').get('/calendar?month=2027-01');
  expect(beyond.body.days[0]).toMatchObject({ uncovered: true, rest: false });
  expect(beyond.body.days[1]).toMatchObject({ date: '2027-01-02', uncovered: true, kind: 'rest' });
  expect(beyond.body.openWorkingDaysLeft).toBe(0);
  expect((await by('jia').get('/calendar?month=2026-13')).status).toBe(400);
});

test('a plan that cannot be looked after keeps no other waiting', async () => {
  const broken = await filed(by('fireInspector'), aDraft());
  const plan = await filed(
    by('marketInspector'),
    aMarketDraft({ reason: 'case', evidence: { caseNo: '示例1号' }, ...morning('2026-11-27') }),
  );
  await it.dataSource.query("UPDATE inspection_plans SET status = 'odd' WHERE id = ?", [broken.id]);
  it.clock.set('2026-11-28T08:00:00+08:00');
  await expect(it.runJobs()).rejects.toThrow();
  const { body } = await by('marketInspector').get(`/plans/${plan.id}`);
  expect(body.status).toBe('lapsed');
});

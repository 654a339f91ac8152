import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { addDays, daysBetween } from '@anqi/shared';
import { DemoClock, OutboxMessageEntity, Transactions } from '../../src/platform/index.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

const QUIET_MONDAY = '2026-09-21';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ demoClock: true });
  await it.app.get(Transactions).run((tx) => it.app.get(DemoClock).keep(tx, QUIET_MONDAY));
  await it.app.get(DemoClock).load();
});
afterAll(() => it.stop());

test('the personas sign in, others do not', async () => {
  const { body } = await it.as(null).get('/demo');
  expect(body.personas.map(({ id }: { id: string }) => id)).toEqual(Object.values(ACCOUNTS));
  const [inspector] = body.personas;
  expect(inspector).toMatchObject({
    roles: ['inspector'],
    departmentName: '示例消防大队',
    enterpriseName: null,
  });
  const signedIn = await it.as(null).post('/demo/sign-in', { personaId: ACCOUNTS.jia });
  const session = await it
    .as(null)
    .get('/session', { headers: { authorization: `Bearer ${signedIn.body.token}` } });
  expect(session.body.account.id).toBe(ACCOUNTS.jia);
  expect((await it.as(null).post('/demo/sign-in', { personaId: 'nobody' })).status).toBe(404);
});

test('the date moves forward only, never beyond the calendar, and what became due is done', async () => {
  const { body: before } = await it.as(null).get('/demo');
  expect(before).toMatchObject({ today: QUIET_MONDAY, latestDate: '2026-10-31' });
  const move = (date: string) => it.as(null).post('/demo/clock', { date });
  expect((await move(before.today)).body.code).toBe('clock-only-forward');
  expect((await move(addDays(before.today, -1))).body.code).toBe('clock-only-forward');
  expect((await move(addDays(before.latestDate, 1))).body.code).toBe('clock-beyond-calendar');
  await it.as(null).post('/visit-reports', { happenedAt: '2026-01-05T08:00:00+08:00' });
  const moved = await move(before.latestDate);
  const days = daysBetween(QUIET_MONDAY, before.latestDate);
  expect(moved.body).toMatchObject({ today: before.latestDate, offsetDays: before.offsetDays + days });
  expect((await it.as(ACCOUNTS.centre).get('/session')).body.now.slice(0, 10)).toBe(before.latestDate);
  expect(await it.dataSource.manager.countBy(OutboxMessageEntity, { state: 'pending' })).toBe(0);
});

test('outside demo mode there is no such door, and no token opens anything', async () => {
  const real = await startTestApp({ config: { demo: false } });
  try {
    expect((await real.as(null).get('/demo')).status).toBe(404);
    expect((await real.as(null).post('/demo/sign-in', { personaId: ACCOUNTS.jia })).status).toBe(404);
    expect((await real.as(null).post('/demo/clock', { date: '2026-12-01' })).status).toBe(404);
    expect((await real.as(ACCOUNTS.jia).get('/session')).status).toBe(401);
  } finally {
    await real.stop();
  }
});

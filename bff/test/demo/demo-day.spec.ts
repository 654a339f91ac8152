/** What every visitor finds in the loaded district: something in each list, calendar, figure and state. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PLAN_STATUSES } from '@anqi/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { PERSONAS } from '../../src/demo/district/personas.js';
import { departmentOf } from '../../src/demo/district/departments.js';
import { demoId } from '../../src/demo/district/ids.js';
import { SessionTokens } from '../../src/platform/index.js';
import { Client, type Reply } from '../harness/client.js';
import { FixedClock } from '../harness/fixed-clock.js';
import { testDatabase, type TestDatabase } from '../harness/test-database.js';
import { configOf, loadMonth, NOW } from './loaded.js';

const [inspector, head, machinery, marketInspector, food, coordinator, centre, supervisor] = PERSONAS.map(
  ({ id }) => id,
);
const EMERGENCY = departmentOf('emergency').id;

describe('a visitor of the demo', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    database = await testDatabase();
    await loadMonth(database);
    app = await createApp({ config: configOf(database), clock: new FixedClock(NOW), timers: false });
  }, 300_000);

  afterAll(async () => {
    await app.close();
    await database.remove();
  });

  const as = (accountId?: string): Client => new Client(app, app.get(SessionTokens).issue(accountId!));
  const items = ({ body }: Reply<{ items: any[] }>): any[] => body.items;
  const plans = async (accountId: string | undefined, query: string): Promise<any[]> =>
    items(await as(accountId).get(`/plans?${query}`));

  it.each(PLAN_STATUSES)('as an inspector finds a plan of his that is %s', async (status) => {
    expect(await plans(inspector, `scope=mine&status=${status}`)).not.toEqual([]);
  });

  it.each(['awaiting-approval', 'approved', 'started', 'finished', 'lapsed'])(
    'as the other inspector finds one of the department that is %s',
    async (status) => {
      expect(await plans(marketInspector, `scope=department&status=${status}`)).not.toEqual([]);
    },
  );

  it('as the head has a clear plan, a departure, an unannounced one and an emergency to decide', async () => {
    const waiting = await plans(head, 'scope=to-approve&limit=100');
    expect(waiting.some(({ awaits }) => awaits.length === 2)).toBe(true);
    expect(waiting.some(({ unannounced }) => unannounced)).toBe(true);
    expect(waiting.some(({ emergency }) => emergency)).toBe(true);
    expect(
      waiting.some(({ awaits, unannounced, emergency }) => awaits.length === 1 && !unannounced && !emergency),
    ).toBe(true);
  });

  it('as a town has a summons overdue, one to settle and one to rate; the officer has one to report to', async () => {
    const town = PERSONAS.find(({ title }) => title.startsWith('示东镇'))!.id;
    const called = items(await as(town).get('/summonses?scope=caller&limit=100'));
    expect(called.some(({ status, inTime }) => status === 'called' && inTime === false)).toBe(true);
    expect(called.some(({ status }) => status === 'reported')).toBe(true);
    expect(called.some(({ toRate }) => toRate)).toBe(true);
    const officer = PERSONAS.find(({ roles }) => roles.includes('service-officer'))!.id;
    expect(items(await as(officer).get('/summonses?scope=called&state=awaited'))).not.toEqual([]);
    const [dragging] = items(await as(food).get('/summonses?scope=caller'));
    expect((await as(food).get(`/summonses/${dragging.id}`)).body).toMatchObject({
      departmentFirst: 'long-standing',
      requestNumber: expect.any(String),
    });
  });

  it('as the coordinating office has departures and an undetermined filing before it', async () => {
    expect((await plans(coordinator, 'scope=to-approve')).length).toBeGreaterThanOrEqual(2);
    expect(items(await as(coordinator).get('/filing-attempts?scope=undetermined'))).toHaveLength(1);
  });

  it('as the first enterprise has visits to come, one to rate, and knows of no unannounced one', async () => {
    const coming = await plans(machinery, 'scope=enterprise&status=approved');
    expect(coming.length).toBeGreaterThanOrEqual(3);
    expect(coming.filter(({ unannounced }) => unannounced)).toEqual([]);
    const finished = await plans(machinery, 'scope=enterprise&status=finished&limit=100');
    const unrated = finished.filter(({ rated }) => rated === false);
    const views = await Promise.all(unrated.map(({ id }) => as(machinery).get(`/plans/${id}`)));
    expect(views.some(({ body }) => body.actions.includes('rate') && body.department.id === EMERGENCY)).toBe(
      true,
    );
    expect(items(await as(machinery).get('/notices'))).not.toEqual([]);
  });

  it('as the second enterprise has an emergency under way and an off-site check', async () => {
    const all = await plans(food, 'scope=enterprise&limit=100');
    expect(all.some(({ emergency, status }) => emergency && status === 'started')).toBe(true);
    expect(all.some(({ mode }) => mode === 'off-site')).toBe(true);
  });

  it.each([
    ['the centre', centre],
    ['the supervisor', supervisor],
  ])('as %s has bad ratings and reports to look into', async (_, account) => {
    for (const status of ['open', 'contacted']) {
      expect(items(await as(account).get(`/follow-ups?status=${status}`))).not.toEqual([]);
    }
    for (const status of ['open', 'handled']) {
      expect(items(await as(account).get(`/visit-reports?status=${status}`))).not.toEqual([]);
    }
  });

  it('sees the department’s sums change with the rating that completes the batch', async () => {
    const sums = async (): Promise<any> => (await as(head).get(`/departments/${EMERGENCY}/sums`)).body;
    const before = await sums();
    const [unrated] = (await plans(machinery, 'scope=enterprise&status=finished&limit=100')).filter(
      ({ rated, department }) => rated === false && department.id === EMERGENCY,
    );
    expect((await as(machinery).post(`/plans/${unrated.id}/rating`, { level: 5 })).status).toBe(201);
    const after = await sums();
    expect(after.ratings).toMatchObject({ count: before.ratings.count + 5 });
    expect(before.attempts.rejected).toBeGreaterThan(0);
    expect(Object.values(before.plans.byStatus).filter((count) => Number(count) > 0).length).toBeGreaterThan(
      2,
    );
  });

  it('sees the month with quiet, open and rest days and its visits', async () => {
    const { body } = await as(inspector).get('/calendar?month=2026-10');
    expect(new Set(body.days.map(({ kind }: { kind: string }) => kind))).toEqual(
      new Set(['quiet', 'open', 'rest']),
    );
    expect(body.days.some(({ visits }: { visits: number }) => visits > 0)).toBe(true);
    expect(body.openWorkingDaysLeft).toBeGreaterThan(0);
  });

  it('scans the plan code on a wall of the district by its enterprise’s credit code', async () => {
    const { body } = await as(inspector).get(`/enterprises/${demoId('enterprise', 1)}`);
    const scan = await as(inspector).post('/scans', { text: body.creditCode });
    expect(scan.body).toMatchObject({
      kind: 'credit-code',
      creditCodeWarning: false,
      enterprise: { id: body.id },
    });
  });
});

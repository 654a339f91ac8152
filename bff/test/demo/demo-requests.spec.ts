/** What every visitor finds of requests in the loaded district: each state, each colour, something on every to-do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REQUEST_OUTCOMES, REQUEST_STATUSES } from '@anqi/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.js';
import { PERSONAS } from '../../src/demo/district/personas.js';
import { SessionTokens } from '../../src/platform/index.js';
import { Client } from '../harness/client.js';
import { FixedClock } from '../harness/fixed-clock.js';
import { testDatabase, type TestDatabase } from '../harness/test-database.js';
import { configOf, loadMonth, NOW } from './loaded.js';

const personOf = (title: string): string => PERSONAS.find((persona) => persona.title === title)!.id;
const MACHINERY = personOf('企业办事员（精密机械）');
const FOOD = personOf('企业办事员（食品）');
const OFFICER = personOf('科经局服务专员');
const CLERK = personOf('应急局诉求经办');
const HEAD = personOf('应急局负责人');
const CENTRE = personOf('企服中心工作人员');
const SUPERVISOR = personOf('监督室工作人员');
const LEADER = personOf('分管委领导');

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

  const as = (accountId: string): Client => new Client(app, app.get(SessionTokens).issue(accountId));
  const list = async (accountId: string, query: string): Promise<any[]> =>
    (await as(accountId).get<any>(`/requests?${query}&limit=100`)).body.items;
  const views = async (accountId: string, query: string): Promise<any[]> =>
    Promise.all(
      (await list(accountId, query)).map(
        async ({ id }) => (await as(accountId).get<any>(`/requests/${id}`)).body,
      ),
    );
  const eventsOf = ({ timeline }: any): string[] => timeline.map(({ event }: any) => event);

  it.each(REQUEST_STATUSES)('as the centre finds a request that is %s', async (status) => {
    expect(await list(CENTRE, `scope=centre&status=${status}`)).not.toEqual([]);
  });

  it('finds one closed with each outcome, some of them rated, and one not yet', async () => {
    const closed = await views(CENTRE, 'scope=centre&status=closed');
    expect(new Set(closed.map(({ outcome }) => outcome))).toEqual(new Set(REQUEST_OUTCOMES));
    const levels = closed.map(({ satisfaction }) => satisfaction?.rating ?? null);
    for (const level of [null, 1, 2, 3, 4]) expect(levels).toContain(level);
  });

  it('as the first enterprise has something new, in hand, waiting for it, extended, and closed to rate or reopen', async () => {
    const own = await views(MACHINERY, 'scope=enterprise');
    const actions = (status: string): string[] =>
      own.filter((each) => each.status === status).flatMap((each) => each.actions);
    expect(actions('submitted')).toContain('withdraw');
    expect(actions('awaiting-enterprise')).toContain('supply-material');
    expect(actions('closed')).toEqual(expect.arrayContaining(['rate', 'reopen']));
    expect(own.some((each) => each.status === 'in-hand' && each.photoIds.length === 2)).toBe(true);
    expect(own.some(({ extension, provisional }) => extension?.state === 'agreed' && provisional)).toBe(true);
    expect((await list(MACHINERY, 'scope=to-do')).map(({ status }) => status)).toEqual([
      'awaiting-enterprise',
    ]);
  });

  it('as the second enterprise has one that it reopened', async () => {
    const own = await views(FOOD, 'scope=enterprise');
    expect(own.some((each) => each.status === 'in-hand' && eventsOf(each).includes('reopen'))).toBe(true);
  });

  it.each([
    ['service officer', OFFICER, ['submitted', 'answered', 'close-out-applied']],
    ['clerk', CLERK, ['dispatched', 'in-hand', 'explaining', 'called-back']],
    ['centre', CENTRE, ['registered', 'dispatched', 'fed-back', 'called-back']],
  ])('as the %s has on the to-do what is %s', async (_, account, statuses) => {
    const found = new Set((await list(account, 'scope=to-do')).map(({ status }) => status));
    for (const status of statuses) expect(found).toContain(status);
  });

  it('as the clerk has an amber one, and a red one with its supervision order', async () => {
    const inHand = await views(CLERK, 'scope=to-do&status=in-hand');
    expect(inHand.some(({ light }) => light === 'amber')).toBe(true);
    const red = inHand.filter(({ light, photoIds }) => light === 'red' && photoIds.length > 0);
    expect(red.some((each) => eventsOf(each).includes('supervise'))).toBe(true);
  });

  it('as the head has an extension to agree to, and a matter to decide at level 3', async () => {
    const toDo = await views(HEAD, 'scope=to-do');
    expect(toDo.some(({ actions }) => actions.includes('agree-extension'))).toBe(true);
    expect(toDo.some(({ level, timeline }) => level === 3 && timeline.at(-1).event === 'escalate')).toBe(
      true,
    );
  });

  it('as the centre has a contest to settle, two calls made in vain, and a bad rating to follow up', async () => {
    const toDo = await views(CENTRE, 'scope=to-do');
    expect(toDo.some(({ actions }) => actions.includes('settle-contest'))).toBe(true);
    const vain = (each: any): number => eventsOf(each).filter((event) => event === 'call-in-vain').length;
    expect(toDo.some((each) => each.status === 'fed-back' && vain(each) === 2)).toBe(true);
    for (const status of ['open', 'contacted']) {
      expect((await as(SUPERVISOR).get<any>(`/request-follow-ups?status=${status}`)).body.items).not.toEqual(
        [],
      );
    }
  });

  it('as a leader has one to decide, and sees at level 1 who decided what', async () => {
    const toDo = await views(LEADER, 'scope=to-do');
    expect(toDo.some(({ level, timeline }) => level === 2 && timeline.at(-1).event === 'escalate')).toBe(
      true,
    );
    const top = toDo.find(({ level }) => level === 1);
    const decisions = top.timeline.filter(({ event }: any) => event === 'decide-scheduling');
    expect(decisions.map(({ data }: any) => data.level)).toEqual([3, 2, 1]);
    expect(new Set(decisions.map(({ data }: any) => data.session))).toEqual(new Set(['meeting', 'on-site']));
  });

  it('finds one reopened twice and escalated, with the session that decided', async () => {
    const open = await views(HEAD, 'scope=department&status=in-hand');
    const twice = open.find((each) => eventsOf(each).filter((event) => event === 'reopen').length === 2);
    expect(twice).toMatchObject({ level: 3 });
    expect(eventsOf(twice)).toContain('decide-scheduling');
  });

  it('finds a photo that shows something', async () => {
    const [{ photoIds }] = await views(MACHINERY, 'scope=enterprise&status=in-hand').then((all) =>
      all.filter((each) => each.photoIds.length > 0),
    );
    const { status, headers } = await as(MACHINERY).get(`/photos/${photoIds[0]}`);
    expect([status, headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(Number(headers['content-length'])).toBeGreaterThan(5000);
  });

  it('as the supervisor reads a month by kind, outcome and department', async () => {
    const { body } = await as(SUPERVISOR).get<any>('/requests/analysis?month=2026-10');
    expect(body.byCategory.filter(({ submitted }: any) => submitted > 0).length).toBeGreaterThan(5);
    for (const { count } of body.byOutcome) expect(count).toBeGreaterThan(0);
    expect(body.byDepartment.length).toBeGreaterThan(5);
    expect(body.byDepartment.some(({ overdue }: any) => overdue > 0)).toBe(true);
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Policies } from '../../src/policies/index.js';
import { PreviewSettlement, type SettlementChange } from '../../src/requests/index.js';
import { ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { decree } from './decree.js';
import { noticesOf, Story } from './requests.js';

let it: TestApp;
const MONDAY = '2026-11-23T09:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: MONDAY });
});
beforeEach(() => it.clock.set(MONDAY));
afterAll(() => it.stop());

const at = async (instant: string): Promise<void> => {
  it.clock.set(instant);
  await it.runJobs();
};
const eventsOf = (view: any): string[] => view.timeline.map(({ event }: any) => event);
const lastClock = (view: any, kind: string) => view.clocks.filter((clock: any) => clock.kind === kind).at(-1);

test('a request that nobody ever answers draws its supervision order, once, by the clock alone', async () => {
  const story = await Story.begin(it);
  await at('2026-11-24T06:59:00+08:00');
  expect((await story.read('centre')).light).toBe('green');
  // Two thirds of the 33 hours from Monday 09:00 to Tuesday 18:00.
  await at('2026-11-24T07:00:00+08:00');
  expect((await story.read('centre')).light).toBe('amber');
  expect(await noticesOf(it, 'officer')).toEqual(['request-arrived']);
  await at('2026-11-24T17:59:59+08:00');
  expect(eventsOf(await story.read('centre'))).toEqual(['submit']);
  await at('2026-11-24T18:00:00+08:00');
  await at('2027-03-01T09:00:00+08:00');
  const view = await story.read('centre');
  expect(eventsOf(view)).toEqual(['submit', 'supervise']);
  expect(view.timeline[1]).toMatchObject({ actorName: null, data: { clock: 'to-centre' } });
  expect([view.light, view.status, view.level]).toEqual(['red', 'submitted', null]);
  expect(await noticesOf(it, 'marketHead')).toEqual(['request-supervised']);
  expect(await noticesOf(it, 'supervisor')).toEqual(['request-supervised']);
});

test('work that was given to nobody is overdue like any other', async () => {
  const story = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
  expect(story.view.holder).toEqual({ kind: 'centre', units: [] });
  await at('2026-11-24T18:00:00+08:00');
  expect(eventsOf(await story.read('centre'))).toEqual(['submit', 'supervise']);
  await story.does('centre', 'register');
  await at('2026-11-25T18:00:00+08:00');
  expect((await story.read('centre')).timeline.at(-1)).toMatchObject({
    event: 'supervise',
    data: { clock: 'dispatch' },
  });
});

test('the jump over all of it at once says each thing once and no warning that comes too late', async () => {
  const story = await Story.begin(it, { category: 'land' });
  const before = (await noticesOf(it, 'officer')).length;
  await at('2026-12-24T18:00:00+08:00');
  expect(eventsOf(await story.read('centre'))).toEqual(['submit', 'supervise']);
  expect((await noticesOf(it, 'officer')).slice(before)).toEqual(['request-supervised']);
});

test('asking for material stops the clock, and a weekend in between costs nobody a day', async () => {
  it.clock.set('2026-11-23T09:00:00+08:00');
  const story = await (await Story.begin(it)).inHand();
  expect(story.view.dueAt).toBe('2026-11-26T18:00:00+08:00');
  it.clock.set('2026-11-25T10:00:00+08:00');
  await story.does('fireClerk', 'ask-material', { words: '请补充示意图' });
  expect(story.view).toMatchObject({ status: 'awaiting-enterprise', dueAt: null, light: null });
  await at('2026-11-27T12:00:00+08:00');
  expect(eventsOf(await story.read('centre'))).not.toContain('supervise');
  it.clock.set('2026-11-28T10:00:00+08:00'); // Saturday
  await story.read('jia');
  await story.does('jia', 'supply-material', { words: '已补充' });
  // One day was left: the next working day.
  expect(story.view.dueAt).toBe('2026-11-30T18:00:00+08:00');
  const { days } = lastClock(story.view, 'handling');
  expect(days.filter(({ counted }: any) => counted).map(({ date }: any) => date)).toEqual([
    '2026-11-24',
    '2026-11-25',
    '2026-11-30',
  ]);
  expect(days.find(({ date }: any) => date === '2026-11-27').why.kind).toBe('paused');
  await story.read('fireClerk');
  await story.does('fireClerk', 'answer', { words: '已办结', outcome: 'solved' });
});

test('a date beyond the calendar is provisional and says so', async () => {
  it.clock.set('2026-12-30T09:00:00+08:00');
  const story = await (await Story.begin(it, {}, 'jia')).dispatched();
  expect(story.view).toMatchObject({ provisional: true, dueAt: '2027-01-04T18:00:00+08:00' });
});

test('an imported calendar settles it: certain now, later where a holiday came in, never earlier', async () => {
  it.clock.set('2026-12-30T09:00:00+08:00');
  const story = await (await Story.begin(it)).dispatched();
  expect(story.view.dueAt).toBe('2027-01-04T18:00:00+08:00');
  const { version } = story.view;
  const calendar = it.app.get(Policies).calendar();
  const off = ['2027-01-01', '2027-01-04'].map((date) => ({ date, name: '元旦' }));
  const published = {
    ...calendar,
    version: '2099-01-01',
    coverage: { ...calendar.coverage, to: '2027-12-31' },
    years: { ...calendar.years, '2027': { off, work: [] } },
  };
  const foretold: SettlementChange[] = [];
  for await (const change of it.app.get(PreviewSettlement).of({ calendar: published })) foretold.push(change);
  const own = foretold.filter(({ number }) => number === story.view.number);
  expect(own.find(({ clock }) => clock === 'handling')).toEqual({
    requestId: story.id,
    enterpriseId: ENTERPRISES.jia,
    number: story.view.number,
    clock: 'handling',
    from: '2027-01-04T18:00:00+08:00',
    to: '2027-01-06T18:00:00+08:00',
    provisional: false,
  });
  expect((await story.read('fireClerk')).dueAt).toBe('2027-01-04T18:00:00+08:00');
  await it.app.get(Policies).importCalendar(published);
  await it.runJobs();
  const view = await story.read('fireClerk');
  expect(view).toMatchObject({
    provisional: false,
    dueAt: '2027-01-06T18:00:00+08:00',
    version: version + 1,
  });
  expect(lastClock(view, 'handling').days.filter(({ counted }: any) => counted)).toHaveLength(3);
});

test('reopening is open for fifteen calendar days and no longer', async () => {
  const story = await (await Story.begin(it)).closed();
  expect(lastClock(story.view, 'reopening').dueAt).toBe('2026-12-09T00:00:00+08:00');
  it.clock.set('2026-12-08T23:59:00+08:00');
  expect((await story.read('jia')).actions).toContain('reopen');
  it.clock.set('2026-12-09T00:00:00+08:00');
  expect((await story.read('jia')).actions).not.toContain('reopen');
  expect((await story.tries('jia', 'reopen', { words: '还是不行' })).status).toBe(422);
});

describe('where lateness climbs', () => {
  test('a request never answered is at level 3 when due, 2 a working day later, 1 after three', async () => {
    await decree(it, 2, { lateness: { overdueAction: 'climb' } });
    const story = await Story.begin(it);
    const levelAt = async (instant: string): Promise<number | null> => {
      await at(instant);
      return (await story.read('centre')).level;
    };
    expect(await levelAt('2026-11-24T17:59:00+08:00')).toBeNull();
    expect(await levelAt('2026-11-24T18:00:00+08:00')).toBe(3);
    expect(await levelAt('2026-11-25T18:00:00+08:00')).toBe(2);
    expect(await levelAt('2026-11-26T18:00:00+08:00')).toBe(2);
    expect(await levelAt('2026-11-27T18:00:00+08:00')).toBe(1);
    expect(eventsOf(story.view)).toEqual(['submit', 'climb', 'climb', 'climb']);
    expect(await noticesOf(it, 'leader')).toEqual(['request-escalated', 'request-escalated']);
  });
});

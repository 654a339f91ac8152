import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ITEMS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, approved, clearPlans, filed, noticesOf, outcomeOf } from './filings.js';

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
const at = (time: string) => it.clock.set(`2026-11-26T${time}+08:00`);
const start = (plan: { id: string }, body: object = {}) =>
  by('fireInspector').post(`/plans/${plan.id}/start`, body);
const finish = (plan: { id: string }, body: object) =>
  by('fireInspector').post(`/plans/${plan.id}/finish`, body);
const RESULT = { result: 'no-problem', words: '未发现问题' };

test('a visit starts within its window and by who takes part', async () => {
  const plan = await approved(it, aDraft());
  at('08:59:00');
  expect(outcomeOf(await start(plan))).toBe('422 not-yet-startable');
  at('09:00:00');
  expect(outcomeOf(await by('fireHead').post(`/plans/${plan.id}/start`))).toBe('403 forbidden');
  expect(outcomeOf(await by('marketInspector').post(`/plans/${plan.id}/start`))).toBe('404 not-found');
  const { body } = await start(plan);
  expect([body.status, body.visit.startedAt]).toEqual(['started', '2026-11-26T09:00:00+08:00']);
  expect(outcomeOf(await start(plan))).toBe('422 not-in-this-state');
});

test('a phone from a cellar tells start and end afterwards, at times that can be', async () => {
  const plan = await approved(it, aDraft());
  at('10:40:00');
  expect(outcomeOf(await start(plan, { at: '2026-11-26T10:50:00+08:00' }))).toBe('422 time-not-plausible');
  expect(outcomeOf(await start(plan, { at: '2026-11-26T08:50:00+08:00' }))).toBe('422 not-yet-startable');
  const started = await start(plan, { at: '2026-11-26T09:35:00+08:00' });
  expect(started.body.visit.startedAt).toBe('2026-11-26T09:35:00+08:00');
  expect(outcomeOf(await finish(plan, { ...RESULT, at: '2026-11-26T09:00:00+08:00' }))).toBe(
    '422 time-not-plausible',
  );
  const finished = await finish(plan, { ...RESULT, at: '2026-11-26T10:30:00+08:00' });
  expect(finished.body.visit.finishedAt).toBe('2026-11-26T10:30:00+08:00');
});

test('a start that a lost network kept back is taken after its plan lapsed, a made-up one is not', async () => {
  const plan = await approved(it, aDraft());
  at('13:00:00');
  await it.runJobs();
  expect(outcomeOf(await start(plan))).toBe('422 not-in-this-state');
  const { status, body } = await start(plan, { at: '2026-11-26T09:40:00+08:00' });
  expect([status, body.status]).toEqual([200, 'started']);
  expect(body.timeline.map(({ kind }: any) => kind).sort()).toContain('lapsed-not-started');
  const finished = await finish(plan, { ...RESULT, at: '2026-11-26T11:00:00+08:00' });
  expect(finished.body.status).toBe('finished');
  expect(await noticesOf(it, 'jia')).toEqual([
    'visit-announced',
    'visit-cancelled',
    'visit-changed',
    'visit-finished',
  ]);

  await clearPlans(it);
  it.clock.set(NOW);
  const unapproved = await filed(by('fireInspector'), aDraft());
  at('13:00:00');
  await it.runJobs();
  expect(outcomeOf(await start(unapproved, { at: '2026-11-26T09:40:00+08:00' }))).toBe(
    '422 not-in-this-state',
  );
  await clearPlans(it);
  it.clock.set(NOW);
  const old = await approved(it, aDraft());
  it.clock.set('2026-11-27T11:31:00+08:00');
  await it.runJobs();
  expect(outcomeOf(await start(old, { at: '2026-11-26T09:40:00+08:00' }))).toBe('422 not-in-this-state');
});

test('leniency is for items on the list alone', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  await start(plan);
  const lenient = await finish(plan, { ...RESULT, leniency: true });
  expect([outcomeOf(lenient), lenient.body.errors[0].pointer]).toEqual(['400 invalid-input', '/leniency']);
});

test('a correction has a date, and opens a recheck that is let in on quiet days', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  await start(plan);
  const correction = { result: 'correction', words: '疏散通道被占用，请整改。' };
  const missing = await finish(plan, correction);
  expect([outcomeOf(missing), missing.body.errors[0].pointer]).toEqual([
    '400 invalid-input',
    '/correctionDueDate',
  ]);
  expect(outcomeOf(await finish(plan, { ...correction, correctionDueDate: '2026-11-25' }))).toBe(
    '400 invalid-input',
  );
  const { body } = await finish(plan, { ...correction, correctionDueDate: '2026-12-03' });
  expect(body.visit).toMatchObject({ result: 'correction', correctionDueDate: '2026-12-03' });
  const { decision } = (
    await by('fireInspector').post('/plan-previews', {
      draft: aDraft({
        ...body.recheck,
        startsAt: '2026-12-04T09:30:00+08:00',
        endsAt: '2026-12-04T10:30:00+08:00',
        correctionDueDate: undefined,
      } as object),
    })
  ).body;
  expect([decision.outcome, decision.steps[4].verdict]).toEqual(['clear', 'pass']);
  it.clock.set('2026-12-02T12:00:00+08:00');
  expect(await noticesOf(it, 'fireInspector')).not.toContain('correction-due');
  it.clock.set('2026-12-03T09:00:00+08:00');
  expect(await noticesOf(it, 'fireInspector')).toContain('correction-due');
});

test('the result goes back to the enterprise, which may then rate', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  await start(plan);
  await finish(plan, RESULT);
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced', 'visit-finished']);
  const notice = (await by('jia').get('/notices')).body.items[0];
  expect(notice.data).toMatchObject({ department: '示例消防大队', date: '2026-12-11' });
  const { body } = await by('jia').get(`/plans/${plan.id}`);
  expect([body.actions, body.rated, body.visit.words]).toEqual([['rate'], false, '未发现问题']);
  expect(outcomeOf(await finish(plan, RESULT))).toBe('422 not-in-this-state');
});

test('an end is told within a day, so that the days for rating are not over before it is known', async () => {
  const plan = await approved(it, aDraft());
  at('09:31:00');
  await start(plan);
  it.clock.set('2026-11-27T11:00:01+08:00');
  const told = (time: string) => finish(plan, { ...RESULT, at: `2026-11-26T${time}+08:00` });
  expect(outcomeOf(await told('11:00:00'))).toBe('422 time-not-plausible');
  expect((await told('11:00:01')).body.status).toBe('finished');
});

test('an off-site check did not end before it was filed', async () => {
  const plan = await approved(it, aDraft({ mode: 'off-site', items: [ITEMS.fireRecords] }));
  const before = { ...RESULT, at: '2026-11-24T09:59:59+08:00' };
  expect(outcomeOf(await finish(plan, before))).toBe('422 time-not-plausible');
  expect((await finish(plan, RESULT)).body.status).toBe('finished');
});

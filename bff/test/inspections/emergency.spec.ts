import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, clearPlans, file, filed, liveToken, noticesOf, outcomeOf } from './filings.js';

let it: TestApp;
const NOW = '2026-12-02T10:00:00+08:00'; // a quiet day
beforeAll(async () => {
  it = await startTestApp({ now: NOW });
});
afterEach(async () => {
  it.clock.set(NOW);
  await clearPlans(it);
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const emergency = (startsAt: string, endsAt: string) =>
  aDraft({ reason: 'emergency', evidence: { incident: '车间报警，现场冒烟' }, startsAt, endsAt });
const AHEAD = ['2026-12-02T10:30:00+08:00', '2026-12-02T12:00:00+08:00'] as const;
const BEGUN = ['2026-12-02T08:00:00+08:00', '2026-12-02T12:00:00+08:00'] as const;
const word = (plan: { id: string; version: number }, approve: boolean) =>
  by('fireHead').post(`/plans/${plan.id}/approval`, {
    approve,
    reason: '情况与登记不符',
    version: plan.version,
  });

test('registered before: a code at once, approval to follow, and a start without waiting for it', async () => {
  const plan = await filed(by('fireInspector'), emergency(...AHEAD));
  expect([plan.status, plan.emergency, plan.approval]).toEqual(['awaiting-approval', true, 'pending']);
  expect(plan.actions).toContain('show-code');
  const token = await liveToken(by('fireInspector'), plan.id);
  const seen = await it.as(null).post('/code-verifications', { token });
  expect([seen.body.verdict, seen.body.visit.ground]).toEqual(['emergency', 'emergency']);
  const { body } = await by('fireInspector').post(`/plans/${plan.id}/start`);
  expect([body.status, body.approval, body.awaits]).toEqual(['started', 'pending', ['head']]);
  const approved = await word(body, true);
  expect([approved.body.status, approved.body.approval]).toEqual(['started', 'approved']);
  const later = await it.as(null).post('/code-verifications', { token });
  expect(later.body.verdict).toBe('valid');
});

test('registered on site after it began: started, known to the enterprise, and it does not lapse', async () => {
  const plan = await filed(by('fireInspector'), emergency(...BEGUN));
  expect([plan.status, plan.visit.startedAt, plan.visit.lateReport]).toEqual(['started', BEGUN[0], false]);
  expect((await by('jia').get(`/plans/${plan.id}`)).body.status).toBe('started');
  it.clock.set('2026-12-03T18:00:00+08:00');
  await it.runJobs();
  const { body } = await by('fireInspector').get(`/plans/${plan.id}`);
  expect([body.status, body.approval]).toEqual(['started', 'pending']);
  expect((await by('fireHead').get('/plans?scope=to-approve')).body.items).toHaveLength(1);
});

test('a refusal afterwards is recorded and undoes nothing', async () => {
  const plan = await filed(by('fireInspector'), emergency(...BEGUN));
  const finished = await by('fireInspector').post(`/plans/${plan.id}/finish`, {
    result: 'no-problem',
    words: '已处置',
  });
  const { body } = await word(finished.body, false);
  expect([body.status, body.approval, body.awaits]).toEqual(['finished', 'refused', []]);
  expect(await noticesOf(it, 'fireInspector')).toEqual(['plan-refused']);
  expect(await noticesOf(it, 'jia')).toEqual(['visit-finished']);
  expect(outcomeOf(await word(body, true))).toBe('422 not-in-this-state');
});

test('one reported late is taken and flagged', async () => {
  it.clock.set('2026-12-03T11:00:00+08:00');
  const plan = await filed(by('fireInspector'), emergency(...BEGUN));
  expect([plan.status, plan.visit.lateReport]).toEqual(['started', true]);
});

test('registered before and never begun, it lapses when its period is over, not for want of approval', async () => {
  const plan = await filed(by('fireInspector'), emergency(...AHEAD));
  it.clock.set('2026-12-02T11:59:00+08:00');
  await it.runJobs();
  expect((await by('fireInspector').get(`/plans/${plan.id}`)).body.status).toBe('awaiting-approval');
  it.clock.set('2026-12-02T12:00:01+08:00');
  await it.runJobs();
  expect((await by('fireInspector').get(`/plans/${plan.id}`)).body.status).toBe('lapsed');
});

test('without an account of the incident it is no emergency', async () => {
  const draft = { ...emergency(...AHEAD), evidence: { incident: ' ' } };
  expect(outcomeOf(await file(by('fireInspector'), draft))).toBe('422 filing-rejected');
});

test('an emergency whose code was scanned before its approval is found without a code too', async () => {
  const plan = await filed(by('fireInspector'), emergency(...AHEAD));
  const look = async () =>
    (await it.as(null).post('/visit-lookups', { enterpriseId: ENTERPRISES.jia })).body.visits.length;
  expect(await look()).toBe(0);
  const token = await liveToken(by('fireInspector'), plan.id);
  await it.as(null).post('/code-verifications', { token });
  expect(await look()).toBe(1);
});

test('one begun where there was no network is told after it lapsed, and awaits its approval again', async () => {
  const plan = await filed(by('fireInspector'), emergency(...AHEAD));
  it.clock.set('2026-12-02T12:30:00+08:00');
  await it.runJobs();
  const at = '2026-12-02T10:40:00+08:00';
  const { status, body } = await by('fireInspector').post(`/plans/${plan.id}/start`, { at });
  expect([status, body.status, body.approval, body.awaits]).toEqual([200, 'started', 'pending', ['head']]);
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked', 'approval-asked']);
  expect((await word(body, true)).body.approval).toBe('approved');
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, decisionOn, file, liveToken, morning, seenOf } from './filings.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-20T10:00:00+08:00' });
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);

test('the whole day of a plan: refused on a quiet day, moved, filed, approved, shown, verified, visited, rated', async () => {
  const inspector = by('fireInspector');

  const context = await inspector.get(`/filing-context?enterpriseId=${ENTERPRISES.jia}`);
  expect(context.status).toBe(200);
  expect(context.body.items.map(({ id }: { id: string }) => id)).toContain(ITEMS.fireDoors);
  expect(context.body.officers.map(({ id }: { id: string }) => id)).toContain(OFFICERS.entrusted);
  expect(context.body.facts.plans).toEqual([]);

  const quiet = aDraft(morning('2026-11-23'));
  const refused = await file(inspector, quiet);
  expect([refused.status, refused.body.code, refused.body.decision.outcome]).toEqual([
    422,
    'filing-rejected',
    'rejected',
  ]);
  const move = refused.body.decision.remedies.find(({ kind }: { kind: string }) => kind === 'move');
  expect(move).toEqual({ kind: 'move', to: '2026-11-24' });

  const moved = aDraft(morning(move.to));
  const decision = await decisionOn(inspector, moved);
  expect(decision.outcome).toBe('clear');
  const { status, body: plan } = await inspector.post('/plans', { draft: moved, seen: seenOf(decision) });
  expect([status, plan.status, plan.awaits, plan.actions]).toEqual([
    201,
    'awaiting-approval',
    ['head'],
    ['amend', 'cancel', 'replace-officer'],
  ]);
  expect(plan.enterprise).toEqual({ id: ENTERPRISES.jia, name: '甲演示有限公司' });

  const waiting = await by('fireHead').get('/plans?scope=to-approve');
  expect(waiting.body.items.map(({ id }: { id: string }) => id)).toEqual([plan.id]);
  const ok = await by('fireHead').post(`/plans/${plan.id}/approval`, {
    approve: true,
    version: plan.version,
  });
  expect([ok.status, ok.body.status, ok.body.approval]).toEqual([200, 'approved', 'approved']);

  await it.runJobs();
  const told = await by('jia').get('/notices');
  expect(told.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['visit-announced']);
  const announced = await by('jia').get('/plans?scope=enterprise');
  expect(announced.body.items.map(({ id, reason }: any) => [id, reason])).toEqual([[plan.id, 'routine']]);

  it.clock.set('2026-11-24T09:31:00+08:00');
  const token = await liveToken(inspector, plan.id);
  const passer = await it.as(null).post('/code-verifications', { token });
  expect([passer.status, passer.body.verdict, passer.body.visit.planId]).toEqual([200, 'valid', null]);
  expect(passer.body.visit.officers[0].name).toBe('示*');
  const member = await by('jia').post('/code-verifications', { token });
  expect([member.body.visit.planId, member.body.visit.officers[0].name]).toEqual([plan.id, '示例fireA']);
  expect(member.body.visit.department).toEqual({ name: '示例消防大队', phone: '0000-1234' });

  const started = await inspector.post(`/plans/${plan.id}/start`);
  expect([started.status, started.body.status]).toEqual([200, 'started']);
  it.clock.set('2026-11-24T09:36:00+08:00');
  const copy = await it.as(null).post('/code-verifications', { token });
  expect(copy.body.verdict).toBe('stale');

  it.clock.set('2026-11-24T11:00:00+08:00');
  const result = { result: 'correction', words: '请在期限内整改消防通道。', correctionDueDate: '2026-12-01' };
  const finished = await inspector.post(`/plans/${plan.id}/finish`, result);
  expect([finished.status, finished.body.status]).toEqual([200, 'finished']);
  expect(finished.body.recheck).toEqual({
    reason: 'recheck',
    evidence: { priorPlanId: plan.id },
    correctionDueDate: '2026-12-01',
  });

  const rated = await by('jia').post(`/plans/${plan.id}/rating`, { level: 5, words: '规范有礼' });
  expect(rated.status).toBe(201);
  const seen = await by('jia').get(`/plans/${plan.id}`);
  expect([seen.body.rated, seen.body.rating.level, seen.body.decision, seen.body.evidence]).toEqual([
    true,
    5,
    null,
    null,
  ]);
  const own = await inspector.get(`/plans/${plan.id}`);
  expect([own.body.rated, own.body.rating]).toEqual([null, null]);
  expect(own.body.timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
    'filed',
    'approved-by-head',
    'announced',
    'code-scanned',
    'started',
    'finished',
  ]);
  expect((await by('fireInspector').get(`/departments/${DEPARTMENTS.fire}/sums`)).status).toBe(200);
});

test('the fifth rating of a batch changes what the department sees of its ratings', async () => {
  const counts: number[] = [];
  for (const [index, day] of ['24', '25', '28', '29', '30'].entries()) {
    it.clock.set('2026-12-23T10:00:00+08:00');
    const plan = await approved(
      it,
      aMarketDraft({ reason: 'case', evidence: { caseNo: `示例${index}号` }, ...morning(`2026-12-${day}`) }),
    );
    it.clock.set(`2026-12-${day}T09:31:00+08:00`);
    await by('marketInspector').post(`/plans/${plan.id}/start`);
    await by('marketInspector').post(`/plans/${plan.id}/finish`, {
      result: 'no-problem',
      words: '未发现问题',
    });
    const rated = await by('jia').post(`/plans/${plan.id}/rating`, { level: 5 - (index % 2) });
    expect(rated.status).toBe(201);
    const sums = await by('marketHead').get(`/departments/${DEPARTMENTS.market}/sums`);
    counts.push(sums.body.ratings.count);
  }
  expect(counts).toEqual([0, 0, 0, 0, 5]);
});

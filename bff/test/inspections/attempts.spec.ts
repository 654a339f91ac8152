import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import {
  aDraft,
  approved,
  clearPlans,
  decisionOn,
  file,
  morning,
  noticesOf,
  outcomeOf,
  seenOf,
} from './filings.js';

let it: TestApp;
// Three working days' lead, and a visit whose lead runs beyond the published calendar: nobody can count them.
const NOW = '2026-12-29T10:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: NOW, config: { policyPack: 'nanyang' } });
});
afterEach(async () => {
  it.clock.set(NOW);
  await clearPlans(it);
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const beyond = () => aDraft(morning('2027-01-28'));
const decide = (account: keyof typeof ACCOUNTS, id: string, accept: boolean) =>
  by(account).post(`/filing-attempts/${id}/decision`, { accept, reason: '工作日足够，可以受理' });

async function undetermined(): Promise<string> {
  const { body } = await file(by('fireInspector'), beyond());
  expect([body.code, body.decision.outcome]).toEqual(['filing-undetermined', 'undetermined']);
  expect(body.decision.remedies).toContainEqual({ kind: 'ask-coordinator' });
  return body.attemptId;
}

test('an undetermined filing is put before the coordinating office, which is told', async () => {
  const id = await undetermined();
  expect(await noticesOf(it, 'coordinator')).toEqual(['attempt-undetermined']);
  const { body } = await by('coordinator').get('/filing-attempts?scope=undetermined');
  expect(body.items.map(({ id, status, enterprise }: any) => [id, status, enterprise.name])).toEqual([
    [id, 'undetermined', '甲演示有限公司'],
  ]);
  expect(outcomeOf(await decide('fireHead', id, true))).toBe('403 forbidden');
  expect(outcomeOf(await decide('marketHead', id, true))).toBe('403 forbidden');
  expect(outcomeOf(await by('marketHead').get(`/filing-attempts/${id}`))).toBe('404 not-found');
});

test('accepted, it becomes a plan of its filer’s that awaits the head', async () => {
  const id = await undetermined();
  const { status, body } = await decide('coordinator', id, true);
  expect([status, body.status, typeof body.madePlanId]).toEqual([200, 'accepted', 'string']);
  const plan = (await by('fireInspector').get(`/plans/${body.madePlanId}`)).body;
  expect([plan.status, plan.awaits, plan.decision.outcome]).toEqual([
    'awaiting-approval',
    ['head'],
    'undetermined',
  ]);
  expect(plan.timeline.map(({ kind }: any) => kind)).toEqual(['filed', 'accepted-by-coordinator']);
  expect(plan.actions).toContain('cancel');
  expect(await noticesOf(it, 'fireInspector')).toEqual(['attempt-accepted']);
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked']);
  const ok = await by('fireHead').post(`/plans/${plan.id}/approval`, {
    approve: true,
    version: plan.version,
  });
  expect(ok.body.status).toBe('approved');
  expect(outcomeOf(await decide('coordinator', id, true))).toBe('409 already-decided');
});

test('declined, it stays an attempt, and its filer reads why', async () => {
  const id = await undetermined();
  const { body } = await decide('coordinator', id, false);
  expect([body.status, body.decidedReason, body.madePlanId]).toEqual([
    'declined',
    '工作日足够，可以受理',
    null,
  ]);
  expect(await noticesOf(it, 'fireInspector')).toEqual(['attempt-declined']);
  expect((await by('coordinator').get('/filing-attempts?scope=undetermined')).body.items).toEqual([]);
});

test('what has become forbidden since cannot be accepted', async () => {
  const id = await undetermined();
  it.clock.set('2027-01-28T10:00:00+08:00');
  const late = await decide('coordinator', id, true);
  expect([outcomeOf(late), late.body.decision.outcome]).toEqual(['422 filing-rejected', 'rejected']);
  expect((await by('coordinator').get(`/filing-attempts/${id}`)).body.status).toBe('undetermined');
});

test('two acceptances at once make one plan', async () => {
  const id = await undetermined();
  const replies = await Promise.all([decide('coordinator', id, true), decide('coordinator', id, true)]);
  expect(replies.map(outcomeOf).sort()).toEqual([200, '409 already-decided']);
  expect((await by('fireHead').get('/plans?scope=department')).body.items).toHaveLength(1);
});

test('the office decides nothing of its own department’s', async () => {
  const id = await undetermined();
  const move = (departmentId: string) =>
    it.dataSource.query('UPDATE accounts SET departmentId = ? WHERE id = ?', [
      departmentId,
      ACCOUNTS.coordinator,
    ]);
  await move(DEPARTMENTS.fire);
  expect(outcomeOf(await decide('coordinator', id, true))).toBe('403 forbidden');
  await move(DEPARTMENTS.office);
});

test('an undetermined amendment is accepted into its plan, which awaits the head anew', async () => {
  const reason = { reason: 'case', evidence: { caseNo: '示例1号' }, ...morning('2027-01-28') };
  const plan = await approved(it, aDraft(reason));
  const draft = { ...aDraft({ ...morning('2027-01-29'), items: [ITEMS.fireDoors] }), id: plan.id };
  const seen = seenOf(await decisionOn(by('fireInspector'), draft));
  const amended = await by('fireInspector').post(`/plans/${plan.id}/amendment`, {
    draft,
    seen,
    version: plan.version,
  });
  expect(outcomeOf(amended)).toBe('422 filing-undetermined');
  const { body } = await decide('coordinator', amended.body.attemptId, true);
  expect([body.madePlanId, body.amendsPlanId]).toEqual([plan.id, plan.id]);
  const after = (await by('fireInspector').get(`/plans/${plan.id}`)).body;
  expect([after.status, after.awaits, after.startsAt, after.reason]).toEqual([
    'awaiting-approval',
    ['head'],
    '2027-01-29T09:30:00+08:00',
    'routine',
  ]);
});

test('nobody decides a filing that he takes part in', async () => {
  const sets = 'UPDATE officers SET accountId = ? WHERE id = ?';
  await it.dataSource.query(sets, [ACCOUNTS.coordinator, OFFICERS.entrusted]);
  const draft = aDraft({ ...morning('2027-01-28'), officers: [OFFICERS.fireA, OFFICERS.entrusted] });
  const { body } = await file(by('fireInspector'), draft);
  const decided = await decide('coordinator', body.attemptId, true);
  await it.dataSource.query(sets, [null, OFFICERS.entrusted]);
  expect(outcomeOf(decided)).toBe('403 own-filing');
});

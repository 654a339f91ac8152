import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { HeadDeputyEntity } from '../../src/accounts/index.js';
import { ACCOUNTS, DEPARTMENTS, ITEMS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import {
  aDraft,
  aMarketDraft,
  approved,
  clearPlans,
  file,
  filed,
  morning,
  noticesOf,
  outcomeOf,
} from './filings.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-24T10:00:00+08:00' });
});
afterEach(() => clearPlans(it));
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const decide = (account: keyof typeof ACCOUNTS, plan: { id: string; version: number }, body: object = {}) =>
  by(account).post(`/plans/${plan.id}/approval`, { approve: true, version: plan.version, ...body });

/** A general visit on a quiet day, with a reason why it cannot wait. */
const departure = () =>
  aDraft({ ...morning('2026-12-01'), necessity: { 'quiet-day': '设备停产检修仅此一日，只能当日开展检查' } });

test('a clear plan waits for the head alone, who is asked and whose word reaches inspectors and enterprise', async () => {
  const plan = await filed(by('fireInspector'), aDraft());
  expect([plan.awaits, plan.approval, plan.decision.outcome]).toEqual([['head'], 'pending', 'clear']);
  expect(plan.approvalDueAt).toBe('2026-11-26T08:30:00+08:00');
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked']);
  const { body } = await decide('fireHead', plan);
  expect([body.status, body.awaits, body.version]).toEqual(['approved', [], 2]);
  expect(await noticesOf(it, 'fireInspector')).toEqual(['plan-approved']);
  expect(await noticesOf(it, 'fireColleague')).toEqual(['plan-approved']);
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced']);
});

test('the answer to a filing is the plan as it is read afterwards', async () => {
  const emergency = { reason: 'emergency', evidence: { incident: '现场冒烟' }, ...morning('2026-11-24') };
  for (const draft of [aDraft({ items: [ITEMS.fireDoors, ITEMS.fireRecords] }), aDraft(emergency)]) {
    const plan = await filed(by('fireInspector'), draft);
    expect((await by('fireInspector').get(`/plans/${plan.id}`)).body).toEqual(plan);
    await clearPlans(it);
  }
});

test('who may not know of a plan finds none, who may not approve it is told so', async () => {
  const plan = await filed(by('fireInspector'), aDraft());
  expect(outcomeOf(await decide('marketHead', plan))).toBe('404 not-found');
  expect(outcomeOf(await decide('jia', plan))).toBe('404 not-found');
  expect(outcomeOf(await decide('fireColleague', plan))).toBe('403 forbidden');
  expect(outcomeOf(await decide('supervisor', plan))).toBe('403 forbidden');
  expect(outcomeOf(await decide('coordinator', plan))).toBe('422 not-in-this-state');
});

test('nobody approves what he filed, and it is not in his list either', async () => {
  const plan = await filed(by('fireHead'), aDraft());
  expect(plan.actions).not.toContain('approve');
  expect(outcomeOf(await decide('fireHead', plan))).toBe('403 own-filing');
  expect((await by('fireHead').get('/plans?scope=to-approve')).body.items).toEqual([]);
});

test('a deputy approves on his dates, but not a visit that he takes part in', async () => {
  const dates = { fromDate: '2026-11-24', untilDate: '2026-11-25' };
  const deputy = { id: 'DEPUTY00000000000000000000', departmentId: DEPARTMENTS.fire, ...dates };
  await it.dataSource.manager.insert(HeadDeputyEntity, { ...deputy, accountId: ACCOUNTS.fireColleague });
  try {
    const own = await filed(by('fireInspector'), aDraft());
    expect(outcomeOf(await decide('fireColleague', own))).toBe('403 own-filing');
    await clearPlans(it);
    const draft = aDraft();
    draft.officers = [draft.officers[0]!, 'XFXREC00000000000000000000'];
    const other = await filed(by('fireInspector'), draft);
    expect((await by('fireColleague').get('/plans?scope=to-approve')).body.items).toHaveLength(1);
    expect(await noticesOf(it, 'fireColleague')).toContain('approval-asked');
    expect(outcomeOf(await decide('fireColleague', other))).toBe(200);
    await clearPlans(it);
    it.clock.set('2026-11-26T00:30:00+08:00');
    const later = await filed(by('fireInspector'), { ...draft, ...morning('2026-11-27') });
    expect(outcomeOf(await decide('fireColleague', later))).toBe('403 forbidden');
  } finally {
    it.clock.set('2026-11-24T10:00:00+08:00');
    await it.dataSource.manager.delete(HeadDeputyEntity, deputy.id);
  }
});

test('a departure needs the coordinating office as well, in either order', async () => {
  const plan = await filed(by('fireInspector'), departure());
  expect([plan.decision.outcome, plan.awaits]).toEqual(['needs-approval', ['head', 'coordinator']]);
  expect(await noticesOf(it, 'coordinator')).toEqual(['departure-asked']);
  const half = await decide('coordinator', plan);
  expect([half.body.status, half.body.awaits]).toEqual(['awaiting-approval', ['head']]);
  expect(await noticesOf(it, 'jia')).toEqual([]);
  expect(outcomeOf(await decide('coordinator', half.body))).toBe('422 not-in-this-state');
  const whole = await decide('fireHead', half.body);
  expect([whole.body.status, whole.body.awaits]).toEqual(['approved', []]);
  expect(whole.body.timeline.map(({ kind }: any) => kind)).toEqual([
    'filed',
    'approved-by-coordinator',
    'approved-by-head',
    'announced',
  ]);
});

test('either of the two can refuse, with a reason of five characters', async () => {
  const plan = await filed(by('fireInspector'), departure());
  const curt = await decide('coordinator', plan, { approve: false, reason: '不行' });
  expect([outcomeOf(curt), curt.body.errors[0].pointer]).toEqual(['400 invalid-input', '/reason']);
  const { body } = await decide('coordinator', plan, { approve: false, reason: '可以等到安静日之后' });
  expect([body.status, body.approval, body.awaits]).toEqual(['refused', 'refused', []]);
  expect(await noticesOf(it, 'fireInspector')).toEqual(['plan-refused']);
  expect(outcomeOf(await decide('fireHead', body))).toBe('422 not-in-this-state');
});

test('the coordinating office never approves its own department’s departure', async () => {
  await it.dataSource.query('UPDATE accounts SET departmentId = ? WHERE id = ?', [
    DEPARTMENTS.fire,
    ACCOUNTS.coordinator,
  ]);
  try {
    const plan = await filed(by('fireInspector'), departure());
    expect(outcomeOf(await decide('coordinator', plan))).toBe('403 forbidden');
    expect((await by('coordinator').get('/plans?scope=to-approve')).body.items).toEqual([]);
  } finally {
    await it.dataSource.query('UPDATE accounts SET departmentId = ? WHERE id = ?', [
      DEPARTMENTS.office,
      ACCOUNTS.coordinator,
    ]);
  }
});

test('a word on an old version is a conflict, a second word comes too late', async () => {
  const plan = await filed(by('fireInspector'), aDraft());
  expect(outcomeOf(await decide('fireHead', { ...plan, version: 7 }))).toBe('409 version-conflict');
  const { body } = await decide('fireHead', plan);
  expect(outcomeOf(await decide('fireHead', body))).toBe('422 not-in-this-state');
});

test('a refused filing is kept and counted, and told to its own department alone', async () => {
  const { status, body } = await by('fireInspector').post('/plans', {
    draft: aDraft(morning('2026-12-01')),
    seen: { outcome: 'clear', verdicts: {}, policyId: 'x', policyVersion: 1, calendarVersion: 'x' },
  });
  expect([status, body.code, body.decision.outcome]).toEqual([409, 'decision-changed', 'rejected']);
  expect(body.changes).toContainEqual({ rule: 'quiet-day', seen: null, now: 'waivable' });
  const refused = await file(
    by('fireInspector'),
    aDraft({ ...morning('2026-12-01'), items: [ITEMS.fireQuiet] }),
  );
  const attempts = await by('fireHead').get('/filing-attempts?scope=department');
  expect(attempts.body.items.map(({ id, status }: any) => [id, status])).toEqual([
    [refused.body.attemptId, 'rejected'],
  ]);
  expect(outcomeOf(await by('marketHead').get(`/filing-attempts/${refused.body.attemptId}`))).toBe(
    '404 not-found',
  );
  expect(outcomeOf(await by('coordinator').get(`/filing-attempts/${refused.body.attemptId}`))).toBe(
    '404 not-found',
  );
  const { body: sums } = await by('fireHead').get(`/departments/${DEPARTMENTS.fire}/sums`);
  expect(sums.attempts.rejected).toBe(1);
  expect(sums.attempts.byRule).toEqual({ 'quiet-day': 1, 'triggered-only': 1 });
});

test('an inspector files for his own department, and only well-formed drafts are decided', async () => {
  const market = by('marketInspector');
  const seen = { outcome: 'clear', verdicts: {}, policyId: 'x', policyVersion: 1, calendarVersion: 'x' };
  const send = (draft: object) => market.post('/plans', { draft, seen });
  expect(outcomeOf(await send(aDraft()))).toBe('403 forbidden');
  const backwards = await send(aMarketDraft({ endsAt: '2026-11-26T09:00:00+08:00' }));
  expect([outcomeOf(backwards), backwards.body.errors[0]]).toMatchObject([
    '400 invalid-input',
    { pointer: '/draft/endsAt', code: 'not-after-start' },
  ]);
  const reason = await send(aMarketDraft({ reason: 'because' }));
  expect(reason.body.errors[0].pointer).toBe('/draft/reason');
  const nowhere = await send(aMarketDraft({ enterpriseId: 'NOWHERE0000000000000000000' }));
  expect(nowhere.body.errors[0]).toMatchObject({ pointer: '/draft/enterpriseId', code: 'unknown-reference' });
  const before = await send(aMarketDraft(morning('2024-11-26')));
  expect(outcomeOf(before)).toBe('422 no-policy-in-force');
  const missing = await market.post('/plans', { draft: { ...aMarketDraft(), items: 'all' }, seen });
  expect(missing.body.errors[0].pointer).toBe('/draft/items');
});

test('an off-site check is filed, approved, finished with its result and told to the enterprise', async () => {
  const plan = await approved(it, aDraft({ mode: 'off-site', items: [ITEMS.fireRecords] }));
  expect([plan.mode, plan.actions]).toEqual(['off-site', ['amend', 'cancel', 'replace-officer']]);
  expect(outcomeOf(await by('fireInspector').get(`/plans/${plan.id}/codes`))).toBe('422 not-in-this-state');
  it.clock.set('2026-11-26T10:00:00+08:00');
  const result = { result: 'advice', words: '资料齐全，建议补充培训记录。', leniency: true };
  const { body } = await by('fireInspector').post(`/plans/${plan.id}/finish`, result);
  expect([body.status, body.visit.result, body.visit.leniencyHint, body.visit.leniency]).toEqual([
    'finished',
    'advice',
    true,
    true,
  ]);
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced', 'visit-finished']);
  const seen = await by('jia').get(`/plans/${plan.id}`);
  expect([seen.body.visit.words, seen.body.actions]).toEqual([result.words, ['rate']]);
  it.clock.set('2026-11-24T10:00:00+08:00');
});

test('the coordinating office’s list holds no unannounced departure of its own department', async () => {
  const plan = await filed(
    by('marketInspector'),
    aMarketDraft({ reason: 'case', evidence: { caseNo: '示例1号' }, unannounced: true }),
  );
  const set = 'UPDATE inspection_plans SET needsCoordinator = 1, departmentId = ? WHERE id = ?';
  const listed = async (departmentId: string) => {
    await it.dataSource.query(set, [departmentId, plan.id]);
    return (await by('coordinator').get('/plans?scope=department')).body.items.length;
  };
  expect(await listed(DEPARTMENTS.market)).toBe(1);
  expect(await listed(DEPARTMENTS.office)).toBe(0);
});

test('a deputy who has gone to another department hears nothing of the plans of the old one', async () => {
  const stay = { departmentId: DEPARTMENTS.fire, fromDate: '2026-11-01', untilDate: '2026-11-30' };
  const moved = { id: '01KBNXNXNXNXNXNXNXNXNXNXNX', accountId: ACCOUNTS.marketInspector, ...stay };
  await it.dataSource.manager.insert(HeadDeputyEntity, moved);
  await filed(by('fireInspector'), aDraft());
  const heard = await noticesOf(it, 'marketInspector');
  await it.dataSource.manager.delete(HeadDeputyEntity, { id: moved.id });
  expect(heard).toEqual([]);
});

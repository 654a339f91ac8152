import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PlanEntity } from '../../src/inspections/plans/plan.entity.js';
import { PlanEventEntity } from '../../src/inspections/plans/plan-event.entity.js';
import { CheckPlans } from '../../src/inspections/plans/check-plans.js';
import { FilingAttemptEntity } from '../../src/inspections/filing/filing-attempt.entity.js';
import { freshKey, type Reply } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, decisionOn, filed, liveToken, morning, seenOf } from './filings.js';

let it: TestApp;
beforeEach(async () => {
  it = await startTestApp({ now: '2026-01-05T10:00:00+08:00' });
});
afterEach(() => it.stop());

const plans = () => it.dataSource.manager.find(PlanEntity, { order: { startsAt: 'ASC' } });
const statuses = (replies: Reply<unknown>[]) => replies.map(({ status }) => status).sort();
const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);

/** Each looks at its decision first, all of them before any is sent: then all are sent at once. */
async function fileAtOnce(drafts: ReturnType<typeof aDraft>[]): Promise<Reply<any>[]> {
  const clients = drafts.map(({ departmentId }) =>
    by(departmentId === aDraft().departmentId ? 'fireInspector' : 'marketInspector'),
  );
  const seen = await Promise.all(
    drafts.map(async (draft, index) => seenOf(await decisionOn(clients[index]!, draft))),
  );
  return Promise.all(
    drafts.map((draft, index) => clients[index]!.post('/plans', { draft, seen: seen[index] })),
  );
}

test('twenty filings at once for the same days: rule 8 lets one stand, and nobody files what he did not see', async () => {
  const replies = await fileAtOnce(Array.from({ length: 20 }, () => aDraft(morning('2026-01-26'))));
  expect(statuses(replies)).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  const conflict = replies.find(({ status }) => status === 409)!.body;
  expect([conflict.code, conflict.changes]).toEqual([
    'decision-changed',
    [{ rule: 'merge-own', seen: 'pass', now: 'waivable' }],
  ]);
  expect(await plans()).toHaveLength(1);
});

test('ten of either department at once: rule 9 lets one department in', async () => {
  const drafts = Array.from({ length: 20 }, (_, index) =>
    index % 2 === 0 ? aDraft(morning('2026-01-26')) : aMarketDraft(morning('2026-01-27')),
  );
  expect(statuses(await fileAtOnce(drafts)).filter((status) => status === 201)).toEqual([201]);
});

test('twenty at once over the year: rule 10 keeps the cap of two at grade B', async () => {
  const months = ['01', '03', '05', '07', '09', '11'];
  const drafts = Array.from({ length: 20 }, (_, index) => aDraft(morning(`2026-${months[index % 6]}-26`)));
  const replies = await fileAtOnce(drafts);
  expect(statuses(replies).filter((status) => status === 201)).toEqual([201, 201]);
  expect(await plans()).toHaveLength(2);
});

test('filings for different enterprises do not wait for one another to be right', async () => {
  const { ENTERPRISES } = await import('../harness/district.js');
  const replies = await fileAtOnce([
    aDraft(morning('2026-01-26')),
    aDraft({ ...morning('2026-01-26'), enterpriseId: ENTERPRISES.bing }),
  ]);
  expect(statuses(replies)).toEqual([201, 201]);
});

test('a filing repeated while the first still runs is answered alike and written once', async () => {
  const inspector = by('fireInspector');
  const draft = aDraft(morning('2026-01-26'));
  const body = { draft, seen: seenOf(await decisionOn(inspector, draft)) };
  const key = freshKey();
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => inspector.post('/plans', body, { key })),
  );
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(replies[0]!.status).toBe(201);
  expect(await plans()).toHaveLength(1);
});

test('a refused filing repeated at once is one attempt', async () => {
  const inspector = by('fireInspector');
  const draft = aDraft(morning('2026-01-20'));
  const body = { draft, seen: seenOf(await decisionOn(inspector, draft)) };
  const key = freshKey();
  const replies = await Promise.all(Array.from({ length: 5 }, () => inspector.post('/plans', body, { key })));
  expect(statuses(replies)).toEqual([422, 422, 422, 422, 422]);
  expect(await it.dataSource.manager.count(FilingAttemptEntity)).toBe(1);
});

test('approving against cancelling: one of them comes too late', async () => {
  const plan = await filed(by('fireInspector'), aDraft(morning('2026-01-26')));
  const replies = await Promise.all([
    by('fireHead').post(`/plans/${plan.id}/approval`, { approve: true, version: 1 }),
    by('fireInspector').post(`/plans/${plan.id}/cancellation`, { reason: '改期', version: 1 }),
  ]);
  expect(statuses(replies)).toEqual([200, 409]);
  const [after] = await plans();
  expect(after!.status).toBe(replies[0].status === 200 ? 'approved' : 'cancelled');
  expect(after!.version).toBe(2);
});

test('two approvals and a refusal at once: one word counts', async () => {
  const plan = await filed(by('fireInspector'), aDraft(morning('2026-01-26')));
  const replies = await Promise.all(
    [true, true, false].map((approve) =>
      by('fireHead').post(`/plans/${plan.id}/approval`, { approve, reason: '不同意开展', version: 1 }),
    ),
  );
  expect(statuses(replies)).toEqual([200, 409, 409]);
});

test('two amendments at once: the second has to look again', async () => {
  const inspector = by('fireInspector');
  const plan = await filed(inspector, aDraft(morning('2026-01-26')));
  const draft = { ...aDraft(morning('2026-01-27')), id: plan.id };
  const seen = seenOf(await decisionOn(inspector, draft));
  const replies = await Promise.all(
    ['fireInspector', 'fireColleague'].map((who) =>
      by(who as 'fireInspector').post(`/plans/${plan.id}/amendment`, { draft, seen, version: 1 }),
    ),
  );
  expect(statuses(replies)).toEqual([200, 409]);
});

test('a visit starts once, however often the button is pressed', async () => {
  const plan = await approved(it, aDraft(morning('2026-01-26')));
  it.clock.set('2026-01-26T09:31:00+08:00');
  const replies = await Promise.all(
    ['fireInspector', 'fireColleague', 'fireInspector'].map((who) =>
      by(who as 'fireInspector').post(`/plans/${plan.id}/start`),
    ),
  );
  expect(statuses(replies)).toEqual([200, 422, 422]);
});

test('many phones that scan at once disclose the visit once', async () => {
  const plan = await approved(it, aDraft(morning('2026-01-26')));
  it.clock.set('2026-01-26T09:31:00+08:00');
  const token = await liveToken(by('fireInspector'), plan.id);
  const replies = await Promise.all(
    Array.from({ length: 8 }, () => it.as(null).post('/code-verifications', { token })),
  );
  expect(replies.map(({ body }) => body.verdict)).toEqual(Array.from({ length: 8 }, () => 'valid'));
  const scans = await it.dataSource.manager.countBy(PlanEventEntity, {
    planId: plan.id,
    kind: 'code-scanned',
  });
  expect(scans).toBe(1);
});

test('several processes that look after due plans let each lapse once', async () => {
  const plan = await filed(by('fireInspector'), aDraft(morning('2026-01-26')));
  it.clock.set('2026-01-27T08:00:00+08:00');
  const job = it.app.get(CheckPlans);
  const done = await Promise.all(Array.from({ length: 4 }, () => job.run(it.clock.now())));
  expect(done.reduce((sum, count) => sum + count, 0)).toBe(1);
  const events = await it.dataSource.manager.findBy(PlanEventEntity, { planId: plan.id });
  expect(events.map(({ kind }) => kind).sort()).toEqual(['filed', 'lapsed-unapproved']);
});

test('approving against the clock: a plan is never approved after it lapsed', async () => {
  const plan = await filed(by('fireInspector'), aDraft(morning('2026-01-26')));
  it.clock.set('2026-01-26T09:00:00+08:00');
  const [late] = await Promise.all([
    by('fireHead').post(`/plans/${plan.id}/approval`, { approve: true, version: 1 }),
    it.runJobs(),
  ]);
  expect([409, 422]).toContain(late.status);
  expect((await plans())[0]!.status).toBe('lapsed');
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, decisionOn, filed, morning, seenOf } from './filings.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const evidence = { offSiteFinding: '示例发现' };
const complaint = { reason: 'complaint', evidence: { complaintNo: '示例-1' } };
const visit = (date: string, more = {}) => aDraft({ ...complaint, ...morning(date), ...more });

const pages = async (query: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const { body, text } = await it
      .as(ACCOUNTS.fireInspector)
      .get(`/plans?scope=mine&limit=2${query}${cursor && `&cursor=${cursor}`}`);
    if (!body.items) throw new Error(text);
    ids.push(...body.items.map(({ id }: { id: string }) => id));
    if (body.nextCursor === null) return ids;
    cursor = body.nextCursor;
  }
};

const periodsOf = async (planId: string) => {
  const sql = `SELECT o.startsAt AS own, p.startsAt AS start, o.endsAt AS ownEnd, p.endsAt AS end
    FROM plan_officers o JOIN inspection_plans p ON p.id = o.planId WHERE p.id = ?`;
  return (await it.dataSource.query(sql, [planId])) as Record<string, unknown>[];
};

test('one’s own plans are those that one filed and those that one takes part in, each once, page by page in order', async () => {
  const both = await filed(it.as(ACCOUNTS.fireInspector), visit('2026-11-26'));
  const listedOnly = await filed(it.as(ACCOUNTS.fireColleague), visit('2026-11-27'));
  const filedOnly = await filed(
    it.as(ACCOUNTS.fireInspector),
    visit('2026-11-30', { officers: [OFFICERS.fireB, OFFICERS.fireC] }),
  );
  await filed(
    it.as(ACCOUNTS.fireColleague),
    visit('2026-12-01', { officers: [OFFICERS.fireB, OFFICERS.fireC] }),
  );
  const more = [];
  for (const date of ['2026-12-02', '2026-12-03'])
    more.push((await filed(it.as(ACCOUNTS.fireColleague), visit(date))).id);
  const all = [...more.reverse(), filedOnly.id, listedOnly.id, both.id];
  expect(await pages('')).toEqual(all);
  expect(await pages('&from=2026-11-27&until=2026-12-02')).toEqual([listedOnly.id, filedOnly.id, more[1]]);
  expect(await pages('&status=finished')).toEqual([]);
});

test('where a plan is moved, what is kept with its officers moves too', async () => {
  const inspector = it.as(ACCOUNTS.fireInspector);
  const plan = await filed(
    inspector,
    visit('2026-12-07', { items: [ITEMS.fireRecords], evidence: { ...complaint.evidence, ...evidence } }),
  );
  const draft = visit('2026-12-08', {
    items: [ITEMS.fireRecords],
    evidence: { ...complaint.evidence, ...evidence },
  });
  const decision = await decisionOn(inspector, draft);
  const amended = await inspector.post(`/plans/${plan.id}/amendment`, {
    draft,
    seen: seenOf(decision),
    version: plan.version,
  });
  expect([amended.status, amended.text.slice(0, 0)]).toEqual([200, '']);
  const periods = await periodsOf(plan.id);
  expect(periods).toHaveLength(2);
  for (const { own, start, ownEnd, end } of periods) expect([own, ownEnd]).toEqual([start, end]);
});

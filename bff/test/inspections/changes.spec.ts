import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import {
  aDraft,
  aMarketDraft,
  approved,
  clearPlans,
  decisionOn,
  filed,
  morning,
  noticesOf,
  outcomeOf,
  seenOf,
} from './filings.js';

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
type Draft = ReturnType<typeof aDraft>;

async function amend(account: keyof typeof ACCOUNTS, plan: { id: string; version: number }, draft: Draft) {
  const amended = { ...draft, id: plan.id };
  const seen = seenOf(await decisionOn(by(account), amended));
  return by(account).post(`/plans/${plan.id}/amendment`, { draft: amended, seen, version: plan.version });
}

const kinds = (plan: any) => plan.timeline.map(({ kind }: any) => kind);

test('an amendment adds items, is decided again without the plan itself, and starts approval over', async () => {
  const plan = await approved(it, aDraft());
  const more = aDraft({ items: [ITEMS.fireDoors, ITEMS.fireRecords] });
  const { status, body } = await amend('fireColleague', plan, more);
  expect([status, body.status, body.approval, body.awaits]).toEqual([
    200,
    'awaiting-approval',
    'pending',
    ['head'],
  ]);
  expect(body.items.map(({ id }: any) => id)).toEqual([ITEMS.fireDoors, ITEMS.fireRecords]);
  expect(body.decision.steps.find(({ rule }: any) => rule === 'merge-own').verdict).toBe('pass');
  expect(kinds(body).at(-1)).toBe('amended');
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced', 'visit-changed']);
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked', 'approval-asked']);
  const again = await by('fireHead').post(`/plans/${plan.id}/approval`, {
    approve: true,
    version: body.version,
  });
  expect(again.body.status).toBe('approved');
});

test('a head who amends a plan has filed it anew: another has to approve it', async () => {
  const plan = await approved(it, aDraft());
  const { body } = await amend('fireHead', plan, aDraft({ items: [ITEMS.fireDoors, ITEMS.fireRecords] }));
  expect(body.actions).not.toContain('approve');
  const answer = { approve: true, version: body.version };
  const own = await by('fireHead').post(`/plans/${plan.id}/approval`, answer);
  expect(outcomeOf(own)).toBe('403 own-filing');
});

test('the form’s context for an amendment leaves the plan out of the facts and brings the plan', async () => {
  const plan = await approved(it, aDraft());
  const path = `/filing-context?enterpriseId=${ENTERPRISES.jia}`;
  const fresh = await by('fireInspector').get(path);
  expect(fresh.body.facts.plans.map(({ id }: any) => id)).toEqual([plan.id]);
  const { body } = await by('fireInspector').get(`${path}&planId=${plan.id}`);
  expect([body.facts.plans, body.plan.id]).toEqual([[], plan.id]);
});

test('a rejected amendment is an attempt, and the plan stays as it was', async () => {
  const plan = await approved(it, aDraft());
  const refused = await amend('fireInspector', plan, aDraft(morning('2026-12-02')));
  expect(outcomeOf(refused)).toBe('422 filing-rejected');
  const attempt = await by('fireInspector').get(`/filing-attempts/${refused.body.attemptId}`);
  expect(attempt.body.amendsPlanId).toBe(plan.id);
  const { body } = await by('fireInspector').get(`/plans/${plan.id}`);
  expect([body.status, body.version]).toEqual(['approved', plan.version]);
});

test('an amendment keeps enterprise and department, and makes no surprise of what was announced', async () => {
  const plan = await approved(it, aMarketDraft());
  const send = (more: object) =>
    by('marketInspector').post(`/plans/${plan.id}/amendment`, {
      draft: { ...aMarketDraft(), ...more },
      seen: { outcome: 'clear', verdicts: {}, policyId: 'x', policyVersion: 1, calendarVersion: 'x' },
      version: plan.version,
    });
  expect((await send({ enterpriseId: ENTERPRISES.bing })).body.errors[0].pointer).toBe('/draft/enterpriseId');
  expect((await send({ unannounced: true })).body.errors[0].pointer).toBe('/draft/unannounced');
  expect(outcomeOf(await send({}))).toBe('409 decision-changed');
});

test('a started plan cannot be amended, cancelled or given other officers', async () => {
  const plan = await approved(it, aDraft());
  it.clock.set('2026-11-26T09:31:00+08:00');
  const { body } = await by('fireInspector').post(`/plans/${plan.id}/start`);
  const { version } = body;
  const draft = { ...aDraft(), id: plan.id };
  const seen = { outcome: 'clear', verdicts: {}, policyId: 'x', policyVersion: 1, calendarVersion: 'x' };
  const path = `/plans/${plan.id}`;
  const change = { reason: '生病请假', version };
  const replies = [
    await by('fireInspector').post(`${path}/amendment`, { draft, seen, version }),
    await by('fireInspector').post(`${path}/cancellation`, change),
    await by('fireInspector').post(`${path}/officer-replacement`, {
      ...change,
      officerId: OFFICERS.fireB,
      byOfficerId: OFFICERS.fireC,
    }),
  ];
  expect(replies.map(outcomeOf)).toEqual(Array.from({ length: 3 }, () => '422 not-in-this-state'));
});

test('cancelling tells the enterprise and frees the day', async () => {
  const plan = await approved(it, aDraft());
  const { body } = await by('fireHead').post(`/plans/${plan.id}/cancellation`, {
    reason: '另有安排',
    version: plan.version,
  });
  expect([body.status, body.actions]).toEqual(['cancelled', []]);
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced', 'visit-cancelled']);
  expect((await by('jia').get(`/plans/${plan.id}`)).body.status).toBe('cancelled');
  expect((await decisionOn(by('fireInspector'), aDraft())).outcome).toBe('clear');
});

test('an officer who is ill is replaced; the approval stands and the head is told', async () => {
  const plan = await approved(it, aDraft());
  const replace = (officerId: string, byOfficerId: string) =>
    by('fireInspector').post(`/plans/${plan.id}/officer-replacement`, {
      officerId,
      byOfficerId,
      reason: '生病请假',
      version: plan.version,
    });
  expect(outcomeOf(await replace(OFFICERS.fireC, OFFICERS.entrusted))).toBe('400 invalid-input');
  expect(outcomeOf(await replace(OFFICERS.fireB, OFFICERS.fireA))).toBe('400 invalid-input');
  const stranger = await replace(OFFICERS.fireB, OFFICERS.marketA);
  expect([outcomeOf(stranger), stranger.body.decision.outcome]).toEqual(['422 filing-rejected', 'rejected']);
  const { body } = await replace(OFFICERS.fireB, OFFICERS.entrusted);
  expect([body.status, body.approval]).toEqual(['approved', 'approved']);
  expect(body.officers.map(({ id }: any) => id)).toEqual([OFFICERS.fireA, OFFICERS.entrusted]);
  expect(await noticesOf(it, 'fireHead')).toEqual(['approval-asked', 'visit-changed']);
  expect(await noticesOf(it, 'jia')).toEqual(['visit-announced', 'visit-changed']);
  expect(await noticesOf(it, 'fireColleague')).toEqual(['plan-approved', 'officer-removed']);
});

test('the form is advised of a double-booked officer and of a certificate about to expire', async () => {
  const plan = await approved(it, aDraft());
  const draft = aDraft({ enterpriseId: ENTERPRISES.bing, officers: [OFFICERS.fireB, OFFICERS.fireC] });
  const sql = 'UPDATE officers SET certificateExpires = ? WHERE id = ?';
  await it.dataSource.query(sql, ['2026-12-10', OFFICERS.fireC]);
  const { body } = await by('fireInspector').post('/plan-previews', { draft });
  await it.dataSource.query(sql, ['2027-12-31', OFFICERS.fireC]);
  expect(body.advice).toEqual([
    { kind: 'officer-double-booked', officerId: OFFICERS.fireB, planId: plan.id },
    { kind: 'certificate-expiring', officerId: OFFICERS.fireC, expires: '2026-12-10' },
  ]);
});

test('an officer is booked until a visit ends, however long it takes, and not after', async () => {
  const plan = await approved(it, aDraft());
  const long = ['2026-06-01 01:00:00.000', '2026-11-27 01:00:00.000'];
  for (const [table, key] of [
    ['inspection_plans', 'id'],
    ['plan_officers', 'planId'],
  ])
    await it.dataSource.query(`UPDATE ${table} SET startsAt = ?, endsAt = ? WHERE ${key} = ?`, [
      ...long,
      plan.id,
    ]);
  const bookedFor = async () => {
    const path = `/filing-context?enterpriseId=${ENTERPRISES.bing}`;
    const { officers } = (await by('fireInspector').get(path)).body;
    return officers.find(({ id }: any) => id === OFFICERS.fireB).bookings.map(({ planId }: any) => planId);
  };
  expect(await bookedFor()).toEqual([plan.id]);
  it.clock.set('2026-11-27T09:00:00+08:00');
  expect(await bookedFor()).toEqual([]);
});

const joining = (host: { id: string }) => aMarketDraft({ joins: host.id });

test('a joint visit: joined at the same hour, shown on one card', async () => {
  const host = await approved(it, aDraft());
  const alone = await decisionOn(by('marketInspector'), aMarketDraft());
  expect(alone.remedies).toContainEqual({ kind: 'join', planId: host.id });
  const joined = await approved(it, joining(host));
  expect([joined.joins, joined.decision.outcome]).toEqual([host.id, 'clear']);
  const seen = await by('fireInspector').get(`/plans/${host.id}`);
  expect(seen.body.joinedBy).toEqual([{ planId: joined.id, department: joined.department }]);
  it.clock.set('2026-11-26T09:31:00+08:00');
  const { body: codes } = await by('fireInspector').get(`/plans/${host.id}/codes`);
  expect(codes.card.joint.map(({ department }: any) => department.name)).toEqual(['示例市场监管局']);
  expect((await by('marketInspector').get(`/plans/${joined.id}/codes`)).body.card.joint).toHaveLength(1);
});

async function releasedBy(change: (host: any) => Promise<unknown>): Promise<any> {
  const host = await approved(it, aDraft());
  const joined = await approved(it, joining(host));
  await change(host);
  const { body } = await by('marketInspector').get(`/plans/${joined.id}`);
  expect([body.status, body.approval, body.joins]).toEqual(['awaiting-approval', 'pending', null]);
  expect(kinds(body).at(-1)).toBe('fell-back');
  expect(await noticesOf(it, 'marketInspector')).toEqual(['plan-approved', 'plan-fell-back']);
  return body;
}

test('a host that is cancelled: the joined plan falls back with a decision of its own', async () => {
  const plan = await releasedBy((host) =>
    by('fireInspector').post(`/plans/${host.id}/cancellation`, { reason: '另有安排', version: host.version }),
  );
  expect([plan.decision.outcome, plan.awaits]).toEqual(['clear', ['head']]);
  expect(await noticesOf(it, 'marketHead')).toEqual(['approval-asked', 'approval-asked']);
});

test('a host that is moved: what no longer stands awaits its amendment and cannot be approved', async () => {
  const plan = await releasedBy((host) => amend('fireInspector', host, aDraft(morning('2026-11-27'))));
  expect([plan.decision.outcome, plan.awaits]).toEqual(['rejected', []]);
  const no = await by('marketHead').post(`/plans/${plan.id}/approval`, {
    approve: true,
    version: plan.version,
  });
  expect(outcomeOf(no)).toBe('422 decision-stands-against');
  const host = (await by('fireInspector').get('/plans?scope=mine')).body.items[0];
  const moved = { ...joining(host), ...morning('2026-11-27') };
  const again = await amend('marketInspector', plan, moved);
  expect([again.status, again.body.awaits]).toEqual([200, ['head']]);
});

test('a host that is refused, or lapses unapproved, releases who joined it', async () => {
  const host = await filed(by('fireInspector'), aDraft());
  const joined = await filed(by('marketInspector'), joining(host));
  await by('fireHead').post(`/plans/${host.id}/approval`, {
    approve: false,
    reason: '人手不足，改期',
    version: 1,
  });
  const { body } = await by('marketInspector').get(`/plans/${joined.id}`);
  expect([body.joins, body.decision.outcome, kinds(body)]).toEqual([null, 'clear', ['filed', 'fell-back']]);
});

test('amending without moving keeps the joint visit together', async () => {
  const host = await approved(it, aDraft());
  const joined = await approved(it, joining(host));
  await amend('fireInspector', host, aDraft({ items: [ITEMS.fireDoors, ITEMS.fireRecords] }));
  const { body } = await by('marketInspector').get(`/plans/${joined.id}`);
  expect([body.status, body.joins]).toEqual(['approved', host.id]);
});

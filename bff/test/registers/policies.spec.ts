import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PolicyTerms } from '@anqi/shared';
import { statementsOf } from '../growth/explained.js';
import { ACCOUNTS, ITEMS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import {
  aDraft,
  aMarketDraft,
  clearPlans,
  decisionOn,
  file,
  filed,
  morning,
} from '../inspections/filings.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(() => clearPlans(it));

const coordinator = () => it.as(ACCOUNTS.coordinator);
const newest = async (): Promise<{ version: number; terms: PolicyTerms }> =>
  (await coordinator().get('/policies')).body.items[0];
const changed = async (more: Partial<PolicyTerms>): Promise<PolicyTerms> => ({
  ...(await newest()).terms,
  ...more,
});
const decree = async (more: Partial<PolicyTerms>, basedOn?: number) =>
  coordinator().post('/policies', {
    basedOn: basedOn ?? (await newest()).version,
    terms: await changed(more),
  });
const preview = async (more: Partial<PolicyTerms>) =>
  coordinator().post('/policy-previews', { terms: await changed(more) });
const verdictOn = async (date: string, rule: string): Promise<string | undefined> =>
  (await decisionOn(it.as(ACCOUNTS.fireInspector), aDraft(morning(date)))).steps.find(
    (step) => step.rule === rule,
  )?.verdict;

describe('a preview', () => {
  test('says which filings would come out otherwise, those to come apart from those that were; nothing is written', async () => {
    await filed(it.as(ACCOUNTS.fireInspector), aDraft(morning('2026-11-26')));
    await filed(
      it.as(ACCOUNTS.fireInspector),
      aDraft({
        ...morning('2026-12-28'),
        items: [ITEMS.fireQuiet],
        necessity: { 'triggered-only': '示例：有明确线索需要核查', 'merge-own': '示例：有明确线索需要核查' },
      }),
    );
    const attempt = await file(it.as(ACCOUNTS.marketInspector), aMarketDraft(morning('2026-12-10')));
    expect(attempt.status).toBe(422);
    const before = await newest();
    const { body } = await preview({
      effectiveFrom: '2026-12-01',
      quietWindows: [{ kind: 'month-days', from: 24, to: 28 }],
    });
    expect(body).toMatchObject({ compared: 3, coming: 2, stricter: 2, milder: 1 });
    expect(
      body.items.map(({ kind, date, isComing, before: was, after }: any) => [
        kind,
        date,
        isComing,
        was,
        after,
      ]),
    ).toEqual([
      ['plan', '2026-12-28', true, 'needs-approval', 'rejected'],
      ['attempt', '2026-12-10', true, 'rejected', 'clear'],
      ['plan', '2026-11-26', false, 'clear', 'rejected'],
    ]);
    expect(body.items[2].rules).toEqual([{ rule: 'quiet-day', before: 'pass', after: 'waivable' }]);
    expect(await newest()).toEqual(before);
  });

  test('the facts of several filings come in one round trip', async () => {
    const inspector = it.as(ACCOUNTS.fireInspector);
    await filed(inspector, aDraft(morning('2026-11-26')));
    await file(it.as(ACCOUNTS.marketInspector), aMarketDraft(morning('2026-12-10')));
    let compared = 0;
    const statements = await statementsOf(it.dataSource, async () => {
      compared = (await preview({ effectiveFrom: '2026-12-01' })).body.compared;
    });
    expect(compared).toBe(2);
    const ofFacts = statements.filter(({ sql }) => sql.includes('FROM inspection_items i'));
    expect(ofFacts.map(({ sql }) => sql.split('FROM inspection_items i').length - 1)).toEqual([2]);
  });

  test('unannounced visits are not in it, neither named nor counted', async () => {
    const draft = aMarketDraft({ ...morning('2026-11-26'), unannounced: true, reason: 'routine' });
    await filed(it.as(ACCOUNTS.marketInspector), draft);
    const { body, text } = await preview({
      effectiveFrom: '2026-11-26',
      quietWindows: [{ kind: 'month-days', from: 24, to: 28 }],
    });
    expect(body).toEqual({ compared: 0, coming: 0, stricter: 0, milder: 0, items: [] });
    expect(text).not.toContain('甲演示');
  });
});

describe('a version', () => {
  test('decides from its effective date on, a published cap is hard from then, and what was decided stays', async () => {
    const inspector = it.as(ACCOUNTS.fireInspector);
    const plan = await filed(inspector, aDraft(morning('2026-11-26')));
    const { version, terms } = await newest();
    const cap = { perYear: { A: 1, B: 1, C: 1, D: null }, ungraded: 'B', source: '示例府发〔2026〕1号' };
    const { status, body } = await decree({ effectiveFrom: '2026-11-30', cap });
    expect([status, body.version, body.inForce]).toEqual([201, version + 1, false]);
    expect(await verdictOn('2026-11-27', 'frequency-cap')).toBe('pass');
    expect(await verdictOn('2026-11-30', 'frequency-cap')).toBe('forbidden');
    const stored = (await inspector.get(`/plans/${plan.id}`)).body.decision;
    expect(stored).toEqual(plan.decision);
    expect(stored.policy.version).toBe(version);
    const audit = await it.dataSource.query(`SELECT subjectId FROM audit_rows WHERE action = 'policy.keep'`);
    expect(audit).toEqual([{ subjectId: `nanchang-hitech-${version + 1}` }]);
    expect((await decree({ ...terms, effectiveFrom: '2026-11-30' })).status).toBe(201);
    expect(await verdictOn('2026-11-30', 'frequency-cap')).toBe('pass');
  });

  test('follows the newest one: of two who change at once one is told', async () => {
    const { version } = await newest();
    const replies = await Promise.all(
      ['2027-01-01', '2027-02-01'].map((effectiveFrom) => decree({ effectiveFrom }, version)),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test.each<[string, Partial<PolicyTerms>, string]>([
    ['a day that has begun', { effectiveFrom: '2026-11-25' }, '/terms/effectiveFrom'],
    [
      'a day of no month',
      { quietWindows: [{ kind: 'month-days', from: 0, to: 32 }] },
      '/terms/quietWindows/0/from',
    ],
    ['a window of no kind', { quietWindows: [{ kind: 'moon' } as never] }, '/terms/quietWindows/0/kind'],
    [
      'a day that ends before it begins',
      { workingHours: { from: '18:00', to: '09:00' } },
      '/terms/workingHours/to',
    ],
    [
      'fewer visits than none',
      { cap: { perYear: { A: -1, B: 2, C: 4, D: null }, ungraded: 'B', source: null } },
      '/terms/cap/perYear/A',
    ],
    ['a grade too few', { cap: { perYear: { A: 1 }, ungraded: null, source: null } }, '/terms/cap/perYear'],
    ['a visit of no day', { maxVisitDates: 0 }, '/terms/maxVisitDates'],
  ])('%s is refused', async (_name, more, pointer) => {
    const base = await newest();
    const terms = { ...base.terms, effectiveFrom: '2026-12-31', ...more };
    for (const [path, body] of [
      ['/policies', { basedOn: base.version, terms }],
      ['/policy-previews', { terms }],
    ] as const) {
      const reply = await coordinator().post(path, body);
      expect([reply.status, reply.body.errors?.[0]?.pointer]).toEqual([400, pointer]);
    }
  });
});

test('a version tells its reasons with their evidence and the pack that they come from; a new version keeps them', async () => {
  const { items } = (await coordinator().get('/policies')).body;
  const [newest] = items;
  expect(newest.pack).toEqual({
    id: 'nanchang-hitech',
    name: expect.objectContaining({ en: expect.any(String) }),
  });
  const of = (id: string): any => newest.reasons.find((reason: any) => reason.id === id);
  expect(of('routine')).toMatchObject({ group: 'general', evidence: [] });
  expect(of('work-safety')).toMatchObject({
    group: 'statutory',
    evidence: [{ 'zh-CN': expect.any(String) }],
  });
  expect(of('complaint')).toMatchObject({ group: 'triggered', name: { 'zh-CN': '投诉举报' } });
  expect(of('superior-order')).toMatchObject({ group: 'other' });
  expect(of('superior-order').evidence).toHaveLength(2);
  expect(items.map(({ reasons }: any) => reasons.length)).toEqual(items.map(() => newest.reasons.length));
});

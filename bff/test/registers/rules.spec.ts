import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Decision, RegisterId, RuleId } from '@anqi/shared';
import { ACCOUNTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, clearPlans, decisionOn, file, filed, morning } from '../inspections/filings.js';
import { kept } from './keeping.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(() => clearPlans(it));

const JIA = '91000000MA00000013';
const ITEM = { department: '消防大队', name: '示例事项fireDoors' };
const RECORDS = { department: '消防大队', name: '示例事项fireRecords' };
const OFFICER = { department: '消防大队', certificateNo: 'SL-fireB' };

const verdictOf = (decision: Decision, rule: RuleId): string =>
  decision.steps.find((step) => step.rule === rule)?.verdict ?? '';
const judged = async (rule: RuleId, draft: Parameters<typeof aDraft>[0] = {}): Promise<string> =>
  verdictOf(await decisionOn(it.as(ACCOUNTS.fireInspector), aDraft(draft)), rule);
const on = (date: string): ReturnType<typeof morning> => morning(date);

interface Case {
  rule: RuleId;
  name: string;
  register: RegisterId;
  /** As kept before, and what is kept then. */
  undo: Record<string, string>;
  change: Record<string, string>;
  draft?: Parameters<typeof aDraft>[0];
  before: string;
  after: string;
}

const CASES: Case[] = [
  {
    rule: 'officers',
    name: 'a certificate runs out earlier',
    register: 'officers',
    change: { ...OFFICER, certificateExpires: '2026-11-25' },
    undo: { ...OFFICER, certificateExpires: '2027-12-31' },
    before: 'pass',
    after: 'forbidden',
  },
  {
    rule: 'officers',
    name: 'another department entrusts an officer no more',
    register: 'officers',
    change: { department: '市场监管局', certificateNo: 'SL-entrusted', mayActFor: '' },
    undo: { department: '市场监管局', certificateNo: 'SL-entrusted', mayActFor: '消防大队' },
    draft: { officers: [OFFICERS.fireA, OFFICERS.entrusted] },
    before: 'pass',
    after: 'forbidden',
  },
  {
    rule: 'ground',
    name: 'an item is no longer of the statutory field',
    register: 'items',
    change: { ...ITEM, fields: '' },
    undo: { ...ITEM, fields: '安全生产' },
    draft: { reason: 'work-safety', evidence: { legalBasis: '示例法' } },
    before: 'pass',
    after: 'forbidden',
  },
  {
    rule: 'ground',
    name: 'an item may be checked unannounced',
    register: 'items',
    change: { ...ITEM, unannounced: '是' },
    undo: { ...ITEM, unannounced: '否' },
    draft: { unannounced: true },
    before: 'forbidden',
    after: 'pass',
  },
  {
    rule: 'triggered-only',
    name: 'an item becomes a no-disturb one',
    register: 'items',
    change: { ...ITEM, noDisturb: '是' },
    undo: { ...ITEM, noDisturb: '否' },
    before: 'pass',
    after: 'waivable',
  },
  {
    rule: 'off-site-first',
    name: 'an item can be checked off site',
    register: 'items',
    change: { ...ITEM, offSite: '是' },
    undo: { ...ITEM, offSite: '否' },
    before: 'pass',
    after: 'waivable',
  },
  {
    rule: 'items-published',
    name: 'an item is published no longer',
    register: 'items',
    change: { ...ITEM, publishedUntil: '2026-11-25' },
    undo: { ...ITEM, publishedUntil: '' },
    before: 'pass',
    after: 'forbidden',
  },
];

describe('what is kept is what filings are decided on', () => {
  test.each(CASES)('$rule: $name', async ({ rule, register, change, undo, draft = {}, before, after }) => {
    expect(await judged(rule, draft)).toBe(before);
    await kept(it, register, [change]);
    expect(await judged(rule, draft)).toBe(after);
    await kept(it, register, [undo]);
    expect(await judged(rule, draft)).toBe(before);
  });
});

describe('from its effective date on, and not before', () => {
  test('an officer leaves', async () => {
    await kept(it, 'officers', [{ ...OFFICER, servesUntil: '2026-11-27' }]);
    expect(await judged('officers', on('2026-11-27'))).toBe('pass');
    expect(await judged('officers', on('2026-11-30'))).toBe('forbidden');
    await kept(it, 'officers', [{ ...OFFICER, servesUntil: '' }]);
  });

  test('an item is published for some time', async () => {
    await kept(it, 'items', [{ ...RECORDS, publishedFrom: '2026-11-26', publishedUntil: '2026-11-27' }]);
    const dates = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30'];
    const verdicts = await Promise.all(
      dates.map((date) =>
        judged('items-published', { items: [ITEMS.fireRecords], ...morning(date), mode: 'off-site' }),
      ),
    );
    expect(verdicts).toEqual(['forbidden', 'pass', 'pass', 'forbidden']);
    await kept(it, 'items', [{ ...RECORDS, publishedFrom: '', publishedUntil: '' }]);
  });

  test('an enterprise comes onto the list of those passively monitored, and leaves it', async () => {
    await kept(it, 'passive-monitoring', [{ creditCode: JIA, from: '2026-11-27', until: '2026-11-30' }]);
    const verdicts = await Promise.all(
      ['2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01'].map((date) =>
        judged('triggered-only', on(date)),
      ),
    );
    expect(verdicts).toEqual(['pass', 'waivable', 'waivable', 'pass']);
    await kept(it, 'passive-monitoring', [{ creditCode: JIA, from: '2026-01-01', until: '2026-01-01' }]);
  });

  test('a grade changes, in decisions by the visit’s date and in what is shown on the day itself', async () => {
    await filed(it.as(ACCOUNTS.fireInspector), aDraft(on('2026-11-26')));
    const capped = (date: string): Promise<string> => judged('frequency-cap', on(date));
    expect([await capped('2026-11-27'), await capped('2026-11-30')]).toEqual(['pass', 'pass']);
    await kept(it, 'grades', [{ creditCode: JIA, nextGrade: 'A', nextGradeFrom: '2026-11-30' }]);
    expect([await capped('2026-11-27'), await capped('2026-11-30')]).toEqual(['pass', 'waivable']);
    const shown = async (): Promise<string> =>
      (await it.as(ACCOUNTS.jia).get(`/enterprises/${ENTERPRISES.jia}`)).body.grade;
    await it.runJobs();
    expect(await shown()).toBe('B');
    it.clock.set('2026-11-30T08:00:00+08:00');
    await it.runJobs();
    expect(await shown()).toBe('A');
    const rolled = "SELECT id FROM audit_rows WHERE action = 'register.roll-grades'";
    expect(await it.dataSource.query(rolled)).toHaveLength(1);
    const { body } = await it.as(ACCOUNTS.coordinator).get(`/registers/grades/rows?query=${JIA}`);
    expect(body.items[0].cells).toMatchObject({ grade: 'A', nextGrade: '', nextGradeFrom: '' });
    await kept(it, 'grades', [{ creditCode: JIA, grade: 'B' }]);
    it.clock.set('2026-11-25T08:30:00+08:00');
  });
});

test('a stored decision is never computed again: plans and attempts keep theirs', async () => {
  const inspector = it.as(ACCOUNTS.fireInspector);
  const plan = await filed(inspector, aDraft());
  const refused = await file(inspector, aDraft({ ...on('2026-11-27'), items: [ITEMS.marketFood] }));
  const attempts = async (): Promise<unknown> =>
    (await inspector.get('/filing-attempts?scope=department')).body.items.map(
      ({ decision }: any) => decision,
    );
  expect(refused.status).toBe(422);
  const stored = [(await inspector.get(`/plans/${plan.id}`)).body.decision, await attempts()];
  await kept(it, 'items', [{ ...ITEM, publishedUntil: '2026-11-25', noDisturb: '是' }]);
  await kept(it, 'officers', [{ ...OFFICER, certificateExpires: '2026-11-25' }]);
  await kept(it, 'grades', [{ creditCode: JIA, grade: 'A' }]);
  await it.runJobs();
  expect([(await inspector.get(`/plans/${plan.id}`)).body.decision, await attempts()]).toEqual(stored);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SUITE_NAMES } from '../../src/platform/seals/suites.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, clearPlans, decisionOn, morning, seenOf } from '../inspections/filings.js';
import { everyRow } from '../privacy/busy-day.js';
import { kept, sheetOf, trial } from '../registers/keeping.js';

const PHONE = '13800007711';
const NAME = '示例索赔某';
const ENTRY = {
  entryNo: '异投〔2026〕1号',
  phone: PHONE,
  name: NAME,
  reason: '示例：一年内同类投诉四十件，市监局认定',
  listedFrom: '2026-01-01',
};
const LIST = 'abnormal-complainants';
const complaint = (more: object = {}) =>
  aDraft({ reason: 'complaint', evidence: { complaintNo: '示例投诉0001号' }, ...more });

describe.each(SUITE_NAMES)('by the %s suite', (suite) => {
  let it: TestApp;
  const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);

  beforeAll(async () => {
    it = await startTestApp({ config: { suite } });
    await kept(it, LIST, [ENTRY]);
  });
  afterAll(() => it.stop());
  beforeEach(async () => {
    await clearPlans(it);
    await it.dataSource.query('DELETE FROM complaint_marks');
  });

  async function file(complainant?: object, draft: object = complaint()): Promise<any> {
    const inspector = by('fireInspector');
    const seen = seenOf(await decisionOn(inspector, draft));
    const { status, body, text } = await inspector.post('/plans', { draft, seen, complainant });
    if (status !== 201) throw new Error(text);
    return body;
  }
  const marksOf = async (id: string, account: keyof typeof ACCOUNTS = 'fireHead'): Promise<any[]> =>
    (await by(account).get(`/plans/${id}/complaint-marks`)).body.items;
  const markedBy = async (complainant?: object, draft?: object): Promise<unknown> =>
    (await marksOf((await file(complainant, draft)).id)).map(({ matchedBy }) => matchedBy);

  test('who is on the list stands nowhere in clear, nor does whoever complained', async () => {
    await file({ phone: '138 0000 7799', name: '示例普通某' });
    await file({ phone: PHONE, name: NAME });
    const found: string[] = [];
    for (const [table, rows] of await everyRow(it))
      for (const value of [PHONE, NAME, '13800007799', '138 0000 7799', '示例普通某', '示例：一年内'])
        if (rows.includes(value)) found.push(`${table}: ${value}`);
    expect(found).toEqual([]);
    const { cells } = (await by('coordinator').get(`/registers/${LIST}/rows`)).body.items[0];
    expect(cells.phone).toMatch(/^#[0-9a-f]{40}$/);
    expect(cells.name).toMatch(/^#[0-9a-f]{40}$/);
    expect(cells).toMatchObject({ entryNo: ENTRY.entryNo, reason: ENTRY.reason });
    const changes = (await by('auditor').get(`/registers/${LIST}/changes`)).body.items;
    const { text } = await by('auditor').get(`/registers/${LIST}/changes/${changes.at(-1).id}`);
    expect(text).toContain(cells.phone);
    expect(text).not.toMatch(new RegExp(`${PHONE}|${NAME}`));
  });

  test('the same number and name, written otherwise, change nothing', async () => {
    const same = sheetOf(LIST, [{ ...ENTRY, phone: '+86 138-0000-7711', name: '示例 索赔某' }]);
    expect((await trial(it, LIST, same)).body).toMatchObject({ changed: 0, same: 1, faults: [] });
    const { body, text } = await trial(it, LIST, sheetOf(LIST, [{ ...ENTRY, phone: '13800007712' }]));
    expect(body).toMatchObject({ changed: 1, same: 0, faults: [] });
    expect(text).not.toContain('13800007712');
  });

  test.each([
    ['as on the list', { phone: PHONE }],
    ['with blanks and the country', { phone: '+86 138 0000 7711' }],
    ['with 0086 and hyphens', { phone: '0086-138-0000-7711' }],
    ['in wide digits', { phone: '１３８００００７７１１' }],
    ['with the name of somebody else', { phone: PHONE, name: '示例普通某' }],
  ])('a number is found %s', async (_name, complainant) => {
    expect(await markedBy(complainant)).toEqual(['phone']);
  });

  test.each([
    ['a name alone', { name: NAME }, ['name']],
    ['a name with blanks, and another number', { name: ' 示例索赔 某 ', phone: '13800007799' }, ['name']],
    ['another number', { phone: '13800007799' }, []],
    ['a number within a longer one', { phone: `${PHONE}0` }, []],
    ['blanks', { phone: ' ', name: '' }, []],
    ['nobody', undefined, []],
  ])('%s', async (_name, complainant, marks) => {
    expect(await markedBy(complainant)).toEqual(marks);
  });

  test('a line of the country is found with and without its code', async () => {
    const line = { entryNo: '座机', phone: '0791-8888 0000', reason: '示例', listedFrom: '2026-01-01' };
    await kept(it, LIST, [line]);
    expect(await markedBy({ phone: '+86 791 8888 0000' })).toEqual(['phone']);
  });

  test('other grounds ask for no complainant, and keep none', async () => {
    expect(await markedBy({ phone: PHONE }, aDraft())).toEqual([]);
  });

  test('an entry counts from its first day to its last', async () => {
    const of = async (dates: object): Promise<unknown> => {
      await kept(it, LIST, [{ ...ENTRY, listedUntil: '', ...dates }]);
      return markedBy({ phone: PHONE });
    };
    expect(await of({ listedFrom: '2026-11-26' })).toEqual([]);
    expect(await of({ listedFrom: '2026-11-25' })).toEqual(['phone']);
    expect(await of({ listedUntil: '2026-11-25' })).toEqual(['phone']);
    expect(await of({ listedUntil: '2026-11-24' })).toEqual([]);
    await kept(it, LIST, [{ ...ENTRY, listedUntil: '' }]);
  });

  test('it is shown with its entry, refuses nothing, and what the approver saw is in the audit', async () => {
    const plan = await file({ phone: PHONE });
    const { entryNo, reason, listedFrom } = ENTRY;
    const entry = { entryNo, reason, listedFrom, listedUntil: null };
    expect(await marksOf(plan.id)).toEqual([
      { ...entry, matchedBy: 'phone', markedOn: '2026-11-25', standing: 'listed' },
    ]);
    for (const account of ['coordinator', 'auditor', 'fireDeputy'] as const)
      expect(await marksOf(plan.id, account)).toHaveLength(1);
    const yes = { approve: true, version: plan.version };
    const approval = await by('fireHead').post(`/plans/${plan.id}/approval`, yes);
    expect([approval.status, approval.body.status]).toEqual([200, 'approved']);
    const rows = await it.dataSource.query('SELECT action FROM audit_rows WHERE subjectId = ? ORDER BY id', [
      plan.id,
    ]);
    expect(rows.map(({ action }: any) => action)).toEqual([
      'plan.file',
      'complaint-mark.set',
      'plan.approve',
      'complaint-mark.heed',
    ]);
  });

  test('an entry that was removed meanwhile says so, and one that names another person now', async () => {
    const plan = await file({ phone: PHONE });
    await kept(it, LIST, [{ ...ENTRY, listedUntil: '2026-11-24' }]);
    expect(await marksOf(plan.id)).toMatchObject([{ standing: 'removed', listedUntil: '2026-11-24' }]);
    await kept(it, LIST, [{ ...ENTRY, listedUntil: '', phone: '13800007733' }]);
    expect(await marksOf(plan.id)).toMatchObject([{ standing: 'removed' }]);
    await kept(it, LIST, [ENTRY]);
    expect(await marksOf(plan.id)).toMatchObject([{ standing: 'listed' }]);
  });

  test('an amendment keeps the mark, unless it is no complaint any more or states somebody else', async () => {
    const amend = async (plan: any, draft: object, complainant?: object): Promise<any> => {
      const inspector = by('fireInspector');
      const seen = seenOf(await decisionOn(inspector, { ...draft, id: plan.id }));
      const body = { draft, seen, version: plan.version, complainant };
      const reply = await inspector.post(`/plans/${plan.id}/amendment`, body);
      if (reply.status !== 200) throw new Error(reply.text);
      return reply.body;
    };
    let plan = await file({ phone: PHONE });
    plan = await amend(plan, complaint(morning('2026-11-27')));
    expect(await marksOf(plan.id)).toHaveLength(1);
    plan = await amend(plan, complaint(morning('2026-11-30')), { phone: '13800007799' });
    expect(await marksOf(plan.id)).toEqual([]);
    plan = await amend(plan, complaint(morning('2026-11-30')), { phone: PHONE });
    expect(await marksOf(plan.id)).toHaveLength(1);
    plan = await amend(plan, aDraft(morning('2026-11-30')));
    expect(await marksOf(plan.id)).toEqual([]);
  });
});

test('a filing that nobody could decide carries its mark to whoever decides, and to the plan that it makes', async () => {
  const it = await startTestApp({ now: '2026-12-29T10:00:00+08:00', config: { policyPack: 'nanyang' } });
  await kept(it, LIST, [ENTRY]);
  const inspector = it.as(ACCOUNTS.fireInspector);
  const draft = complaint(morning('2026-12-31'));
  const seen = seenOf(await decisionOn(inspector, draft));
  const filed = await inspector.post('/plans', { draft, seen, complainant: { phone: PHONE } });
  // No pack leaves a complaint undetermined: this filing is made to be.
  const attempt = 'ATTEMPT'.padEnd(26, '0');
  await it.dataSource.query(
    `INSERT INTO filing_attempts (id, enterpriseId, departmentId, filedBy, at, outcome, unannounced, draft,
       decision, failedRules, awaitsCoordinator)
     SELECT ?, enterpriseId, departmentId, filedBy, filedAt, 'undetermined', 0, ?, decision, '', 1
     FROM inspection_plans WHERE id = ?`,
    [attempt, JSON.stringify({ ...draft, was: null }), filed.body.id],
  );
  await it.dataSource.query('UPDATE complaint_marks SET subjectId = ?', [attempt]);
  const coordinator = it.as(ACCOUNTS.coordinator);
  const path = `/filing-attempts/${attempt}/complaint-marks`;
  expect((await coordinator.get(path)).body.items).toMatchObject([{ entryNo: ENTRY.entryNo }]);
  expect((await inspector.get(path)).status).toBe(403);
  const verdict = { accept: true, reason: '工作日足够，可以受理' };
  const { body } = await coordinator.post(`/filing-attempts/${attempt}/decision`, verdict);
  const marks = await it.as(ACCOUNTS.fireHead).get(`/plans/${body.madePlanId}/complaint-marks`);
  expect(marks.body.items).toMatchObject([{ entryNo: ENTRY.entryNo, standing: 'listed' }]);
  await it.stop();
});

test('with another key the list reads as blank: it does not look complete while it finds nobody', async () => {
  const it = await startTestApp();
  await kept(it, LIST, [ENTRY]);
  const keys = { ...it.config.keys, digest: 'another-secret-of-the-example-0123456789' };
  const other = await startTestApp({ on: it, config: { keys } });
  const cells = async (): Promise<any> =>
    (await other.as(ACCOUNTS.coordinator).get(`/registers/${LIST}/rows`)).body.items[0].cells;
  expect(await cells()).toMatchObject({ entryNo: ENTRY.entryNo, phone: '', name: '' });
  await kept(other, LIST, [ENTRY]);
  expect((await cells()).phone).toMatch(/^#/);
  await other.stop();
  await it.stop();
});

test.each([
  ['another key', { digest: 'another-secret-of-the-example-0123456789' }, 'international'],
  ['another suite', {}, 'national'],
] as const)(
  '%s: the register counts the entries in force that match nobody, until written anew',
  async (_, key, suite) => {
    const it = await startTestApp();
    const { phone: _phone, ...byName } = { ...ENTRY, entryNo: '异投〔2026〕2号', name: '示例索赔乙' };
    const ended = {
      ...ENTRY,
      entryNo: '异投〔2025〕9号',
      listedFrom: '2025-01-01',
      listedUntil: '2025-12-31',
    };
    await kept(it, LIST, [ENTRY, byName, ended]);
    const unmatched = async (app: TestApp, register = LIST): Promise<number> =>
      (await app.as(ACCOUNTS.coordinator).get(`/registers/${register}`)).body.unmatched;
    expect(await unmatched(it)).toBe(0);
    const other = await startTestApp({ on: it, config: { keys: { ...it.config.keys, ...key }, suite } });
    expect([await unmatched(other), await unmatched(other, 'grades')]).toEqual([2, 0]);
    await kept(other, LIST, [ENTRY]);
    expect(await unmatched(other)).toBe(1);
    await other.stop();
    await it.stop();
  },
);

test('an entry says of whom it is, by file and by hand', async () => {
  const it = await startTestApp();
  const { phone: _phone, name: _name, ...nobody } = ENTRY;
  const sheet = sheetOf(LIST, [nobody, { ...ENTRY, entryNo: '2', phone: '一二三' }]);
  const { body } = await trial(it, LIST, sheet);
  expect(body.faults.map(({ row, column, text }: any) => [row, column, text])).toEqual([
    [2, 'phone', '电话和姓名至少填一项'],
    [3, 'phone', '“一二三”不是电话号码'],
  ]);
  const coordinator = it.as(ACCOUNTS.coordinator);
  const added = await coordinator.post(`/registers/${LIST}/rows`, { cells: ENTRY });
  expect([added.status, added.body.cells.phone]).toEqual([201, expect.stringMatching(/^#[0-9a-f]{40}$/)]);
  const edit = { cells: { reason: '示例：更正' }, seen: added.body.cells };
  const edited = await coordinator.post(`/registers/${LIST}/rows/${added.body.id}`, edit);
  expect([edited.status, edited.body.cells.phone]).toEqual([200, added.body.cells.phone]);
  await it.stop();
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Accounts } from '../../src/accounts/index.js';
import { Enterprises, PrintedCodeEntity } from '../../src/enterprises/index.js';
import { Policies } from '../../src/policies/index.js';
import { Transactions } from '../../src/platform/index.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS, PLAN_CODES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const named = ({ body }: { body: { items: { name: string }[] } }): string[] =>
  body.items.map(({ name }) => name);
const search = (query: string) => it.as(ACCOUNTS.centre).get(`/enterprises?${query}`);

test('enterprises are found by a part of the name or the beginning of the credit code', async () => {
  expect(named(await search(`query=${encodeURIComponent('乙演')}`))).toEqual(['乙演示有限公司']);
  expect(named(await search('query=91000000ma0000003'))).toEqual(['丙演示有限公司']);
  expect(named(await search('query=MA0000003'))).toEqual([]);
  expect(named(await search('query=%25'))).toEqual([]);
});

test('a list goes on from its cursor until it ends', async () => {
  const first = await search('limit=2');
  const second = await search(`limit=2&cursor=${first.body.nextCursor}`);
  expect([named(first).length, named(second).length, second.body.nextCursor]).toEqual([2, 1, null]);
  expect(new Set([...named(first), ...named(second)]).size).toBe(3);
});

test('an enterprise shows its grade and whether it is passively monitored', async () => {
  const { body } = await it.as(ACCOUNTS.yi).get(`/enterprises/${ENTERPRISES.yi}`);
  expect(body).toMatchObject({ creditCode: '91000000MA0000002Y', grade: 'A', passivelyMonitored: true });
  expect(body).not.toHaveProperty('filingSeq');
});

test('a printed code leads to its enterprise until it is revoked', async () => {
  const enterprises = it.app.get(Enterprises);
  expect((await enterprises.findByPlanCode(PLAN_CODES.yi))?.id).toBe(ENTERPRISES.yi);
  expect(await enterprises.findByPlanCode('NOBODYS0')).toBeNull();
  await it.dataSource.manager.update(
    PrintedCodeEntity,
    { codeId: PLAN_CODES.yi },
    { revokedAt: it.clock.now() },
  );
  expect(await enterprises.findByPlanCode(PLAN_CODES.yi)).toBeNull();
});

test('filings for one enterprise are put in a row, for none there is nothing to lock', async () => {
  const lock = (id: string): Promise<boolean> =>
    it.app.get(Transactions).run((tx) => it.app.get(Enterprises).lockForFiling(tx, id));
  expect(await lock(ENTERPRISES.bing)).toBe(true);
  expect((await it.app.get(Enterprises).find(ENTERPRISES.bing))?.filingSeq).toBe(1);
  expect(await lock('nobody')).toBe(false);
});

test('a department lists its officers and those whom others lend it', async () => {
  const { body } = await it.as(ACCOUNTS.fireHead).get(`/departments/${DEPARTMENTS.fire}/officers`);
  expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
    [OFFICERS.fireA, OFFICERS.fireB, OFFICERS.fireC, OFFICERS.entrusted].sort(),
  );
  const entrusted = body.items.find(({ id }: { id: string }) => id === OFFICERS.entrusted);
  expect(entrusted).toMatchObject({ departmentId: DEPARTMENTS.market, mayActFor: [DEPARTMENTS.fire] });
});

test("a catalogue holds the department's items with what the rules ask", async () => {
  const { body } = await it.as(ACCOUNTS.coordinator).get(`/departments/${DEPARTMENTS.market}/items`);
  const food = body.items.find(({ id }: { id: string }) => id === ITEMS.marketFood);
  expect(food).toMatchObject({ fields: ['food-drug-safety'], unannounced: true, offSite: false });
  expect((await it.as(ACCOUNTS.coordinator).get('/departments/nobody/items')).status).toBe(404);
});

test("a deputy has the head's role on his dates alone, and head and deputies are found by date", async () => {
  const roles = async (): Promise<string[]> => (await it.as(ACCOUNTS.fireDeputy).get('/session')).body.roles;
  const heads = (date: string): Promise<string[]> =>
    it.app.get(Accounts).headsOf(it.dataSource.manager, DEPARTMENTS.fire, date);
  expect((await roles()).sort()).toEqual(['head', 'inspector']);
  expect((await heads('2026-12-31')).sort()).toEqual([ACCOUNTS.fireHead, ACCOUNTS.fireDeputy].sort());
  it.clock.set('2027-01-01T08:00:00+08:00');
  expect(await roles()).toEqual(['inspector']);
  expect(await heads('2027-01-01')).toEqual([ACCOUNTS.fireHead]);
  it.clock.set('2026-11-25T08:30:00+08:00');
});

test('the session names department, enterprises and officer', async () => {
  const inspector = await it.as(ACCOUNTS.fireInspector).get('/session');
  expect(inspector.body).toMatchObject({
    department: { id: DEPARTMENTS.fire, name: '示例消防大队' },
    officerId: OFFICERS.fireA,
    enterprises: [],
  });
  const member = await it.as(ACCOUNTS.jia).get('/session');
  expect(member.body.enterprises).toEqual([{ id: ENTERPRISES.jia, name: '甲演示有限公司' }]);
});

test('a newer calendar counts from its import on, an older one does not', async () => {
  const policies = it.app.get(Policies);
  const before = policies.calendar();
  const older = await policies.importCalendar({ ...before, version: '2000-01-01' });
  expect([older, policies.calendar().version]).toMatchObject([{ ok: true, isNew: true }, before.version]);
  const day = (date: string, isOffDay: boolean) => ({ name: '元旦', date, isOffDay });
  const year = { year: 2027, papers: [], days: [day('2027-01-01', true), day('2027-01-02', true)] };
  expect(await policies.importCalendar(year)).toMatchObject({ ok: true, isNew: true });
  expect(policies.calendar()).toMatchObject({ version: '2026-11-25', coverage: { to: '2027-12-31' } });
  expect(await policies.importCalendar(year)).toMatchObject({ ok: true, isNew: false });
});

test('an empty or unordered year is refused and changes nothing', async () => {
  const policies = it.app.get(Policies);
  const before = policies.calendar();
  expect(await policies.importCalendar({ year: 2028, papers: [], days: [] })).toMatchObject({ ok: false });
  const [year] = Object.keys(before.years).slice(-1) as [string];
  const off = [...(before.years[year]?.off ?? [])].reverse();
  const unordered = {
    ...before,
    version: '2099-01-01',
    years: { ...before.years, [year]: { off, work: [] } },
  };
  expect(await policies.importCalendar(unordered)).toMatchObject({ ok: false });
  expect(policies.calendar()).toBe(before);
});

test('the policy in force goes by the date', () => {
  const policies = it.app.get(Policies);
  expect(policies.inForceOn('2026-11-25')?.id).toBe('nanchang-hitech');
  expect(policies.inForceOn('2001-01-01')).toBeUndefined();
  expect(policies.versionsFrom('2026-11-25').length).toBeGreaterThan(0);
  expect(policies.find('nanchang-hitech', 1)?.version).toBe(1);
});

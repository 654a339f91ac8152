import { roleTexts } from '@anqi/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OfficerEntity } from '../../src/departments/index.js';
import { ACCOUNTS, DEPARTMENTS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { enrol, withToken } from '../sign-in/people.js';
import { kept, sheetOf, takeIn, trial } from './keeping.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const accountsOf = async (query: string) =>
  (await it.as(ACCOUNTS.administrator).get(`/accounts?query=${encodeURIComponent(query)}`)).body.items;
const row = (more: Record<string, string>) => ({
  department: '消防大队',
  title: '新任执法人员',
  roles: '执法人员',
  ...more,
});

test('every fault is named by row and column, and nobody comes in', async () => {
  const content = sheetOf('staff', [
    row({ name: '示例新人甲' }),
    row({ name: '', roles: '执法人员、国王' }),
    row({ name: '示例新人乙', department: '没有的局', workPhone: '打电话' }),
    row({ name: '示例新人甲' }),
    row({ name: '=1+1', roles: '' }),
    row({ name: '示例新人丙', roles: '企业' }),
  ]);
  const { body } = await trial(it, 'staff', content);
  expect(body.faults.map(({ row: at, column }: { row: number; column: string }) => [at, column])).toEqual([
    [3, 'name'],
    [3, 'roles'],
    [4, 'department'],
    [4, 'workPhone'],
    [5, 'department'],
    [6, 'name'],
    [6, 'roles'],
    [7, 'roles'],
  ]);
  const taken = await takeIn(it, 'staff', content, body);
  expect([taken.status, taken.body.code]).toEqual([422, 'sheet-faulty']);
  expect(await accountsOf('新人')).toEqual([]);
});

test('who comes in takes his account by a one-time code, with the roles of the file and no others', async () => {
  await kept(it, 'staff', [row({ name: '示例新人甲' }), row({ name: '示例新人乙', roles: '诉求经办人员' })]);
  const [first] = await accountsOf('示例新人甲');
  expect(first).toMatchObject({ roles: ['inspector'], hasPassword: false, codeUntil: null });
  const { session, accessToken } = await enrol(it, first.id, 'newcomer');
  expect(session).toMatchObject({ roles: ['inspector'], department: { id: DEPARTMENTS.fire } });
  const own = withToken(it, accessToken);
  expect((await own.get('/plans?scope=mine')).status).toBe(200);
  await kept(it, 'staff', [row({ name: '示例新人甲', roles: '诉求经办人员' })]);
  expect((await own.get('/session')).body.roles).toEqual(['clerk']);
  expect((await own.get('/plans?scope=department')).status).toBe(403);
});

test('an inspector finds his certificate by department and name, where it is one alone and nobody’s', async () => {
  const { manager } = it.dataSource;
  const market = { department: '市场监管局', title: '执法人员', roles: '执法人员' };
  await kept(it, 'staff', [{ ...market, name: '示例marketB' }]);
  const [account] = await accountsOf('示例marketB');
  const officer = await manager.findOneByOrFail(OfficerEntity, { id: OFFICERS.marketB });
  expect(officer.accountId).toBe(account.id);
  const others = await manager.findOneByOrFail(OfficerEntity, { id: OFFICERS.marketA });
  expect(others.accountId).toBe(ACCOUNTS.marketInspector);
});

test('members of enterprises are no staff, and cannot be made staff by a file of the same name', async () => {
  const rows = await it.as(ACCOUNTS.administrator).get('/registers/staff/rows?query=jia');
  expect(rows.body.items).toEqual([]);
  await kept(it, 'staff', [row({ name: '示例jia' })]);
  expect((await it.as(ACCOUNTS.jia).get('/session')).body.roles).toEqual(['enterprise']);
});

test('the last administrator stays one: by hand, too, nobody shuts everybody out', async () => {
  const administrator = it.as(ACCOUNTS.administrator);
  const { cells } = (await administrator.get(`/registers/staff/rows/${ACCOUNTS.administrator}`)).body;
  const edit = { cells: { ...cells, roles: roleTexts.auditor['zh-CN'] }, seen: cells };
  const { status, body } = await administrator.post(`/registers/staff/rows/${ACCOUNTS.administrator}`, edit);
  expect([status, body.code]).toEqual([422, 'last-administrator']);
  expect((await administrator.get('/session')).body.roles).toEqual(['administrator']);
});

test('taken out and in again it changes nothing', async () => {
  const { body } = await it.as(ACCOUNTS.administrator).get('/registers/staff/rows?limit=100');
  const rows = body.items.map(({ cells }: { cells: Record<string, string> }) => cells);
  const tried = await trial(it, 'staff', sheetOf('staff', rows));
  expect(tried.body).toMatchObject({ faultCount: 0, added: 0, changed: 0 });
});

import { findRequestPolicies, type RoutingRow } from '@anqi/shared';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AccountEntity, AccountRoleEntity } from '../../src/accounts/index.js';
import { EnterpriseServiceEntity } from '../../src/services/index.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
const THIRD = 'ATHXRDXFFXCER0000000000000';
beforeAll(async () => {
  it = await startTestApp();
  const { manager } = it.dataSource;
  const person = { name: '示例third', title: '服务专员', departmentId: DEPARTMENTS.market };
  await manager.insert(AccountEntity, { id: THIRD, ...person, personaOrder: null, workPhone: null });
  await manager.insert(AccountRoleEntity, { accountId: THIRD, role: 'service-officer' });
});
beforeEach(() => it.dataSource.query('DELETE FROM notices'));
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const { jia, yi } = ENTERPRISES;
const assign = (by: Account, enterpriseId: string, body: object) =>
  it.as(ACCOUNTS[by]).post(`/enterprises/${enterpriseId}/service`, body);
const serviceOf = (enterpriseId: string) =>
  it.dataSource.manager.findOneBy(EnterpriseServiceEntity, { enterpriseId });
const told = async (accountId: string): Promise<string[]> => {
  await it.runJobs();
  const { body } = await it.as(accountId).get('/notices');
  return body.items.map(({ kind }: any) => kind).filter((kind: string) => kind.startsWith('service-'));
};

test('the form says who serves it, and who could', async () => {
  const { body } = await it.as(ACCOUNTS.marketHead).get(`/enterprises/${jia}/service`);
  expect(body).toEqual({
    enterprise: { id: jia, name: '甲演示有限公司' },
    unit: { id: DEPARTMENTS.market, name: '示例市场监管局' },
    officer: { id: ACCOUNTS.officer, name: '示例officer' },
    deputy: { id: ACCOUNTS.officerDeputy, name: '示例officerDeputy' },
    onDuty: { id: ACCOUNTS.officer, name: '示例officer' },
    pairByHand: false,
  });
  const officers = await it.as(ACCOUNTS.marketHead).get('/service-officers');
  expect(officers.body.items.map(({ name, enterprises }: any) => [name, enterprises]).sort()).toEqual([
    ['示例officer', 1],
    ['示例officerDeputy', 0],
    ['示例third', 0],
  ]);
  expect((await it.as(ACCOUNTS.fireHead).get('/service-officers')).body.items).toEqual([]);
});

test('the head chooses another officer; those concerned hear of it, and each once', async () => {
  const { status, body } = await assign('marketHead', jia, {
    officerId: THIRD,
    deputyId: ACCOUNTS.officerDeputy,
  });
  expect([status, body.officer.id, body.pairByHand]).toEqual([200, THIRD, true]);
  expect(await told(THIRD)).toEqual(['service-assigned']);
  expect(await told(ACCOUNTS.officer)).toEqual(['service-passed-on']);
  expect(await told(ACCOUNTS.officerDeputy)).toEqual([]);
  expect(await told(ACCOUNTS.jia)).toEqual(['service-changed']);
  expect((await it.as(ACCOUNTS.jia).get(`/enterprises/${jia}/card`)).body.face.officer.name).toBe(
    '示例third',
  );
  await it.dataSource.query('DELETE FROM notices');
  expect((await assign('centre', jia, { officerId: THIRD })).status).toBe(200);
  expect([await told(THIRD), await told(ACCOUNTS.officerDeputy), await told(ACCOUNTS.jia)]).toEqual([
    [],
    ['service-passed-on'],
    [],
  ]);
});

test.each([
  ['somebody who serves nobody', { officerId: ACCOUNTS.marketClerk }, '/officerId'],
  ['nobody', { officerId: 'nobody' }, '/officerId'],
  ['the same as his own deputy', { officerId: THIRD, deputyId: THIRD }, '/deputyId'],
  ['a deputy who serves nobody', { officerId: THIRD, deputyId: ACCOUNTS.fireClerk }, '/deputyId'],
])('%s is refused at the field', async (_name, body, pointer) => {
  const reply = await assign('centre', jia, body);
  expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer, code: 'unknown-reference' }]]);
});

test('whom nobody served, the officer’s unit serves', async () => {
  const { body } = await assign('centre', yi, { officerId: ACCOUNTS.officer });
  expect(body).toMatchObject({ unit: { id: DEPARTMENTS.market }, deputy: null, pairByHand: true });
  expect(await serviceOf(yi)).toMatchObject({ unitId: DEPARTMENTS.market, routedBy: null });
});

test('a pair chosen by hand outlives a routing to the same unit, and ends with one to another', async () => {
  const { manager } = it.dataSource;
  const pair = { officerId: THIRD, deputyId: ACCOUNTS.fireClerk, pairByHand: true };
  await manager.update(EnterpriseServiceEntity, { enterpriseId: jia }, { ...pair, routedBy: 'industry' });
  const [rest] = (findRequestPolicies('nanchang-hitech')![0]!.routing as RoutingRow[]).slice(-1);
  const route = async (version: number, unit: string) =>
    (
      await it.as(ACCOUNTS.centre).post('/routing', {
        ...{ table: [rest], roles: { 'service-centre': unit } },
        ...{ version, note: '示例调整' },
      })
    ).status;
  expect(await route(0, DEPARTMENTS.market)).toBe(200);
  expect(await serviceOf(jia)).toMatchObject({ ...pair, routedBy: 'else' });
  expect(await route(1, DEPARTMENTS.fire)).toBe(200);
  expect(await serviceOf(jia)).toMatchObject({
    unitId: DEPARTMENTS.fire,
    officerId: null,
    pairByHand: false,
  });
});

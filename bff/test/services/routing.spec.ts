import { findRequestPolicies, type RoutingRow } from '@anqi/shared';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EnterpriseEntity } from '../../src/enterprises/index.js';
import { EnterpriseServiceEntity } from '../../src/services/index.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  const { manager } = it.dataSource;
  await manager.update(EnterpriseEntity, { id: ENTERPRISES.yi }, {
    classes: ['industry'],
    scale: 'above',
  } as never);
  await manager.update(EnterpriseEntity, { id: ENTERPRISES.bing }, { classes: ['aviation'] } as never);
});
afterAll(() => it.stop());

const table = (findRequestPolicies('nanchang-hitech')![0]!.routing as RoutingRow[]).filter(({ id }) =>
  ['aviation', 'industry', 'else'].includes(id),
);
const roles = {
  aviation: DEPARTMENTS.fire,
  'science-economy': DEPARTMENTS.market,
  investment: DEPARTMENTS.office,
  'service-centre': DEPARTMENTS.centre,
};
const centre = () => it.as(ACCOUNTS.centre);
const serviceOf = (enterpriseId: string) =>
  it.dataSource.manager.findOneBy(EnterpriseServiceEntity, { enterpriseId });

test('the enterprises that would move come page by page', async () => {
  const page = async (query: string) =>
    (await centre().post(`/routing/trials?limit=1${query}`, { table, roles })).body;
  const first = await page('');
  const second = await page(`&cursor=${first.nextCursor}`);
  expect([first, second].map(({ moved, examples }) => [moved, examples.length])).toEqual([
    [2, 1],
    [2, 1],
  ]);
  expect(first.examples).not.toEqual(second.examples);
  expect(second.nextCursor).toBeNull();
});

test('before any was applied the pack’s table stands there, with nobody in its roles', async () => {
  const { body } = await centre().get('/routing');
  expect([body.version, body.roles, body.history]).toEqual([0, {}, []]);
  expect(body.table.map(({ id }: RoutingRow) => id)).toContain('below-scale');
});

test('a trial tells what would move and writes nothing; whom somebody assigned by hand stays', async () => {
  const { status, body } = await centre().post('/routing/trials', { table, roles });
  expect([status, body.faults, body.enterprises, body.moved, body.kept]).toEqual([200, [], 3, 2, 1]);
  expect(body.examples).toContainEqual({
    enterprise: { id: ENTERPRISES.yi, name: '乙演示有限公司' },
    from: null,
    to: { id: DEPARTMENTS.market, name: '示例市场监管局' },
  });
  expect(await serviceOf(ENTERPRISES.yi)).toBeNull();
});

test.each([
  ['a role that nobody holds', { table, roles: { ...roles, aviation: 'nobody' } }, 'unknown-role'],
  ['a table that leaves somebody out', { table: table.slice(0, 2), roles }, 'leaves-out'],
])('%s is told by a trial and refused', async (_name, routing, kind) => {
  const trial = await centre().post('/routing/trials', routing);
  expect(trial.body.faults.map((fault: { kind: string }) => fault.kind)).toContain(kind);
  const applied = await centre().post('/routing', { ...routing, version: 0, note: '试一试' });
  expect([applied.status, applied.body.code]).toEqual([422, 'routing-faults']);
});

test('what is no table is a fault at its field', async () => {
  const { status, body } = await centre().post('/routing/trials', { table: [{ id: 'x' }], roles });
  expect(status).toBe(400);
  expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/table/0/lead');
});

describe('applied', () => {
  test('it assigns everybody it takes, with those that come along, and an officer of the unit', async () => {
    const { status, body } = await centre().post('/routing', {
      table,
      roles,
      version: 0,
      note: '按方案执行',
    });
    expect([status, body.version, body.history[0]]).toMatchObject([200, 1, { moved: 2, note: '按方案执行' }]);
    expect(await serviceOf(ENTERPRISES.yi)).toMatchObject({
      unitId: DEPARTMENTS.market,
      cooperatingIds: [DEPARTMENTS.office],
      routedBy: 'industry',
    });
    expect((await serviceOf(ENTERPRISES.yi))?.officerId).not.toBeNull();
    expect(await serviceOf(ENTERPRISES.bing)).toMatchObject({ unitId: DEPARTMENTS.fire, officerId: null });
    expect(await serviceOf(ENTERPRISES.jia)).toMatchObject({ officerId: ACCOUNTS.officer, routedBy: null });
  });

  test('officer and deputy stay where others come along; a deputy of another unit does not', async () => {
    const { manager } = it.dataSource;
    const { yi: enterpriseId } = ENTERPRISES;
    const { version } = (await centre().get('/routing')).body;
    const pair = { officerId: ACCOUNTS.officerDeputy, deputyId: ACCOUNTS.officer };
    await manager.update(EnterpriseServiceEntity, { enterpriseId }, pair);
    const apply = (seen: number, investment: string) =>
      centre().post('/routing', {
        table,
        roles: { ...roles, investment },
        version: seen,
        note: '配合单位调整',
      });
    expect((await apply(version, DEPARTMENTS.fire)).status).toBe(200);
    expect(await serviceOf(enterpriseId)).toMatchObject({ ...pair, cooperatingIds: [DEPARTMENTS.fire] });
    await manager.update(EnterpriseServiceEntity, { enterpriseId }, { deputyId: ACCOUNTS.fireClerk });
    expect((await apply(version + 1, DEPARTMENTS.office)).status).toBe(200);
    expect(await serviceOf(enterpriseId)).toMatchObject(pair);
  });

  test('those that it moves go to whichever officer serves the fewest', async () => {
    const { manager } = it.dataSource;
    const { version } = (await centre().get('/routing')).body;
    const all = { table: table.slice(-1), roles: { 'service-centre': DEPARTMENTS.market } };
    const { officer, officerDeputy } = ACCOUNTS;
    await manager.update(EnterpriseServiceEntity, { enterpriseId: ENTERPRISES.yi }, { officerId: officer });
    const reply = await centre().post('/routing', { ...all, version, note: '归口调整' });
    expect(reply.status).toBe(200);
    // 甲 and 乙 are the officer's already.
    expect(await serviceOf(ENTERPRISES.bing)).toMatchObject({ officerId: officerDeputy, deputyId: officer });
    await centre().post('/routing', { table, roles, version: version + 1, note: '恢复原表' });
  });

  test('an old version can be looked at', async () => {
    const { body } = await centre().get('/routing/versions/1');
    expect([body.version, body.note, body.roles, body.table.length]).toEqual([1, '按方案执行', roles, 3]);
    expect((await centre().get('/routing/versions/x')).status).toBe(404);
  });

  test('a change of what somebody else has changed meanwhile is a conflict', async () => {
    const reply = await centre().post('/routing', { table, roles, version: 0, note: '旧表' });
    expect([reply.status, reply.body.code]).toEqual([409, 'version-conflict']);
  });

  test('open requests stay with the unit that has them, and the trial says how many', async () => {
    const story = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
    const moved = { ...roles, 'science-economy': DEPARTMENTS.fire };
    const trial = await centre().post('/routing/trials', { table, roles: moved });
    expect([trial.body.moved, trial.body.openRequests]).toEqual([1, 1]);
    await centre().post('/routing', {
      table,
      roles: moved,
      version: (await centre().get('/routing')).body.version,
      note: '调整分工',
    });
    expect((await serviceOf(ENTERPRISES.yi))?.unitId).toBe(DEPARTMENTS.fire);
    expect((await story.read('centre')).holder.units).toEqual([
      { id: DEPARTMENTS.market, name: '示例市场监管局' },
    ]);
  });
});

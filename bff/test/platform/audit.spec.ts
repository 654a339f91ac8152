import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { AuditSealEntity } from '../../src/platform/audit/audit-seal.entity.js';
import { readAudit } from '../../src/platform/audit/read-audit.js';
import { rowTag } from '../../src/platform/audit/tags.js';
import { type AuditReport, verifyAudit } from '../../src/platform/audit/verify.js';
import { Audit, OutboxMessageEntity, Transactions } from '../../src/platform/index.js';
import { AppSettingEntity } from '../../src/platform/settings/app-setting.entity.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;

beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const record = (action: string): Promise<void> =>
  it.app.get(Transactions).run((tx) =>
    it.app.get(Audit).record(tx, {
      actor: null,
      action,
      subject: { type: 'plan', id: 'P1' },
      before: { status: 'approved' },
      after: { status: 'started', at: it.clock.now() },
      requestId: 'a-request',
      at: it.clock.now(),
    }),
  );

beforeEach(async () => {
  for (const table of [AuditRowEntity, AuditSealEntity, AppSettingEntity, OutboxMessageEntity])
    await it.dataSource.manager.clear(table);
  for (const action of ['plan.file', 'plan.approve', 'visit.start']) await record(action);
});

const verify = async (): Promise<AuditReport> =>
  verifyAudit(await readAudit(it.dataSource, it.config.keys.audit));
const rows = (): Promise<AuditRowEntity[]> =>
  it.dataSource.manager.find(AuditRowEntity, { order: { id: 'ASC' } });

test('rows are told apart before and after they are sealed', async () => {
  expect(await verify()).toEqual({ sealed: 0, unsealed: 3, faults: [] });
  await it.runJobs();
  expect(await verify()).toEqual({ sealed: 3, unsealed: 0, faults: [] });
  await record('visit.finish');
  expect(await verify()).toEqual({ sealed: 3, unsealed: 1, faults: [] });
  await it.runJobs();
  expect(await verify()).toEqual({ sealed: 4, unsealed: 0, faults: [] });
});

test('a row says who, what, when, before and after, and no words or phone', async () => {
  await it.as(ACCOUNTS.centre).post('/visit-reports', {
    words: '没有出示检查码',
    contactPhone: '0000-5678',
    happenedAt: '2026-11-25T08:00:00+08:00',
  });
  const row = (await rows()).at(-1);
  expect(row).toMatchObject({
    actorId: ACCOUNTS.centre,
    action: 'visit.report',
    subjectType: 'visit-report',
    before: null,
  });
  expect(row?.at.toISOString()).toBe('2026-11-25T00:30:00.000Z');
  expect(JSON.stringify(row)).not.toMatch(/出示|5678/);
});

test.each(['action', 'actorId', 'subjectId', 'requestId'] as const)(
  'a changed %s is named',
  async (column) => {
    await it.runJobs();
    const [, second] = await rows();
    await it.dataSource.manager.update(AuditRowEntity, { id: second?.id }, { [column]: 'another' });
    expect((await verify()).faults).toEqual([{ kind: 'changed', rowId: second?.id, seq: 2 }]);
  },
);

test('a changed "after" is named, and so is a changed instant', async () => {
  await it.runJobs();
  const [first, second] = await rows();
  await it.dataSource.manager.update(AuditRowEntity, { id: first?.id }, { after: { enterpriseId: 'x' } });
  await it.dataSource.manager.update(
    AuditRowEntity,
    { id: second?.id },
    { at: new Date('2026-11-24T00:30:00Z') },
  );
  expect((await verify()).faults.map(({ kind }) => kind)).toEqual(['changed', 'changed']);
});

test('a removed row is named', async () => {
  await it.runJobs();
  const [first] = await rows();
  await it.dataSource.manager.delete(AuditRowEntity, { id: first?.id });
  expect((await verify()).faults).toEqual([{ kind: 'removed', rowId: first?.id, seq: 1 }]);
});

test.each([1, 2, 3])('a row removed with its seal %i is missed', async (seq) => {
  await it.runJobs();
  const row = (await rows())[seq - 1];
  await it.dataSource.manager.delete(AuditRowEntity, { id: row?.id });
  await it.dataSource.manager.delete(AuditSealEntity, { seq });
  expect((await verify()).faults).toEqual([{ kind: 'removed', rowId: null, seq }]);
});

test('a row that the program did not write is named, and never sealed', async () => {
  const [first] = await rows();
  const forged = { ...first, id: '0FORGED0000000000000000000', action: 'plan.approve' };
  await it.dataSource.manager.insert(AuditRowEntity, forged as never);
  await it.runJobs();
  expect(await verify()).toEqual({
    sealed: 3,
    unsealed: 0,
    faults: [{ kind: 'inserted', rowId: '0FORGED0000000000000000000' }],
  });
});

test('a row changed before it was sealed is named', async () => {
  const [first] = await rows();
  await it.dataSource.manager.update(AuditRowEntity, { id: first?.id }, { action: 'plan.refuse' });
  await it.runJobs();
  expect((await verify()).faults).toEqual([{ kind: 'inserted', rowId: first?.id }]);
});

test('two sealed rows that changed places are named', async () => {
  await it.runJobs();
  const [first, second] = await rows();
  const { manager } = it.dataSource;
  await manager.update(AuditSealEntity, { seq: 1 }, { rowId: 'elsewhere' });
  await manager.update(AuditSealEntity, { seq: 2 }, { rowId: first?.id });
  await manager.update(AuditSealEntity, { seq: 1 }, { rowId: second?.id });
  expect((await verify()).faults.map(({ kind }) => kind)).toEqual(['broken-link', 'broken-link']);
});

test('another key fits nothing', async () => {
  await it.runJobs();
  const evidence = await readAudit(it.dataSource, 'another key');
  expect(verifyAudit(evidence).faults).toHaveLength(3);
  const [first] = await rows();
  expect(first && rowTag(it.config.keys.audit, first)).toBe(first?.tag);
});

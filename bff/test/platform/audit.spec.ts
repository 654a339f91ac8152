import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { encodeTime } from 'ulid';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { AuditSealEntity } from '../../src/platform/audit/audit-seal.entity.js';
import { SealAudit } from '../../src/platform/audit/seal-audit.js';
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

const verify = (): Promise<AuditReport> => verifyAudit(it.dataSource, it.config.keys.audit);
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

test('several processes that seal at once seal each row once, and none of them fails', async () => {
  const seal = it.app.get(SealAudit);
  for (let sealed = 3; sealed < 30; sealed++) {
    const counts = await Promise.all([1, 2, 3].map(() => seal.run(it.clock.now())));
    expect(counts.filter((count) => count > 0)).toHaveLength(1);
    expect(await verify()).toEqual({ sealed, unsealed: 0, faults: [] });
    await record('visit.finish');
  }
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
  expect((await verify()).faults).toEqual([{ kind: 'removed', rowId: null, seq, until: seq }]);
});

test('seals by the thousand million that are gone are one fault, and no list of as many', async () => {
  await it.runJobs();
  const last = 2_000_000_000;
  await it.dataSource.manager.update(AuditSealEntity, { seq: 3 }, { seq: last });
  expect((await verify()).faults).toEqual([{ kind: 'removed', rowId: null, seq: 3, until: last - 1 }]);
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

test.each([500, 1_499])(
  'rows that the program did not write do not keep others waiting: %i',
  async (count) => {
    const [first] = await rows();
    const forged = Array.from({ length: count }, (_, at) => ({
      ...first,
      id: `00FORGED${String(at).padStart(18, '0')}`,
      action: 'plan.approve',
    }));
    for (let from = 0; from < count; from += 100)
      await it.dataSource.manager.insert(AuditRowEntity, forged.slice(from, from + 100) as never);
    await it.runJobs();
    const { sealed, unsealed, faults } = await verify();
    expect({ sealed, unsealed, forged: faults.length }).toEqual({ sealed: 3, unsealed: 0, forged: count });
  },
);

test('a row that the program did write is not taken for sealed by a seal before the first', async () => {
  await it.runJobs();
  await record('plan.refuse');
  const added = (await rows()).at(-1);
  await it.dataSource.manager.insert(AuditSealEntity, {
    ...{ seq: 0, rowId: added?.id, link: '0'.repeat(64), sealedAt: it.clock.now() },
  });
  expect((await verify()).faults).toEqual([{ kind: 'broken-link', rowId: added?.id, seq: 0 }]);
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

test.each(['elsewhere', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ'])(
  'a seal that was made to name no row of ours does not keep what follows unsealed: %s',
  async (rowId) => {
    await it.runJobs();
    await it.dataSource.manager.update(AuditSealEntity, { seq: 3 }, { rowId });
    await record('visit.finish');
    await it.runJobs();
    const { sealed, faults } = await verify();
    expect(sealed).toBe(5);
    expect(faults).toContainEqual({ kind: 'removed', rowId, seq: 3 });
  },
);

test('a row that commits an hour after its id was made is sealed by the next look back', async () => {
  await it.runJobs();
  const made = it.clock.now();
  it.clock.advance(3_600_000);
  await record('visit.finish');
  await it.runJobs();
  const [first] = await rows();
  const late = { ...first, id: `${encodeTime(made.getTime(), 10)}ZZZZZZZZZZZZZZZZ` } as AuditRowEntity;
  const row = { ...late, tag: rowTag(it.config.keys.audit, late) };
  await it.dataSource.manager.insert(AuditRowEntity, row as never);
  await it.runJobs();
  expect(await verify()).toEqual({ sealed: 4, unsealed: 1, faults: [] });
  it.clock.advance(600_000);
  await it.runJobs();
  expect(await verify()).toEqual({ sealed: 5, unsealed: 0, faults: [] });
});

test('a trail of more rows than are read at once is sealed and verified to its end', async () => {
  const entry = {
    ...{ actor: null, action: 'plan.file', before: null, after: null, requestId: 'a-request' },
    subject: { type: 'plan', id: 'P1' },
    at: it.clock.now(),
  };
  const many = Array.from({ length: 2_100 }, () => entry);
  await it.app.get(Transactions).run((tx) => it.app.get(Audit).recordAll(tx, many));
  expect(await verify()).toEqual({ sealed: 0, unsealed: 2_103, faults: [] });
  await it.runJobs();
  expect(await verify()).toEqual({ sealed: 2_103, unsealed: 0, faults: [] });
  const last = (await rows()).at(-1);
  await it.dataSource.manager.update(AuditRowEntity, { id: last?.id }, { action: 'plan.refuse' });
  expect((await verify()).faults).toEqual([{ kind: 'changed', rowId: last?.id, seq: 2_103 }]);
});

test('another key fits nothing', async () => {
  await it.runJobs();
  expect((await verifyAudit(it.dataSource, 'another key')).faults).toHaveLength(3);
  const [first] = await rows();
  expect(first && rowTag(it.config.keys.audit, first)).toBe(first?.tag);
});

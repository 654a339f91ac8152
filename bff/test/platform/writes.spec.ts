import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AppSettingEntity } from '../../src/platform/settings/app-setting.entity.js';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { OutboxMessageEntity, problem, type WriteRequest, Writes } from '../../src/platform/index.js';
import { IdempotencyKeyEntity } from '../../src/platform/writes/idempotency-key.entity.js';
import { VisitReportEntity } from '../../src/visit-reports/visit-report.entity.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
const BODY = { words: '没有亮码', happenedAt: '2026-11-25T08:00:00+08:00' };
const TABLES = [VisitReportEntity, AuditRowEntity, OutboxMessageEntity, IdempotencyKeyEntity];
const CLEARED = [...TABLES, AppSettingEntity];

beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(async () => {
  for (const table of CLEARED) await it.dataSource.manager.clear(table);
});

const counts = (): Promise<number[]> =>
  Promise.all(TABLES.map((table) => it.dataSource.manager.count(table)));

test('without a key, or with an unfit one, nothing is written', async () => {
  const missing = await it.as(null).post('/visit-reports', BODY, { key: null });
  expect([missing.status, missing.body.code]).toEqual([400, 'idempotency-key-missing']);
  const short = await it.as(null).post('/visit-reports', BODY, { key: 'too-short' });
  expect([short.status, short.body.code]).toEqual([400, 'idempotency-key-malformed']);
  expect(await counts()).toEqual([0, 0, 0, 0]);
});

test('the same key and body are answered alike and write once', async () => {
  const key = freshKey();
  const first = await it.as(ACCOUNTS.jia).post('/visit-reports', BODY, { key });
  it.clock.advance(60_000);
  const again = await it.as(ACCOUNTS.jia).post('/visit-reports', { ...BODY }, { key });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.text).toBe(first.text);
  expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([
    undefined,
    'true',
  ]);
  expect(await counts()).toEqual([1, 1, 2, 1]);
});

test('the order of members does not make another body', async () => {
  const key = freshKey();
  await it.as(ACCOUNTS.jia).post('/visit-reports', BODY, { key });
  const again = await it
    .as(ACCOUNTS.jia)
    .post('/visit-reports', { happenedAt: BODY.happenedAt, words: BODY.words }, { key });
  expect(again.headers['idempotency-replayed']).toBe('true');
});

test('another body, or another route, with the same key is a conflict', async () => {
  const key = freshKey();
  const { body } = await it.as(ACCOUNTS.centre).post('/visit-reports', BODY, { key });
  const other = await it.as(ACCOUNTS.centre).post('/visit-reports', { ...BODY, words: '别的' }, { key });
  expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  const route = await it.as(ACCOUNTS.centre).post(`/visit-reports/${body.id}/handle`, BODY, { key });
  expect(route.status).not.toBe(200);
  expect(await counts()).toEqual([1, 1, 2, 1]);
});

test('the same key of another account is another write', async () => {
  const key = freshKey();
  await it.as(ACCOUNTS.jia).post('/visit-reports', BODY, { key });
  const other = await it.as(ACCOUNTS.yi).post('/visit-reports', BODY, { key });
  expect(other.headers['idempotency-replayed']).toBeUndefined();
  expect((await counts())[0]).toBe(2);
});

test('twenty at once with one key write once and are answered alike', async () => {
  const key = freshKey();
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => it.as(ACCOUNTS.jia).post('/visit-reports', BODY, { key })),
  );
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  expect(replies.every(({ status }) => status === 201)).toBe(true);
  expect(replies.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
  expect(await counts()).toEqual([1, 1, 2, 1]);
});

test('a key is forgotten after thirty days, and not before', async () => {
  await it.as(ACCOUNTS.jia).post('/visit-reports', BODY);
  const remaining = async (): Promise<number | undefined> => {
    await it.runJobs();
    return (await counts()).at(-1);
  };
  const start = it.clock.isoNow();
  it.clock.advance(30 * 24 * 3_600_000);
  expect(await remaining()).toBe(1);
  it.clock.advance(1);
  expect(await remaining()).toBe(0);
  it.clock.set(start);
});

const request = (more: Partial<WriteRequest> = {}): WriteRequest => ({
  actor: null,
  key: freshKey(),
  route: 'POST /somewhere',
  body: {},
  requestId: 'a-request',
  ...more,
});
const settings = (): Promise<number> => it.dataSource.manager.countBy(AppSettingEntity, { name: 'written' });

test('an expected refusal keeps what was written, and is replayed', async () => {
  const write = request();
  const run = () =>
    it.app.get(Writes).run(write, async (tx) => {
      await tx.insert(AppSettingEntity, { name: 'written', value: 1 } as never);
      return problem('filing-rejected', 422, { extensions: { attemptId: 'a' } });
    });
  const first = await run();
  const again = await run();
  expect(first).toMatchObject({ status: 422, body: { requestId: 'a-request' } });
  expect(again).toEqual({ ...first, replayed: true });
  expect(await settings()).toBe(1);
});

test('an unexpected error leaves nothing, and the key is free again', async () => {
  const write = request();
  const failing = it.app.get(Writes).run(write, async (tx) => {
    await tx.insert(AppSettingEntity, { name: 'written', value: 1 } as never);
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(await settings()).toBe(0);
  const answer = await it.app.get(Writes).run(write, async () => ({ status: 200, body: 'done' }));
  expect(answer).toEqual({ status: 200, body: 'done' });
});

test('a unique key that `work` itself breaks is not taken for a replay', async () => {
  const failing = it.app.get(Writes).run(request(), async (tx) => {
    const id = 'X'.repeat(26);
    const at = it.clock.now();
    const row = {
      id,
      kind: 'k',
      recipientKind: 'role',
      recipientId: 'r',
      planId: null,
      data: {},
      at,
      dedupeKey: 'd',
    };
    const rest = { state: 'pending', attempts: 0, leaseId: null, nextAttemptAt: at, lastError: null };
    await tx.insert(OutboxMessageEntity, { ...row, ...rest } as never);
    await tx.insert(OutboxMessageEntity, { ...row, ...rest } as never);
    return { status: 200, body: null };
  });
  await expect(failing).rejects.toThrow();
});

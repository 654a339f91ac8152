import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { AuditHead } from '../../src/platform/audit/audit-head.js';
import { AuditHeadEntity } from '../../src/platform/audit/audit-head.entity.js';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { AuditSealEntity } from '../../src/platform/audit/audit-seal.entity.js';
import { readHead } from '../../src/platform/audit/read-statements.js';
import { AuditSigner } from '../../src/platform/audit/signed.js';
import { keepHead } from '../../src/platform/audit/tags.js';
import { Audit, type Config, Settings, Transactions } from '../../src/platform/index.js';
import { fullReport, verifyOutside } from '../../src/verify-audit.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { temporaryDir } from '../harness/test-database.js';
import { removeFromHistory, rewriteHistory } from './rewriting.js';

const files = temporaryDir();
const dir = join(files.dir, 'heads');
let it: TestApp;

beforeAll(async () => {
  it = await startTestApp({ config: { auditHeadsDir: dir } });
});
afterAll(async () => {
  await it.stop();
  files.remove();
});

const record = (action: string): Promise<void> =>
  it.app.get(Transactions).run((tx) =>
    it.app.get(Audit).record(tx, {
      ...{ actor: null, action, subject: { type: 'plan', id: 'P1' }, before: null },
      after: { status: 'started' },
      ...{ requestId: 'a-request', at: it.clock.now() },
    }),
  );
const on = async (day: string, ...actions: string[]): Promise<void> => {
  it.clock.set(`${day}T09:00:00+08:00`);
  for (const action of actions) await record(action);
  await it.runJobs();
};
const heads = async (): Promise<AuditHead[]> => (await it.as(null).get('/audit-heads')).body.items;
const report = (held: readonly AuditHead[] = [], config: Config = it.config) =>
  fullReport(it.dataSource, config, { heads: held, receipts: [] });
const faults = async (held: readonly AuditHead[] = []) => (await report(held)).faults;
const rows = () => it.dataSource.manager.find(AuditRowEntity, { order: { id: 'ASC' } });

beforeEach(async () => {
  for (const table of [AuditRowEntity, AuditSealEntity, AuditHeadEntity])
    await it.dataSource.manager.clear(table);
  mkdirSync(dir, { recursive: true });
  await on('2026-11-25', 'plan.file', 'plan.approve');
  await on('2026-11-26', 'visit.start');
  await on('2026-11-27', 'visit.finish', 'visit.rate');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('one a day, each with what came to the chain since the one before', async () => {
  await on('2026-11-27', 'plan.cancel');
  await on('2026-11-28');
  const published = await heads();
  expect(published.map(({ date, from, seq }) => [date, from, seq])).toEqual([
    ['2026-11-28', 6, 6],
    ['2026-11-27', 4, 5],
    ['2026-11-26', 3, 3],
    ['2026-11-25', 1, 2],
  ]);
  expect(await faults(published)).toEqual([]);
});

test('a day on which nothing happened has its head, too: that one stays away is a sign', async () => {
  await on('2026-11-28');
  const [head] = await heads();
  expect(head).toMatchObject({ date: '2026-11-28', from: 6, seq: 5 });
  expect(await faults()).toEqual([]);
});

test('a page goes on where the one before ended', async () => {
  const { body } = await it.as(null).get('/audit-heads?limit=2');
  const next = await it.as(null).get(`/audit-heads?limit=2&cursor=${body.nextCursor}`);
  expect(next.body.items.map(({ date }: AuditHead) => date)).toEqual(['2026-11-25']);
  const key = Buffer.from(JSON.stringify(["' OR 1=1"])).toString('base64url');
  expect((await it.as(null).get(`/audit-heads?cursor=${key}`)).status).toBe(400);
});

test('each is written into the folder, once and for reading only, and one that was exchanged is left', async () => {
  const file = join(dir, 'audit-head-2026-11-26.json');
  expect(readdirSync(dir)).toHaveLength(3);
  expect(readHead(readFileSync(file, 'utf8'))).toEqual((await heads())[1]);
  rmSync(file);
  writeFileSync(file, 'another');
  rmSync(join(dir, 'audit-head-2026-11-25.json'));
  await on('2026-11-27');
  expect(readFileSync(file, 'utf8')).toBe('another');
  expect(readdirSync(dir)).toHaveLength(3);
});

test('whoever rewrites a row and seals the whole chain anew convinces the database, and no head that was kept', async () => {
  const held = await heads();
  const [, second] = await rows();
  await rewriteHistory(it, second!.id, { action: 'plan.refuse' });
  expect(await faults()).toEqual([]);
  expect(await faults(held)).toEqual(
    expect.arrayContaining([
      { kind: 'rewritten', date: '2026-11-25', seq: 2 },
      { kind: 'rewritten', date: '2026-11-26', seq: 3 },
      { kind: 'rewritten', date: '2026-11-27', seq: 5 },
    ]),
  );
});

test('one kept head is enough, of whatever day; those from before the rewriting stand', async () => {
  const held = await heads();
  await rewriteHistory(it, (await rows())[3]!.id, { after: { status: 'finished', result: 'no-problem' } });
  const of = async (date: string) => (await faults(held.filter((head) => head.date === date))).length;
  expect([await of('2026-11-25'), await of('2026-11-26')]).toEqual([0, 0]);
  expect(await of('2026-11-27')).toBeGreaterThan(0);
});

test('a row that was taken out is missed by them', async () => {
  const held = await heads();
  await removeFromHistory(it, (await rows())[0]!.id);
  expect(await faults()).toEqual([]);
  expect((await faults(held)).map(({ kind }) => kind)).toContain('rewritten');
});

test('the end cut off, with the head that the database noted', async () => {
  const held = await heads();
  const last = (await rows()).slice(3);
  for (const { id } of last) await it.dataSource.manager.delete(AuditRowEntity, { id });
  for (const seq of [4, 5]) await it.dataSource.manager.delete(AuditSealEntity, { seq });
  await it.dataSource.manager.delete(AuditHeadEntity, { date: '2026-11-27' });
  const third = await it.dataSource.manager.findOneByOrFail(AuditSealEntity, { seq: 3 });
  await it.app
    .get(Transactions)
    .run((tx) => it.app.get(Settings).write(tx, 'audit.head', keepHead(it.config.keys.audit, third)));
  expect(await faults()).toEqual([]);
  expect(await faults(held)).toEqual([{ kind: 'rewritten', date: '2026-11-27', seq: 5 }]);
});

test('nothing is published over a chain that contradicts its last head', async () => {
  await it.dataSource.manager.update(AuditSealEntity, { seq: 5 }, { link: 'f'.repeat(64) });
  await on('2026-11-28', 'plan.file');
  expect((await heads()).map(({ date }) => date)).not.toContain('2026-11-28');
});

test('a head whose statement was changed is forged, one by a stranger unknown', async () => {
  const [head] = await heads();
  const forged = { ...head!, link: 'f'.repeat(64) };
  expect(await faults([forged])).toEqual([
    { kind: 'two-heads', date: '2026-11-27' },
    { kind: 'forged-head', date: '2026-11-27' },
  ]);
  const stranger = new AuditSigner({ ...it.config, keys: { ...it.config.keys, seal: 'a'.repeat(40) } });
  const { signature: _, keyId: __, ...statement } = head!;
  const theirs = stranger.sign('anqi-audit-head', statement);
  expect((await faults([theirs]))[1]).toEqual({
    kind: 'unknown-key',
    date: '2026-11-27',
    keyId: theirs.keyId,
  });
});

test('a head of the database that was exchanged or taken out is named', async () => {
  await it.dataSource.manager.delete(AuditHeadEntity, { date: '2026-11-26' });
  expect(await faults()).toEqual([{ kind: 'broken-heads', date: '2026-11-27' }]);
});

test('after the sealing key changed, heads by the old one are still ours', async () => {
  const held = await heads();
  const keys = { ...it.config.keys, seal: 'another-sealing-key-0123456789-abcdef' };
  const rotated = { ...it.config, keys, oldSealKeys: [it.config.keys.seal] };
  expect((await report(held, rotated)).faults).toEqual([]);
  const forgotten = { ...it.config, keys, oldSealKeys: [] };
  expect((await report([], forgotten)).faults.map(({ kind }) => kind)).toEqual(Array(3).fill('unknown-key'));
});

test('from outside the signatures alone tell, by the keys that the route names', async () => {
  const { body } = await it.as(null).get('/audit-heads');
  const keys = new Map<string, string>(body.keys.map((key: any) => [key.id, key.publicKey]));
  const [first, ...others] = body.items as AuditHead[];
  const outside = (held: AuditHead[]) => verifyOutside({ heads: held, receipts: [], keys }).faults;
  expect(outside([first!, ...others])).toEqual([]);
  expect(outside([{ ...first!, seq: 4 }])).toEqual([{ kind: 'forged-head', date: '2026-11-27' }]);
});

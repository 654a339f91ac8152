import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import type { Receipt } from '../../src/platform/audit/receipt.js';
import { fullReport, verifyOutside } from '../../src/verify-audit.js';
import { Ids } from '../../src/platform/index.js';
import { AccountEnterpriseEntity, AccountEntity, AccountRoleEntity } from '../../src/accounts/index.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aFinishedVisit } from '../ratings/finished-visit.js';
import { aRequest, Story } from '../requests/requests.js';
import { rewriteHistory } from './rewriting.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const tomorrow = async (): Promise<void> => {
  it.clock.advance(24 * 3_600_000);
  await it.runJobs();
};
const receiptsOf = async (id: string, as: keyof typeof ACCOUNTS = 'jia'): Promise<Receipt[]> =>
  (await it.as(ACCOUNTS[as]).get(`/receipts/${id}`)).body.items;
const receiptOf = async (id: string): Promise<Receipt> => (await receiptsOf(id))[0]!;
const check = async (receipt: unknown): Promise<string> => {
  const text = typeof receipt === 'string' ? receipt : JSON.stringify(receipt);
  return (await it.as(null).post('/receipt-checks', { receipt: text })).body.verdict;
};
const verify = (receipt: Receipt) => fullReport(it.dataSource, it.config, { heads: [], receipts: [receipt] });

test('of a request: promised at once, in the chain soon, under a published head from the next day', async () => {
  const { id } = await Story.begin(it);
  const promised = await receiptOf(id);
  expect(promised).toMatchObject({
    ...{ issuer: '360191', action: 'request.submit', subjectType: 'request', subjectId: id },
    ...{ seal: null, proof: null },
  });
  expect(await check(promised)).toBe('waiting');
  await it.runJobs();
  const sealed = await receiptOf(id);
  expect(sealed.seal?.seq).toBeGreaterThan(0);
  await tomorrow();
  const proven = await receiptOf(id);
  expect(proven.proof?.head.seq).toBeGreaterThanOrEqual(proven.seal!.seq);
  for (const each of [promised, sealed, proven]) expect(await check(each)).toBe('whole');
  expect((await verify(proven)).receipts).toEqual([{ rowId: proven.rowId, faults: [] }]);
});

test('of a rating: whoever rated has it, and no other enterprise or office', async () => {
  const planId = await aFinishedVisit(it, { finishedAt: it.clock.isoNow() });
  const rated = await it.as(ACCOUNTS.jia).post(`/plans/${planId}/rating`, { level: 2, words: '未亮证' });
  expect(rated.status).toBe(201);
  const receipt = await receiptOf(planId);
  expect(receipt).toMatchObject({ action: 'visit.rate', subjectId: planId });
  expect(JSON.stringify(receipt)).not.toMatch(/未亮证|level|account/i);
  expect(await receiptsOf(planId, 'yi')).toEqual([]);
  for (const other of ['fireHead', 'centre', 'supervisor', 'administrator'] as const) {
    expect((await it.as(ACCOUNTS[other]).get(`/receipts/${planId}`)).status).toBe(403);
  }
  expect((await it.as(null).get(`/receipts/${planId}`)).status).toBe(401);
});

/** A second member of 甲, who administers nothing. */
async function aColleague(): Promise<string> {
  const id = it.app.get(Ids).next();
  const { manager } = it.dataSource;
  const account = {
    id,
    name: '示例同事某',
    title: '经办人',
    departmentId: null,
    workPhone: null,
    personaOrder: null,
  };
  await manager.insert(AccountEntity, account as never);
  await manager.insert(AccountRoleEntity, { accountId: id, role: 'enterprise' });
  await manager.insert(AccountEnterpriseEntity, { accountId: id, enterpriseId: ENTERPRISES.jia });
  return id;
}
const asked = async (account: string, id: string): Promise<Receipt[]> =>
  (await it.as(account).get(`/receipts/${id}`)).body.items;

test('of what an enterprise filed: each of its people has the same one, another enterprise none', async () => {
  const colleague = await aColleague();
  const story = await Story.begin(it);
  expect(await asked(colleague, story.id)).toEqual(await receiptsOf(story.id));
  expect(await asked(colleague, story.id)).toHaveLength(1);
  expect(await receiptsOf(story.id, 'yi')).toEqual([]);
});

test('of what it rated: its administrator has it too, and nothing in it tells who rated', async () => {
  const [rater, colleague] = [await aColleague(), await aColleague()];
  const story = await (await Story.begin(it)).closed();
  const planId = await aFinishedVisit(it, { finishedAt: it.clock.isoNow() });
  const rating = { level: 1, words: '示例：没有亮码' };
  expect((await it.as(rater).post(`/plans/${planId}/rating`, rating)).status).toBe(201);
  const rated = { event: 'rate', rating: 1, words: '示例：没有解决' };
  expect((await it.as(rater).post(`/requests/${story.id}/events`, rated)).status).toBe(200);
  const actionsOf = async (account: string, id: string) =>
    (await asked(account, id)).map(({ action }) => action);
  for (const account of [rater, ACCOUNTS.jia]) {
    expect(await actionsOf(account, planId)).toEqual(['visit.rate']);
    expect(await actionsOf(account, story.id)).toEqual(['request.rate', 'request.submit']);
  }
  expect([await asked(colleague, planId), await actionsOf(colleague, story.id)]).toEqual([
    [],
    ['request.submit'],
  ]);
  const [receipt] = await receiptsOf(planId);
  expect(JSON.stringify(receipt)).not.toContain(rater);
  expect(Object.keys(receipt!).sort()).toEqual(
    [
      'action',
      'at',
      'issuer',
      'keyId',
      'proof',
      'rowId',
      'seal',
      'signature',
      'subjectId',
      'subjectType',
    ].concat(['tag', 'version']),
  );
  expect(await check(receipt)).toBe('waiting');
});

test('whoever leaves the enterprise keeps what he did, and gets nothing of the others any more', async () => {
  const [leaver, planned] = [await aColleague(), await Story.begin(it)];
  const own = await it.as(leaver).post('/requests', aRequest());
  expect(own.status).toBe(201);
  await it.dataSource.manager.delete(AccountEnterpriseEntity, { accountId: leaver });
  expect([await asked(leaver, planned.id), (await asked(leaver, own.body.id)).length]).toEqual([[], 1]);
});

test('what somebody reported of a visit is his alone, also where his enterprise was visited', async () => {
  const reporter = await aColleague();
  const report = {
    enterpriseId: ENTERPRISES.jia,
    words: '没有出示检查码',
    happenedAt: '2026-11-25T08:00:00+08:00',
  };
  const { body } = await it.as(reporter).post('/visit-reports', report);
  expect([(await asked(reporter, body.id)).length, await receiptsOf(body.id)]).toEqual([1, []]);
});

test('checked outside by the public keys alone, and wrong where anything of it was changed', async () => {
  const { id } = await Story.begin(it);
  await it.runJobs();
  await tomorrow();
  const receipt = await receiptOf(id);
  const { body } = await it.as(null).get('/audit-heads');
  const keys = new Map<string, string>(body.keys.map((key: any) => [key.id, key.publicKey]));
  const outside = (held: Receipt) => verifyOutside({ heads: [], receipts: [held], keys }).receipts[0]?.faults;
  expect(outside(receipt)).toEqual([]);
  const changes: Partial<Receipt>[] = [
    { at: '2026-11-01T00:00:00+08:00' },
    { tag: 'f'.repeat(64) },
    { seal: { ...receipt.seal!, seq: 1 } },
    { proof: null },
  ];
  for (const change of changes) {
    expect(outside({ ...receipt, ...change })).toEqual(['forged']);
    expect(await check({ ...receipt, ...change })).toBe('not-ours');
  }
});

test('what is no receipt is none, however deep, odd or large', async () => {
  const { proof, ...rest } = await receiptOf((await Story.begin(it)).id);
  const deep = `${'['.repeat(9_000)}${']'.repeat(9_000)}`;
  const odd: unknown[] = [
    '{}',
    'null',
    '[]',
    '12',
    'no',
    deep,
    { ...rest, proof: { head: {}, path: [] } },
    rest,
  ];
  for (const each of odd) expect(await check(each)).toBe('not-ours');
  expect(await check({ ...rest, proof, more: 1 })).toBe('not-ours');
  expect(await check({ ...rest, proof, seal: { seq: '1', link: 'x' } })).toBe('not-ours');
});

test('a row that was changed, taken out or sealed elsewhere contradicts it', async () => {
  const { id } = await Story.begin(it);
  await it.runJobs();
  await tomorrow();
  const receipt = await receiptOf(id);
  const { manager } = it.dataSource;
  const row = await manager.findOneByOrFail(AuditRowEntity, { id: receipt.rowId });
  const faults = async () => (await verify(receipt)).receipts[0]?.faults;

  await manager.update(AuditRowEntity, { id: row.id }, { actorId: ACCOUNTS.yi });
  expect([await check(receipt), await faults()]).toEqual(['contradicted', ['changed']]);
  await manager.delete(AuditRowEntity, { id: row.id });
  expect([await check(receipt), await faults()]).toEqual(['contradicted', ['removed']]);
  await manager.insert(AuditRowEntity, row as never);
  expect([await check(receipt), await faults()]).toEqual(['whole', []]);

  const [first] = await manager.find(AuditRowEntity, { order: { id: 'ASC' }, take: 1 });
  await rewriteHistory(it, first!.id, { action: 'plan.refuse' });
  expect([await check(receipt), await faults()]).toEqual(['contradicted', ['rewritten']]);
  // the head that came with it tells, too, since when
  const { faults: ofChain } = await verify(receipt);
  expect(ofChain.map(({ kind }) => kind)).toContain('rewritten');
});

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { read as readBook, utils } from '@e965/xlsx';
import { auditFieldText } from '@anqi/shared/wording/audit-changes';
import { MOST_EXPORTED } from '../../src/audit-log/export-audit-log.js';
import { changesOf as changedBy } from '../../src/audit-log/changes.js';
import { FindAuditRows } from '../../src/audit-log/find-audit-rows.js';
import { EnterpriseEntity } from '../../src/enterprises/index.js';
import { verifyAudit } from '../../src/platform/audit/verify.js';
import { makeSubjects } from '../permissions/subjects.js';
import { aFinishedVisit } from '../ratings/finished-visit.js';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { Audit, Ids, Transactions } from '../../src/platform/index.js';
import { aDraft, approved, morning } from '../inspections/filings.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';

let it: TestApp;
let story: Story;
beforeAll(async () => {
  it = await startTestApp();
  story = await Story.begin(it, { contactName: '示例某某', contactPhone: '00007654321' });
  it.clock.set('2026-11-26T09:00:00+08:00');
  await story.does('officer', 'pass-to-centre', { words: '示例：本单位无权处理某某' });
});
afterAll(() => it.stop());

const read = (query = '') => it.as(ACCOUNTS.auditor).get(`/audit-rows?${query}`);
const said = ({ body }: { body: any }) =>
  body.items.map(({ action, actor }: any) => `${action} ${actor?.id ?? ''}`);

test('the auditor reads who did what, the newest first, page by page', async () => {
  const first = await read(`subjectId=${story.id}&limit=1`);
  expect(said(first)).toEqual([`request.pass-to-centre ${ACCOUNTS.officer}`]);
  const second = await read(`subjectId=${story.id}&limit=1&cursor=${first.body.nextCursor}`);
  expect(said(second)).toEqual([`request.submit ${ACCOUNTS.jia}`]);
  expect(second.body.nextCursor).toBeNull();
  expect(first.body.items[0]).toEqual({
    id: expect.any(String),
    at: '2026-11-26T09:00:00+08:00',
    actor: { id: ACCOUNTS.officer, name: '示*', title: 'officer' },
    action: 'request.pass-to-centre',
    subjectType: 'request',
    subjectId: story.id,
    withheld: false,
    changes: expect.any(Array),
    requestId: expect.any(String),
  });
});

test('by person, by action and by date, both days included', async () => {
  expect(said(await read(`actorId=${ACCOUNTS.jia}`))).toEqual([`request.submit ${ACCOUNTS.jia}`]);
  expect(said(await read('action=request.submit'))).toEqual([`request.submit ${ACCOUNTS.jia}`]);
  const on = async (from: string, until: string) =>
    said(await read(`from=${from}&until=${until}&subjectId=${story.id}`)).length;
  expect(await on('2026-11-25', '2026-11-25')).toBe(1);
  expect(await on('2026-11-25', '2026-11-26')).toBe(2);
  expect(await on('2026-11-27', '2026-11-30')).toBe(0);
});

test('no name, number, words or enterprise of the thing are in it', async () => {
  const { text } = await read('limit=100');
  for (const secret of [
    '示例某某',
    '00007654321',
    '无权处理',
    '示例officer',
    ENTERPRISES.jia,
    '演示有限公司',
  ])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
});

test('each look is a row of it, with what was looked for', async () => {
  await read(`actorId=${ACCOUNTS.yi}`);
  const [row] = await it.dataSource.query(
    "SELECT actorId, subjectId, after FROM audit_rows WHERE action = 'audit.read' ORDER BY id DESC LIMIT 1",
  );
  const after = typeof row.after === 'string' ? JSON.parse(row.after) : row.after;
  expect([row.actorId, row.subjectId, after]).toEqual([
    ACCOUNTS.auditor,
    ACCOUNTS.auditor,
    { actorId: ACCOUNTS.yi, further: false, rows: 0 },
  ]);
});

const changesOf = async (query: string): Promise<any[]> =>
  (await read(query)).body.items.map(({ changes }: any) => changes);

test('what a row changed, before and after, in words; what was written is said to be there alone', async () => {
  const [passed] = await changesOf(`subjectId=${story.id}&action=request.pass-to-centre`);
  expect(passed).toEqual([
    { name: '状态', before: '已提交', after: '已建档' },
    { name: '时限', before: expect.stringMatching(/^2026-\d\d-\d\d 18:00$/), after: expect.any(String) },
    { name: '文字说明', before: null, after: '（内容不显示）' },
  ]);
});

test('of a row that says nothing before: what there is since', async () => {
  const plan = await approved(it, aDraft({ reason: 'complaint', evidence: { complaintNo: 'TS-1' } }));
  const [approval, filing] = await changesOf(`subjectId=${plan.id}`);
  expect(approval).toEqual([
    { name: '状态', before: '待审批', after: '已批准' },
    { name: '审批', before: '待审批', after: '已同意' },
  ]);
  expect(filing).toContainEqual({ name: '执法人员', before: null, after: '示*、示*' });
  expect(filing).toContainEqual({ name: '检查方式', before: null, after: '入企检查' });
  expect(filing).toContainEqual({ name: '不预先告知', before: null, after: '否' });
});

test('an enterprise by its name', async () => {
  const { name } = await it.dataSource.manager.findOneByOrFail(EnterpriseEntity, { id: ENTERPRISES.bing });
  await it.as(ACCOUNTS.centre).post('/cards', { enterpriseId: ENTERPRISES.bing });
  const [changes] = await changesOf('action=card.issue');
  expect(changes).toEqual([{ name: '企业', before: null, after: name }]);
});

test('of an unannounced visit how far it is, and not when, where or by whom', async () => {
  const plan = await approved(
    it,
    aDraft({
      ...morning('2026-12-02'),
      reason: 'complaint',
      evidence: { complaintNo: 'TS-2' },
      unannounced: true,
    }),
  );
  const [, filing] = await changesOf(`subjectId=${plan.id}`);
  expect(filing.map(({ name }: any) => name)).toEqual(['状态', '审批']);
  expect((await read(`subjectId=${plan.id}`)).text).not.toMatch(/2026-12-02/);
});

test('of a filing that made no plan not at which enterprise: the next one may be unannounced', () => {
  const row = { action: 'plan.file', subjectType: 'filing-attempt', before: null };
  const after = { outcome: 'rejected', enterpriseId: ENTERPRISES.jia, reason: 'complaint' };
  expect(changedBy({ ...row, after }, { language: 'zh-CN', names: new Map() })).toEqual([
    { name: '结果', before: null, after: '不予报备' },
    { name: '原因', before: null, after: '投诉举报' },
  ]);
});

test('who rated is in no answer, is not found by his account, and the rating says nothing', async () => {
  const planId = await aFinishedVisit(it, { finishedAt: it.clock.isoNow() });
  await it.as(ACCOUNTS.jia).post(`/plans/${planId}/rating`, { level: 2, words: '未亮证' });
  const { body, text } = await read('action=visit.rate');
  expect(body.items).toEqual([
    expect.objectContaining({ subjectId: planId, actor: null, withheld: true, changes: [] }),
  ]);
  expect(text).not.toContain(ACCOUNTS.jia);
  expect(said(await read(`actorId=${ACCOUNTS.jia}&limit=100`)).join()).not.toMatch(/rate/);
  const { text: file } = await taken(`format=csv&actorId=${ACCOUNTS.jia}`);
  expect(file).toContain('提交诉求');
  expect(file).not.toContain('评价');
});

test('a new version of the rules: what it says otherwise', () => {
  const row = { action: 'policy.keep', subjectType: 'policy' };
  const hours = { from: '09:00', to: '17:30' };
  const caps = (D: number | null) => ({ perYear: { A: 1, D }, ungraded: 'B', source: null });
  const month = { kind: 'month-days', from: 1, to: 23 };
  const before = { mergeDays: 30, cap: caps(null), workingHours: hours, quietWindows: [month] };
  const after = { mergeDays: 15, cap: caps(4), workingHours: hours, quietWindows: [{ ...month, to: 25 }] };
  expect(changedBy({ ...row, before, after }, { language: 'zh-CN', names: new Map() })).toEqual([
    { name: '本部门合并间隔（天）', before: '30', after: '15' },
    { name: '企业安静日', before: '每月1日至23日', after: '每月1日至25日' },
    { name: '每年检查次数上限', before: 'A 1、D —', after: 'A 1、D 4' },
  ]);
});

/** Kept in rows, and told to nobody: marks name complaints, ratings are one person's, the rest is other things' detail. */
const UNTOLD = [
  'answers',
  'dimensions',
  'entries',
  'marks',
  'rating',
  'ratingId',
  'revealId',
  'satisfaction',
];

test('every field that rows keep has a name, or is told to nobody on purpose', async () => {
  await makeSubjects(it);
  const rows = await it.dataSource.manager.find(AuditRowEntity);
  const kept = rows.flatMap(({ before, after }) => [
    ...Object.keys(before ?? {}),
    ...Object.keys(after ?? {}),
  ]);
  const nameless = [...new Set(kept)].filter(
    (field) => auditFieldText(field, 'zh-CN') === null && !UNTOLD.includes(field),
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(nameless).toEqual([]);
});

test('reading leaves what was sealed as it was', async () => {
  await it.runJobs();
  expect((await verifyAudit(it.dataSource, it.config.keys.audit)).faults).toEqual([]);
});

const taken = (query: string) => it.as(ACCOUNTS.auditor).get(`/audit-rows/export?${query}`);

test('as a file: what the page shows, in order, texts as texts', async () => {
  const { text, headers, status } = await taken(`format=csv&subjectId=${story.id}`);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toContain(encodeURIComponent('审计日志-'));
  const [headings, ...lines] = text
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n');
  expect(headings).toBe('"时间","谁","事项","对象","对象编号","变更内容","请求编号","日志编号"');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('"提交诉求","企业诉求"');
  expect(lines[1]).toContain('"示*（officer）","转企服中心","企业诉求"');
  expect(lines[1]).toContain('状态：已提交 → 已建档\n');
  for (const secret of ['示例某某', '00007654321', '无权处理', '示例officer'])
    expect([secret, text.includes(secret)]).toEqual([secret, false]);
});

test('what somebody wrote that begins like a formula is none in it', async () => {
  const closed = { date: '2026-12-10', reason: '=HYPERLINK("示例")' };
  expect((await it.as(ACCOUNTS.centre).post('/closed-days', closed)).status).toBe(201);
  const { text } = await taken('format=csv&action=closed-day.add');
  expect(text).toMatch(/"原因：=HYPERLINK/);
  const { bytes } = await taken('format=xlsx&action=closed-day.add');
  const [sheet] = Object.values(readBook(bytes).Sheets);
  const cells = Object.values(sheet ?? {}).filter((cell) => typeof cell === 'object' && 't' in cell);
  expect(cells.some((cell) => cell.f !== undefined)).toBe(false);
  expect(utils.sheet_to_csv(sheet ?? {})).toContain('=HYPERLINK');
});

test('its beginning and its end are rows of the log, with filter, rows and the digest of the bytes', async () => {
  const { bytes } = await taken(`format=xlsx&subjectId=${story.id}`);
  const rows = await it.dataSource.manager.find(AuditRowEntity, {
    where: { action: 'audit.export' },
    order: { id: 'DESC' },
    take: 2,
  });
  expect(rows.map(({ actorId, subjectType, after }) => ({ actorId, subjectType, after }))).toEqual([
    {
      ...{ actorId: ACCOUNTS.auditor, subjectType: 'audit-export' },
      after: { rows: 2, complete: true, sha256: createHash('sha256').update(bytes).digest('hex') },
    },
    {
      ...{ actorId: ACCOUNTS.auditor, subjectType: 'audit-export' },
      after: { subjectId: story.id, format: 'xlsx' },
    },
  ]);
});

test('more than a few batches: each row once, and what is noted meanwhile is not in it', async () => {
  const entry = {
    ...{ actor: null, action: 'plan.lapse', before: null, after: null, requestId: 'a-request' },
    subject: { type: 'plan', id: 'MANY' },
    at: it.clock.now(),
  };
  const note = (count: number) =>
    it.app.get(Transactions).run((tx) => it.app.get(Audit).recordAll(tx, Array(count).fill(entry)));
  await note(450);
  const find = it.app.get(FindAuditRows);
  const sizes: number[] = [];
  for await (const batch of find.batches({ subjectId: 'MANY' }, it.app.get(Ids).next())) {
    if (sizes.length === 0) await note(450);
    sizes.push(batch.length);
  }
  expect(sizes).toEqual([200, 200, 50]);
  expect([
    await find.areMoreThan({ subjectId: 'MANY' }, 899),
    await find.areMoreThan({ subjectId: 'MANY' }, 900),
  ]).toEqual([true, false]);
});

test('more than a file may hold is refused before a byte of it, and says what to do', async () => {
  const most = jest.spyOn(FindAuditRows.prototype, 'areMoreThan').mockResolvedValue(true);
  const { status, body } = await taken('format=csv');
  expect([status, body.code]).toEqual([422, 'audit-export-too-long']);
  expect(most).toHaveBeenCalledWith({}, MOST_EXPORTED);
  most.mockRestore();
});

test.each(['', 'format=pdf', 'format=csv&limit=5', 'format=csv&from=2026-02-30'])(
  'a file of what makes no sense is refused: %s',
  async (query) => expect((await taken(query)).status).toBe(400),
);

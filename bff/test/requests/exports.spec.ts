import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { get } from 'node:http';
import type { Readable } from 'node:stream';
import { STATE_COUNCIL_CALENDAR } from '@anqi/shared';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { AuditedFile, SessionTokens } from '../../src/platform/index.js';
import { ExportRequests } from '../../src/requests/exports/export-requests.js';
import { ReadBatches } from '../../src/requests/exports/read-batches.js';
import { daysUsed, outcomeOf } from '../../src/requests/exports/request-columns.js';
import { RequestEntity } from '../../src/requests/request.entity.js';
import { Story } from './requests.js';

let it: TestApp;
let stories: Record<'near' | 'solved' | 'yi', Story>;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-23T09:00:00+08:00' });
  const near = await Story.begin(it, { words: '=路灯不亮，请打13800001234' });
  const solved = await (await Story.begin(it)).closed();
  await solved.does('jia', 'rate', { rating: 5, words: '好' });
  const yi = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
  stories = { near, solved, yi };
});
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const taken = (account: Account, query: string) => it.as(ACCOUNTS[account]).get(`/requests/export?${query}`);
/** Lines of a CSV without line breaks in its cells, by heading. */
const rowsOf = (csv: string): Record<string, string>[] => {
  const [first = [], ...lines] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('","'));
  return lines.map((cells) => Object.fromEntries(first.map((title, index) => [title, cells[index] ?? ''])));
};
const auditOf = async (action: string): Promise<any[]> =>
  (await it.dataSource.query(`SELECT * FROM audit_rows WHERE action = '${action}' ORDER BY id`)).map(
    (row: any) => ({ ...row, after: typeof row.after === 'string' ? JSON.parse(row.after) : row.after }),
  );

test('the district’s rows, each with what became of it, and nobody’s number in full', async () => {
  const { text, headers, status } = await taken('centre', 'scope=centre&format=csv');
  expect(status).toBe(200);
  expect(headers['content-disposition']).toBe(
    `attachment; filename="requests-2026-11-23.csv"; filename*=UTF-8''${encodeURIComponent('诉求明细-2026-11-23.csv')}`,
  );
  const rows = rowsOf(text);
  expect(rows.map((row) => row['编号'])).toEqual(
    [stories.near, stories.solved, stories.yi].map(({ view }) => view.number),
  );
  expect(rows[0]).toMatchObject({
    诉求内容: "'=路灯不亮，请打138****1234",
    联系人: '示*',
    联系电话: '****4567',
    状态: '已提交',
    首问责任单位: '示例市场监管局',
    '用时（工作日）': '0',
    首问答复或转办时限: '计时中',
    满意度: '',
  });
  expect(rows[1]).toMatchObject({
    牵头部门: '示例消防大队',
    办理结果: '已解决',
    办结时限: '按时',
    满意度: '非常满意',
    状态: '已销号',
  });
  expect(text).not.toContain('13800001234');
});

test('a head has his department’s rows, and not what its enterprises thought of each', async () => {
  const rows = rowsOf((await taken('fireHead', 'scope=department&format=csv')).text);
  expect(rows.map((row) => row['编号'])).toEqual([stories.solved.view.number]);
  expect(rows[0]).not.toHaveProperty('满意度');
});

test.each(['scope=centre', 'scope=centre&status=closed', 'scope=centre&q=路灯', 'scope=centre&due=red'])(
  'holds the rows of the list and as many as were announced: %s',
  async (query) => {
    const client = it.as(ACCOUNTS.centre);
    const listed = (await client.get(`/requests?${query}&limit=100`)).body.items.map(
      ({ number }: any) => number,
    );
    const rows = rowsOf((await taken('centre', `${query}&format=csv`)).text);
    expect(rows.map((row) => row['编号'])).toEqual(listed.sort());
    expect((await client.get(`/requests/export/preview?${query}`)).body).toEqual({ rows: listed.length });
  },
);

test('is told of in the audit, before and after, with filter, rows and the digest of the bytes', async () => {
  const { bytes } = await taken('supervisor', 'scope=centre&q=路灯&format=xlsx');
  const [begun, ended] = (await auditOf('request.export')).slice(-2);
  expect(begun).toMatchObject({ actorId: ACCOUNTS.supervisor, after: { scope: 'centre', format: 'xlsx' } });
  expect(JSON.stringify(begun.after)).not.toContain('路灯');
  expect(ended.subjectId).toBe(begun.subjectId);
  expect(ended.after).toEqual({
    rows: 1,
    complete: true,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
});

test.each(['format=pdf', 'format=csv&limit=5', 'format=csv&dueFrom=2026-02-30', ''])(
  'what makes no sense is refused: %s',
  async (query) => {
    expect((await taken('centre', `scope=centre&${query}`)).status).toBe(400);
  },
);

test('the log of one request: in order, the enterprise’s people masked, the rating for the district alone', async () => {
  const log = async (account: Account): Promise<Record<string, string>[]> =>
    rowsOf((await it.as(ACCOUNTS[account]).get(`/requests/${stories.solved.id}/log?format=csv`)).text);
  const told = await log('centre');
  expect(told.map((row) => row['事项'])).toEqual([
    '提交诉求',
    '转企服中心',
    '转办分办',
    '接收办理',
    '答复',
    '向企业反馈',
    '回访：满意',
    '申请销号',
    '同意销号',
    '评价',
  ]);
  expect(told[0]?.['经办人']).toMatch(/^.\*$/);
  expect((await log('fireHead')).map((row) => row['事项'])).not.toContain('评价');
  expect((await auditOf('request.export-log')).at(-2).after).toEqual({
    request: stories.solved.id,
    format: 'csv',
  });
});

test('working days used: the day of submission does not count, days of rest do not', () => {
  const days = { calendar: STATE_COUNCIL_CALENDAR };
  const used = (createdAt: string, closedAt: string | null, status = 'closed'): number | null =>
    daysUsed({ createdAt: new Date(createdAt), closedAt: closedAt && new Date(closedAt), status } as never, {
      now: new Date('2026-11-30T09:00:00+08:00'),
      days,
    });
  expect(used('2026-11-26T09:00:00+08:00', '2026-11-26T18:00:00+08:00')).toBe(0);
  expect(used('2026-11-26T23:59:00+08:00', '2026-11-30T00:01:00+08:00')).toBe(2);
  expect(used('2026-11-26T09:00:00+08:00', null, 'in-hand')).toBe(2);
  expect(used('2026-11-26T09:00:00+08:00', null, 'withdrawn')).toBe(null);
});

test('a promise: late where one of its dates was missed, by the moment it stood still or ended', () => {
  const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 25, hour));
  const clock = (dueAt: number, stoppedAt: number | null, pausedSince: number | null = null): never =>
    ({
      kind: 'handling',
      dueAt: at(dueAt),
      stoppedAt: stoppedAt && at(stoppedAt),
      pausedSince: pausedSince && at(pausedSince),
    }) as never;
  const outcome = (...clocks: never[]) => outcomeOf(clocks, at(12));
  expect(outcome()).toBe(null);
  expect(outcome(clock(10, 10))).toBe('kept');
  expect(outcome(clock(10, 11), clock(14, null))).toBe('late');
  expect(outcome(clock(11, null))).toBe('late');
  expect(outcome(clock(11, null, 9))).toBe('paused');
  expect(outcome(clock(13, null))).toBe('running');
});

async function aThousand(): Promise<void> {
  const one = await it.dataSource.manager.findOneByOrFail(RequestEntity, { id: stories.yi.id });
  const copies = Array.from({ length: 1000 }, (_none, index) => ({
    ...one,
    id: `01ZZ${String(index).padStart(22, '0')}`,
    number: `20991231-${index}`,
    words: '示例'.repeat(400),
  }));
  for (let from = 0; from < copies.length; from += 50) {
    await it.dataSource.manager.insert(RequestEntity, copies.slice(from, from + 50));
  }
}

type Next = (this: ReadBatches, ...given: unknown[]) => Promise<unknown>;
const { next } = ReadBatches.prototype as unknown as { next: Next };

/** Counts the batches that are read; `before` holds one up. */
function countReads(before: (nth: number) => Promise<void> | void): { reads: number } {
  const counted = { reads: 0 };
  jest.spyOn(ReadBatches.prototype as unknown as { next: Next }, 'next').mockImplementation(async function (
    this: ReadBatches,
    ...given
  ) {
    counted.reads += 1;
    await before(counted.reads);
    return next.apply(this, given);
  });
  return counted;
}

const turn = (): Promise<void> => new Promise((go) => setImmediate(go));

test('a client that goes away ends the reading, and the audit says so', async () => {
  await aThousand();
  await it.app.listen(0, '127.0.0.1');
  let goOn: () => void = () => undefined;
  const gone = new Promise<void>((resolve) => (goOn = resolve));
  let reached: () => void = () => undefined;
  const third = new Promise<void>((resolve) => (reached = resolve));
  const counted = countReads((nth) => {
    if (nth !== 3) return;
    reached();
    return gone;
  });
  const begin = jest.spyOn(AuditedFile.prototype, 'begin');
  const authorization = `Bearer ${it.app.get(SessionTokens).issue(ACCOUNTS.centre)}`;
  const { port } = it.app.getHttpServer().address() as { port: number };
  const path = '/api/v1/requests/export?scope=centre&format=csv';
  const call = get({ port, host: '127.0.0.1', path, headers: { authorization } });
  const [answer] = (await once(call, 'response')) as [Readable];
  answer.resume();
  await third;
  const file = await (begin.mock.results[0]?.value as Promise<Readable>);
  const closed = once(file, 'close');
  call.on('error', () => undefined);
  answer.destroy();
  while (!file.destroyed) await turn();
  goOn();
  await closed;
  jest.restoreAllMocks();
  expect(counted.reads).toBe(3);
  expect((await auditOf('request.export')).at(-1).after).toMatchObject({ complete: false, sha256: null });
});

test('a slow reader of a thousand rows: no more than a few batches are read ahead of him', async () => {
  const counted = countReads(() => undefined);
  const file = await it.app.get(ExportRequests).requests(
    {
      accountId: ACCOUNTS.centre,
      roles: ['centre'],
      departmentId: null,
      enterpriseIds: [],
      headsDepartmentIds: [],
      officerId: null,
      headOfIds: [],
      administersIds: [],
    },
    { scope: 'centre', format: 'csv' },
    { language: 'zh-CN', requestId: 'slow' },
  );
  let rows = -1;
  for await (const chunk of file) {
    for (let i = 0; i < 200; i += 1) await turn();
    rows += String(chunk).split('\r\n').length - 1;
    expect(counted.reads - rows / 200).toBeLessThanOrEqual(3);
  }
  jest.restoreAllMocks();
  expect([rows, counted.reads]).toEqual([1003, 6]);
});

test('more rows than a sheet holds are said at once, not cut off; CSV has no such end', async () => {
  const count = jest.spyOn(ReadBatches.prototype, 'count').mockResolvedValue(1_048_576);
  const tooLong = await taken('centre', 'scope=centre&format=xlsx');
  expect(tooLong).toMatchObject({ status: 422, body: { code: 'export-too-long' } });
  expect((await taken('centre', 'scope=centre&format=csv')).status).toBe(200);
  count.mockResolvedValue(1_048_575);
  expect((await taken('centre', 'scope=centre&format=xlsx')).status).toBe(200);
  count.mockRestore();
});

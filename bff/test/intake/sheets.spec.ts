import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { read } from '@e965/xlsx';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';
import { csvOf, HEADINGS, OTHER, ROW, sendSheet, xlsxOf } from './send-sheet.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-25T09:00:00+08:00', config: { sheetRows: 5, sheetKilobytes: 64 } });
});
afterAll(() => it.stop());

const trial = (content: Buffer | string) => sendSheet(it, content, { path: '/trials' });
/** Another content each time, so that no file is one that was taken in. */
let nth = 0;
const fresh = (row: readonly string[] = ROW): string[] =>
  row.map((cell, at) => (at === 3 ? `${cell}（${++nth}）` : cell));
const countOf = async (table: string): Promise<number> =>
  Number((await it.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);
const faultsOf = async (...rows: string[][]): Promise<unknown[]> =>
  (await trial(csvOf([HEADINGS, ...rows]))).body.faults.map(({ row, column, text }: any) => [
    row,
    column,
    text,
  ]);
/** A row with some of its cells otherwise. */
const but = (changes: Record<number, string>): string[] => ROW.map((cell, at) => changes[at] ?? cell);

describe('what a file may be', () => {
  const csv = csvOf([HEADINGS, ROW, OTHER]);
  test.each([
    ['CSV in UTF-8', Buffer.from(csv)],
    ['with a byte order mark', Buffer.from(`\uFEFF${csv}`)],
    ['parted by tabs', Buffer.from([HEADINGS, ROW, OTHER].map((row) => row.join('\t')).join('\n'))],
    ['XLSX', xlsxOf([HEADINGS, ROW, OTHER])],
    [
      'XLSX with numbers and dates',
      xlsxOf([
        HEADINGS,
        ROW.map((cell, at) => (at === 7 ? new Date('2026-11-24') : at === 5 ? 13800000000 : cell)),
        OTHER,
      ]),
    ],
  ])('%s', async (_name, content) => {
    const { status, body } = await trial(content);
    expect(body.faults).toEqual([]);
    expect([status, body.rowCount, body.enterpriseCount]).toEqual([200, 2, 2]);
  });

  test('CSV in GB18030', async () => {
    // 统一社会信用代码,诉求类别,诉求内容 and one row, as iconv wrote it
    const content = Buffer.from(
      'cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2ccbdfc7f3c0e0b1f02ccbdfc7f3c4dac8dd0a39313030303030304d4130303030303031332cc6e4cbfb2ccabec0fdb3a7c7f8d2b9bce4cda3b5e7c8fdb4ce0a',
      'hex',
    );
    expect((await trial(content)).body).toMatchObject({ rowCount: 1, faults: [] });
  });

  test('a formula counts by the value saved with it', async () => {
    const sheet = xlsxOf([HEADINGS, fresh()], {});
    const { body } = await sendSheet(it, sheet);
    expect(body.rowCount).toBe(1);
    const words = `"=1+1"&"${'字'.repeat(12)}"`;
    const formula = xlsxOf([HEADINGS, fresh()], {
      D2: { t: 's', v: '公式存下的结果，照样当文字收', f: words },
    });
    await sendSheet(it, formula);
    const { body: found } = await it
      .as(ACCOUNTS.centre)
      .get('/requests?scope=centre&q=' + encodeURIComponent('公式存下的结果'));
    expect(found.items[0].summary).toBe('公式存下的结果，照样当文字收');
  });

  test.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex')],
    ['an archive of something else', archiveOf('readme.xml', Buffer.from('<a/>'))],
    ['an archive cut off', xlsxOf([HEADINGS, ROW]).subarray(0, 900)],
    ['one that unpacks to more than it may', archiveOf('xl/sharedStrings.xml', Buffer.alloc(40_000_000))],
    ['quotation marks never closed', Buffer.from('诉求类别,诉求内容\n"a,b')],
  ])('%s: refused', async (_name, content) => {
    const { status, body } = await trial(content);
    expect([status, body.code]).toEqual([422, 'sheet-unreadable']);
  });

  test('too large, or no file at all', async () => {
    expect((await trial(Buffer.alloc(70_000, 'a'))).status).toBe(413);
    expect((await it.as(ACCOUNTS.centre).post('/request-sheets', {})).status).toBe(415);
  });
});

describe('what is wrong with it', () => {
  test.each([
    [
      'a code that nobody has',
      { 0: '91000000MA0000999X', 1: '' },
      'enterprise-code',
      '企业名录中没有“91000000MA0000999X”',
    ],
    ['a name that nobody has', { 0: '', 1: '无名公司' }, 'enterprise-name', '企业名录中没有“无名公司”'],
    ['neither', { 0: '', 1: '' }, 'enterprise-code', '没有填写'],
    [
      'two enterprises',
      { 1: '乙演示有限公司' },
      'enterprise-name',
      '与统一社会信用代码不是同一家企业（代码属于“甲演示有限公司”）',
    ],
    ['a category of no list', { 2: '闲谈' }, 'category', '没有“闲谈”这个类别'],
    ['no category', { 2: '' }, 'category', '没有填写'],
    ['no words', { 3: '' }, 'words', '没有填写'],
    ['too few words', { 3: '太短' }, 'words', '不少于 10 个字'],
    ['too many words', { 3: '长'.repeat(2001) }, 'words', '不超过 2000 个字'],
    ['no telephone number', { 5: '请打给我' }, 'contact-phone', '“请打给我”不是电话号码'],
    ['another urgency', { 6: '很急' }, 'urgency', '请填一般或紧急'],
    ['no such day', { 7: '2026-02-30' }, 'received-on', '“2026-02-30”不是日期，请按 2026-11-25 填写'],
    ['a day to come', { 7: '2026/11/26' }, 'received-on', '晚于今天'],
  ])('%s', async (_name, changes, ...fault) => {
    expect(await faultsOf(OTHER, but(changes))).toEqual([[3, ...fault]]);
  });

  test('every fault of every row is told, blank rows are none, and a row twice is', async () => {
    const blank = HEADINGS.map(() => '');
    expect(await faultsOf(but({ 2: '闲谈', 5: '无' }), blank, ROW, ROW)).toEqual([
      [2, 'category', '没有“闲谈”这个类别'],
      [2, 'contact-phone', '“无”不是电话号码'],
      [4, 'words', '与第 2 行相同'],
      [5, 'words', '与第 2 行相同'],
    ]);
  });

  test('several enterprises of one name: the code tells which', async () => {
    await it.dataSource.query(
      `UPDATE enterprises SET name = '乙演示有限公司' WHERE id = '${ENTERPRISES.bing}'`,
    );
    expect(await faultsOf(but({ 0: '', 1: '乙演示有限公司' }))).toEqual([
      [2, 'enterprise-name', '“乙演示有限公司”有 2 家，请填统一社会信用代码'],
    ]);
    expect(await faultsOf(but({ 0: OTHER[0] as string, 1: '乙演示有限公司' }))).toEqual([]);
    await it.dataSource.query(
      `UPDATE enterprises SET name = '丙演示有限公司' WHERE id = '${ENTERPRISES.bing}'`,
    );
  });

  test.each([
    ['nothing but headings', [HEADINGS], [null, null, '表里没有诉求，请从第 2 行起填写']],
    [
      'too many rows',
      [HEADINGS, ...Array.from({ length: 6 }, () => ROW)],
      [null, null, '一次最多 5 条，请分成几份'],
    ],
    ['no such column', [[...HEADINGS, '备注'], ROW], [1, null, '没有“备注”这一栏，请删去']],
    ['a column twice', [[...HEADINGS, '联系人'], ROW], [1, 'contact-name', '这一栏出现了两次']],
    [
      'a column too few',
      [HEADINGS.filter((each) => each !== '诉求内容'), ROW],
      [1, 'words', '第 1 行缺少这一栏，请用模板'],
    ],
  ])('%s', async (_name, rows, fault) => {
    const { body } = await trial(csvOf(rows as string[][]));
    expect(body.faults.map(({ row, column, text }: any) => [row, column, text])).toEqual([fault]);
  });

  test('in the language asked for', async () => {
    const { body } = await sendSheet(it, csvOf([HEADINGS, but({ 3: '太短' })]), {
      path: '/trials',
      language: 'en',
    });
    expect(body.faults[0].text).toBe('At least 10 characters');
  });
});

describe('taking it in', () => {
  test('every row becomes a request that knows where it stood; the template is taken back', async () => {
    const reply = await sendSheet(it, csvOf([HEADINGS, fresh(), fresh(OTHER)]), { name: '九月诉求.csv' });
    expect(reply.body).toMatchObject({ name: '九月诉求.csv', rowCount: 2, nth: 1 });
    const rows = await it.dataSource.query(
      `SELECT requestId, rowNumber FROM request_sheet_rows WHERE sheetId = '${reply.body.id}' ORDER BY rowNumber`,
    );
    expect(rows.map(({ rowNumber }: any) => Number(rowNumber))).toEqual([2, 3]);
    const story = await Story.of(it, rows[0].requestId, 'centre');
    expect(story.view).toMatchObject({
      enterprise: { id: ENTERPRISES.jia },
      channel: 'import',
      category: 'utilities',
      urgent: true,
      status: 'submitted',
      contact: { name: '示*', phone: '****4567' },
    });
    expect(story.view.timeline[0].data).toEqual({ sheetId: reply.body.id, row: 2, receivedOn: '2026-11-24' });
    const audit = await it.dataSource.query(
      `SELECT action FROM audit_rows WHERE subjectId IN ('${reply.body.id}', '${rows[0].requestId}') ORDER BY action`,
    );
    expect(audit.map(({ action }: any) => action)).toEqual(['request-sheet.take-in', 'request.submit']);
  });

  test('is called as its sender calls it, without what cannot be shown', async () => {
    const nameOf = async (path: string, name?: string): Promise<string> =>
      (await sendSheet(it, csvOf([HEADINGS, fresh()]), { path, ...(name && { name }) })).body.name;
    expect(await nameOf(`?name=${encodeURIComponent('../十月/诉求\u0007.xlsx')}`, 'tmp_1')).toBe(
      '..十月诉求.xlsx',
    );
    expect(await nameOf('')).toBe('诉求.csv');
  });

  test('one fault, and nothing of it is taken in', async () => {
    const before = await countOf('service_requests');
    const { status, body } = await sendSheet(it, csvOf([HEADINGS, fresh(), but({ 3: '太短' })]));
    expect([status, body.code, body.title]).toEqual([422, 'sheet-faulty', '表格有 1 处需要改正']);
    expect([await countOf('service_requests'), before]).toEqual([before, before]);
  });

  test('one key, one time; the same file again only where that is said', async () => {
    const content = csvOf([HEADINGS, fresh()]);
    const key = freshKey();
    const [first, repeated] = [await sendSheet(it, content, { key }), await sendSheet(it, content, { key })];
    expect(repeated.text).toBe(first.text);
    const before = await countOf('service_requests');
    const told = await trial(content);
    expect(told.body.takenIn).toMatchObject({ id: first.body.id, takenInBy: { id: ACCOUNTS.centre } });
    const refused = await sendSheet(it, content);
    expect([refused.status, refused.body.code]).toEqual([409, 'sheet-taken-in']);
    expect(refused.body.detail).toContain('2026-11-25 09:00');
    expect(await countOf('service_requests')).toBe(before);
    const again = await sendSheet(it, content, { path: '?again=true' });
    expect(again.body).toMatchObject({ nth: 2 });
    const { body } = await it.as(ACCOUNTS.centre).get('/request-sheets?limit=2');
    expect(body.items.map(({ id }: any) => id)).toEqual([again.body.id, first.body.id]);
    expect(body.nextCursor).not.toBeNull();
  });

  test('the same file by two at once is taken in once', async () => {
    const content = csvOf([HEADINGS, fresh()]);
    const replies = await Promise.all([sendSheet(it, content), sendSheet(it, content)]);
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('the template has the headings on its first page, and what is filled in there is taken', async () => {
    const { bytes } = await it.as(ACCOUNTS.centre).get('/request-sheets/template');
    const book = read(bytes, { type: 'buffer' });
    expect(book.SheetNames).toEqual(['诉求', '填写说明']);
    expect(HEADINGS.map((_heading, at) => book.Sheets['诉求']?.[`${'ABCDEFGH'[at]}1`].v)).toEqual(HEADINGS);
    expect((await trial(bytes)).body.faults.map(({ fault }: any) => fault)).toEqual(['nothing-in-it']);
  });
});

/** An archive with one part. */
function archiveOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24); // a lie
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

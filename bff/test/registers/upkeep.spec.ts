import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { REGISTER_IDS } from '@anqi/shared';
import { ABNORMAL_COMPLAINANTS, AbnormalComplainantEntity } from '../../src/complainants/index.js';
import { EnterpriseSiteEntity } from '../../src/enterprises/index.js';
import { PersonalDigests } from '../../src/platform/index.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { csvOf, sendSheet, xlsxOf } from '../intake/send-sheet.js';
import { keeperOf, kept, sheetOf, taken, takeIn, trial } from './keeping.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
  await it.dataSource.manager.insert(AbnormalComplainantEntity, {
    id: 'ABNORMAL'.padEnd(26, '0'),
    entryNo: '异投〔2026〕1号',
    phoneDigest: it.app.get(PersonalDigests).of(ABNORMAL_COMPLAINANTS, 'phone', '13800007711'),
    nameDigest: null,
    reason: '示例：同类投诉四十件',
    listedFrom: '2026-01-01',
    listedUntil: null,
  });
  const site = { id: 'SITE'.padEnd(26, '0'), enterpriseId: ENTERPRISES.jia, endedOn: null };
  await it.dataSource.manager.insert(EnterpriseSiteEntity, { ...site, name: '二厂区', address: '示例路5号' });
});
afterAll(() => it.stop());

const administrator = () => it.as(ACCOUNTS.administrator);
const NEW = {
  creditCode: '91000000MA0000004N',
  name: '丁演示有限公司',
  town: '示例镇',
  address: '示例路4号',
  kind: '制造',
};
const countOf = async (table: string): Promise<number> =>
  Number((await it.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);
const faultsOf = ({ body }: { body: any }): unknown[] =>
  body.faults.map(({ row, column, text }: any) => [row, column, text]);

describe.each(REGISTER_IDS)('%s', (id) => {
  test('taken out and taken in again changes nothing', async () => {
    const { bytes, rows } = await taken(it, id);
    expect(rows.length).toBeGreaterThan(1);
    const { body } = await trial(it, id, bytes);
    expect(body).toMatchObject({ added: 0, changed: 0, faults: [], notNamed: 0, same: rows.length - 1 });
    const refused = await takeIn(it, id, bytes, body);
    expect([refused.status, refused.body.code]).toEqual([422, 'register-unchanged']);
    expect(await countOf('register_changes')).toBe(0);
  });
});

describe('a file', () => {
  test('every fault of every row is told by row and column, and nothing of it is taken in', async () => {
    const content = sheetOf('enterprises', [
      NEW,
      { ...NEW, creditCode: '9100', name: '', address: '=1+1' },
      { ...NEW },
      { ...NEW, creditCode: '91000000MA00000013', name: '长'.repeat(121) },
    ]);
    const tried = await trial(it, 'enterprises', content);
    expect(faultsOf(tried)).toEqual([
      [3, 'creditCode', '“9100”不是 18 位统一社会信用代码'],
      [3, 'name', '没有填写'],
      [3, 'address', '“=1+1”像公式，请去掉开头的符号'],
      [4, 'creditCode', '与第 2 行重复'],
      [5, 'name', '不超过 120 个字'],
    ]);
    const before = await countOf('enterprises');
    const refused = await takeIn(it, 'enterprises', content, tried.body);
    expect([refused.status, refused.body.code]).toEqual([422, 'sheet-faulty']);
    expect(await countOf('enterprises')).toBe(before);
  });

  test.each([
    ['nothing but headings', '统一社会信用代码\n', [null, null]],
    [
      'a column that there is not',
      csvOf([
        ['统一社会信用代码', '备注'],
        ['91000000MA00000013', '无'],
      ]),
      [1, null],
    ],
    [
      'a column twice',
      csvOf([
        ['统一社会信用代码', '地址', '地址'],
        ['91000000MA00000013', '甲', '乙'],
      ]),
      [1, 'address'],
    ],
    ['no column to know a row by', csvOf([['地址'], ['示例路']]), [1, 'creditCode']],
  ])('%s', async (_name, content, place) => {
    const { body } = await trial(it, 'enterprises', content);
    expect(body.faults.map(({ row, column }: any) => [row, column])).toEqual([place]);
  });

  test('too many rows, or too large, or nothing that is a spreadsheet', async () => {
    const many = `统一社会信用代码\n${'91000000MA00000013\n'.repeat(10_001)}`;
    expect(faultsOf(await trial(it, 'enterprises', many))).toEqual([
      [null, null, '一次最多 10000 行，请分成几份'],
    ]);
    expect((await trial(it, 'enterprises', Buffer.alloc(5_000_000, 'a'))).status).toBe(413);
    const picture = await trial(it, 'enterprises', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex'));
    expect([picture.status, picture.body.code]).toEqual([422, 'sheet-unreadable']);
  });

  test('CSV as Chinese office programs write it is read', async () => {
    // 统一社会信用代码,地址 and one row with 新址, as iconv wrote it in GBK
    const heading = 'cdb3d2bbc9e7bbe1d0c5d3c3b4fac2eb2cb5d8d6b7';
    const row = `${Buffer.from('91000000MA00000013').toString('hex')}2cd0c2d6b7`;
    const { body } = await trial(it, 'enterprises', Buffer.from(`${heading}0d0a${row}`, 'hex'));
    expect(body).toMatchObject({ faults: [], changed: 1, added: 0 });
    expect(body.changes[0].after.address).toBe('新址');
  });

  test('a formula in a workbook counts by the value that was saved with it', async () => {
    const sheet = xlsxOf(
      [
        ['统一社会信用代码', '地址'],
        ['91000000MA00000013', '示例路1号'],
      ],
      {
        B2: { t: 's', v: '=HYPERLINK("http://evil.example")', f: '"=HYPER"&"LINK"' },
      },
    );
    expect(faultsOf(await trial(it, 'enterprises', sheet))).toMatchObject([
      [2, 'address', expect.any(String)],
    ]);
  });

  test('brings rows in, changes others, leaves those alone that it does not name, and is remembered', async () => {
    const content = sheetOf('enterprises', [
      NEW,
      { ...NEW, creditCode: '91000000MA00000013', name: '甲演示有限公司' },
    ]);
    const tried = await trial(it, 'enterprises', content);
    expect(tried.body).toMatchObject({ added: 1, changed: 1, same: 0, notNamed: 2, faults: [] });
    const reply = await takeIn(it, 'enterprises', content, tried.body);
    expect(reply.body).toMatchObject({
      added: 1,
      changed: 1,
      fileName: '名录.csv',
      changedBy: { id: ACCOUNTS.administrator },
    });
    expect(reply.body.contentHash).toMatch(/^[0-9a-f]{64}$/);
    const { body } = await administrator().get(`/registers/enterprises/changes/${reply.body.id}`);
    expect(body.items).toMatchObject([
      { row: 2, before: null, after: { name: '丁演示有限公司' } },
      { rowId: ENTERPRISES.jia, row: 3, before: { address: '示例路1号' }, after: { address: '示例路4号' } },
    ]);
    const { body: row } = await administrator().get(`/registers/enterprises/rows/${ENTERPRISES.jia}`);
    expect(row.history).toMatchObject([{ change: { id: reply.body.id }, row: { rowId: ENTERPRISES.jia } }]);
    const audit = await it.dataSource.query(
      `SELECT action, subjectType, subjectId FROM audit_rows WHERE action = 'register.keep' ORDER BY id`,
    );
    expect(audit.map(({ subjectType }: any) => subjectType)).toEqual([
      'register',
      'enterprises',
      'enterprises',
    ]);
    const { body: found } = await it
      .as(ACCOUNTS.centre)
      .get(`/enterprises?query=${encodeURIComponent('丁演')}`);
    expect(found.items).toMatchObject([{ name: '丁演示有限公司', grade: null, passivelyMonitored: false }]);
  });

  test('one key, one time; a register that changed since the trial is looked at again', async () => {
    const content = sheetOf('enterprises', [{ ...NEW, address: '示例路5号' }]);
    const tried = await trial(it, 'enterprises', content);
    const key = freshKey();
    const first = await takeIn(it, 'enterprises', content, { ...tried.body, key });
    const again = await takeIn(it, 'enterprises', content, { ...tried.body, key });
    expect(again.text).toBe(first.text);
    const late = await takeIn(
      it,
      'enterprises',
      sheetOf('enterprises', [{ ...NEW, address: '示例路6号' }]),
      tried.body,
    );
    expect([late.status, late.body.code]).toEqual([409, 'register-changed']);
  });

  test('of two at the same moment one is taken in', async () => {
    const files = ['7', '8'].map((n) => sheetOf('enterprises', [{ ...NEW, address: `示例路${n}号` }]));
    const { body } = await trial(it, 'enterprises', files[0] as string);
    const replies = await Promise.all(files.map((file) => takeIn(it, 'enterprises', file, body)));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('names of a register are its own: a department is named by its short name, an enterprise as registered', async () => {
    const unknown = await trial(
      it,
      'officers',
      sheetOf('officers', [
        {
          department: '无此局',
          certificateNo: 'SL-1',
          name: '示例',
          certificateKind: '行政执法证',
          certificateExpires: '2027-01-01',
        },
      ]),
    );
    expect(faultsOf(unknown)).toEqual([[2, 'department', '没有“无此局”这个选项']]);
    const other = await trial(
      it,
      'passive-monitoring',
      sheetOf('passive-monitoring', [
        { creditCode: '91000000MA00000013', name: '乙演示有限公司' },
        { creditCode: '91000000MA00000099', name: '' },
      ]),
    );
    expect(faultsOf(other)).toEqual([
      [2, 'name', '与企业名录不符（名录中是“甲演示有限公司”）'],
      [3, 'creditCode', '企业名录中没有“91000000MA00000099”'],
    ]);
  });
});

describe('a row by hand', () => {
  const path = `/registers/officers/rows/${OFFICERS.fireA}`;
  const cellsOf = async (): Promise<Record<string, string>> => (await administrator().get(path)).body.cells;

  test('is saved with what it was before, found again, and said to whom it concerns', async () => {
    const seen = await cellsOf();
    const reply = await administrator().post(path, {
      cells: { certificateExpires: '2028-6-30', mayActFor: '市场监管局' },
      seen,
    });
    expect([reply.status, reply.body.cells.certificateExpires]).toEqual([200, '2028-06-30']);
    const { body } = await it.as(ACCOUNTS.fireHead).get(`/departments/${DEPARTMENTS.fire}/officers`);
    expect(body.items.find(({ id }: any) => id === OFFICERS.fireA)).toMatchObject({
      certificateExpires: '2028-06-30',
      mayActFor: [DEPARTMENTS.market],
    });
    const { body: page } = await administrator().get('/registers/officers/rows?query=2028-06');
    expect(page.items.map(({ id }: any) => id)).toEqual([OFFICERS.fireA]);
  });

  test('another one’s change meanwhile is a conflict', async () => {
    const seen = await cellsOf();
    await administrator().post(path, { cells: { name: '示例新名' }, seen });
    const late = await administrator().post(path, { cells: { certificateKind: '委托执法证' }, seen });
    expect([late.status, late.body.code]).toEqual([409, 'register-changed']);
    expect(await cellsOf()).toMatchObject({ name: '示例新名', certificateKind: '行政执法证' });
  });

  test('faults are told by column; nothing new is nothing to save; a key that another row has is refused', async () => {
    const seen = await cellsOf();
    const wrong = await administrator().post(path, { cells: { certificateExpires: '明年' }, seen });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'register-row-faulty']);
    expect(wrong.body.faults).toMatchObject([{ row: null, column: 'certificateExpires' }]);
    const same = await administrator().post(path, { cells: seen, seen });
    expect([same.status, same.body.code]).toEqual([422, 'register-unchanged']);
    const twin = await administrator().post(path, { cells: { certificateNo: 'SL-fireB' }, seen });
    expect(twin.body.faults).toMatchObject([{ column: 'certificateNo', text: '“SL-fireB”已有登记' }]);
    const unknown = await administrator().post(path, { cells: { accountId: ACCOUNTS.jia }, seen });
    expect([unknown.status, unknown.body.code]).toEqual([400, 'invalid-input']);
  });

  test('one comes in where the register takes any, and never twice', async () => {
    const cells = { name: '示例生态环境局', shortName: '环境局', kind: '执法部门', phone: '0000-5678' };
    const added = await administrator().post('/registers/departments/rows', { cells });
    expect(added.status).toBe(201);
    const again = await administrator().post('/registers/departments/rows', { cells });
    expect(again.body.faults).toHaveLength(2);
    const grade = await it
      .as(ACCOUNTS.coordinator)
      .post('/registers/grades/rows', { cells: { creditCode: NEW.creditCode } });
    expect(grade.status).toBe(404);
  });

  test('an enterprise that left is not found any more, and stays what it was', async () => {
    await kept(it, 'enterprises', [{ creditCode: NEW.creditCode, endedOn: '2026-11-24' }]);
    const { body } = await it.as(ACCOUNTS.centre).get(`/enterprises?query=${NEW.creditCode}`);
    expect(body.items).toEqual([]);
    expect(await countOf('enterprises')).toBe(4);
  });
});

describe('who keeps what', () => {
  test.each(REGISTER_IDS)('%s: the other keeper reads it and changes nothing', async (id) => {
    const other = keeperOf(id) === 'administrator' ? 'coordinator' : 'administrator';
    expect((await it.as(ACCOUNTS[other]).get(`/registers/${id}`)).status).toBe(200);
    const before = await countOf('register_changes');
    const { bytes } = await taken(it, id);
    const base = `/registers/${id}`;
    const tried = await sendSheet(it, bytes, { base, path: '/trials', account: other });
    const sent = await sendSheet(it, bytes, { base, path: '/imports?version=0', account: other });
    const added = await it.as(ACCOUNTS[other]).post(`${base}/rows`, { cells: {} });
    expect([tried.status, sent.status, added.status]).toEqual([403, 403, 403]);
    expect(await countOf('register_changes')).toBe(before);
  });

  test('there is no other register', async () => {
    expect((await administrator().get('/registers/accounts')).status).toBe(404);
    expect((await administrator().get('/registers/enterprises/rows/NOBODY')).status).toBe(404);
    expect((await administrator().get('/registers/officers/changes/NOBODY')).status).toBe(404);
  });
});

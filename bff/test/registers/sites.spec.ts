import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { kept, sheetOf, takeIn, trial } from './keeping.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const JIA = '91000000MA00000013';
const SITE = { creditCode: JIA, site: '二厂区', address: '示例路5号' };
const sitesOf = async (account: keyof typeof ACCOUNTS = 'officer'): Promise<any[]> =>
  (await it.as(ACCOUNTS[account]).get(`/enterprises/${ENTERPRISES.jia}`)).body.sites;

test('several sites of one enterprise come in by a file, and are read with it while they are in use', async () => {
  const change = await kept(it, 'sites', [SITE, { ...SITE, site: '门店', address: '示例街1号' }]);
  expect(change).toMatchObject({ added: 2, changed: 0 });
  expect((await sitesOf()).map(({ name, address }) => [name, address])).toEqual([
    ['二厂区', '示例路5号'],
    ['门店', '示例街1号'],
  ]);
  expect(await sitesOf('jia')).toHaveLength(2);
  await kept(it, 'sites', [{ ...SITE, site: '门店', endedOn: '2026-11-25' }]);
  expect(await sitesOf()).toHaveLength(2);
  await kept(it, 'sites', [{ ...SITE, site: '门店', endedOn: '2026-11-24' }]);
  expect((await sitesOf()).map(({ name }) => name)).toEqual(['二厂区']);
});

test('faults by row and column, and nothing of the file is taken in', async () => {
  const content = sheetOf('sites', [
    { ...SITE, site: '三厂区' },
    { ...SITE, creditCode: '91000000MA0000004N', site: '一店' },
    { ...SITE, site: '三厂区' },
    { ...SITE, site: '', address: '=1+1' },
    { ...SITE, site: '四厂区', name: '别的公司' },
  ]);
  const { body } = await trial(it, 'sites', content);
  expect(body.faults.map(({ row, column, text }: any) => [row, column, text])).toEqual([
    [3, 'creditCode', '企业名录中没有“91000000MA0000004N”'],
    [4, 'creditCode', '与第 2 行重复'],
    [5, 'site', '没有填写'],
    [5, 'address', '“=1+1”像公式，请去掉开头的符号'],
    [6, 'name', '与企业名录不符（名录中是“甲演示有限公司”）'],
  ]);
  const refused = await takeIn(it, 'sites', content, body);
  expect([refused.status, refused.body.code]).toEqual([422, 'sheet-faulty']);
  expect(await sitesOf()).toHaveLength(1);
});

test('by hand: another address is remembered with what it was; a site does not change its enterprise', async () => {
  const administrator = it.as(ACCOUNTS.administrator);
  const [row] = (await administrator.get('/registers/sites/rows?query=二厂区')).body.items;
  const edit = (cells: object) =>
    administrator.post(`/registers/sites/rows/${row.id}`, { cells, seen: row.cells });
  const moved = await edit({ creditCode: '91000000MA0000002Y' });
  expect([moved.status, moved.body.faults[0].column]).toEqual([422, 'creditCode']);
  expect((await edit({ address: '示例路6号' })).status).toBe(200);
  const { body } = await administrator.get(`/registers/sites/rows/${row.id}`);
  expect(body.cells).toMatchObject({ creditCode: JIA, name: '甲演示有限公司', address: '示例路6号' });
  expect(body.history[0].row.before).toMatchObject({ address: '示例路5号' });
  expect(body.history).toHaveLength(2);
});

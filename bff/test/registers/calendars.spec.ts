import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';
import { csvOf, sendSheet } from '../intake/send-sheet.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-25T09:00:00+08:00' });
});
afterAll(() => it.stop());

const HEADINGS = ['日期', '放假或上班', '节日'];
const YEAR = [
  ['2027-01-01', '放假', '元旦'],
  ['2027-02-06', '放假', '春节'],
  ['2027-02-08', '放假', '春节'],
  ['2027-02-20', '上班', '春节'],
];
const trial = (rows: string[][]) =>
  sendSheet(it, csvOf([HEADINGS, ...rows]), { base: '/calendars', path: '/trials' });
const takeIn = (rows: string[][], version: string) =>
  sendSheet(it, csvOf([HEADINGS, ...rows]), { base: '/calendars', path: `?version=${version}` });
const state = async (): Promise<{ version: string; until: string }> =>
  (await it.as(ACCOUNTS.centre).get('/calendars')).body;

test('faults are told by row and column, a year too far ahead and one without a day off as a whole', async () => {
  const before = await state();
  const { body } = await trial([['2027-02-30', '休息', ''], ...YEAR, ['2027-01-01', '放假', '元旦']]);
  expect(body.faults.map(({ row, column }: any) => [row, column])).toEqual([
    [2, 'date'],
    [2, 'kind'],
    [2, 'name'],
    [7, 'date'],
  ]);
  const ahead = await trial([['2028-01-01', '放假', '元旦']]);
  expect(ahead.body.faults).toMatchObject([{ row: null, text: '2028 年的安排还没有导入，请先导入前一年' }]);
  const worked = await trial([['2027-02-20', '上班', '春节']]);
  expect(worked.body.faults).toMatchObject([{ row: null, text: '没有一天放假，请核对' }]);
  expect((await takeIn([['2028-01-01', '放假', '元旦']], before.version)).body.code).toBe('sheet-faulty');
  expect(await state()).toEqual(before);
});

test('what it would change is shown first: days, and dates that were given out; taken in it decides', async () => {
  it.clock.set('2026-12-31T10:00:00+08:00');
  await Story.begin(it);
  const before = await state();
  const { body, status } = await trial(YEAR);
  expect([status, body.year, body.faultCount]).toEqual([200, 2027, 0]);
  expect(body.days.map(({ date }: any) => date)).toEqual(['2027-01-01', '2027-02-08', '2027-02-20']);
  expect(body.moved).toBeGreaterThan(0);
  expect(body.dues[0]).toMatchObject({ enterprise: { id: ENTERPRISES.jia } });
  expect(body.dues[0].to > body.dues[0].from).toBe(true);
  expect(await state()).toEqual(before);
  const taken = await takeIn(YEAR, before.version);
  expect([taken.status, taken.body.until]).toEqual([201, '2027-12-31']);
  expect((await state()).version > before.version).toBe(true);
  const late = await takeIn(YEAR, before.version);
  expect([late.status, late.body.code]).toEqual([409, 'register-changed']);
  const again = await takeIn([...YEAR, ['2027-05-01', '放假', '劳动节']], (await state()).version);
  expect(again.status).toBe(201);
  const audit = await it.dataSource.query(`SELECT action FROM audit_rows WHERE action = 'calendar.keep'`);
  expect(audit).toHaveLength(2);
});

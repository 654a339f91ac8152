import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

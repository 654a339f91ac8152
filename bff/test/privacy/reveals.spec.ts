import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { verifyAudit } from '../../src/platform/audit/verify.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type BusyDay, busyDay, everyRow, LEFT } from './busy-day.js';

let it: TestApp;
let day: BusyDay;
beforeAll(async () => {
  it = await startTestApp();
  day = await busyDay(it);
}, 120_000);
afterAll(() => it.stop());

const REASON = '示例：回电核实地址';
const reveal = (account: keyof typeof ACCOUNTS, subject: string, id: string, reason: string = REASON) =>
  it.as(ACCOUNTS[account]).post('/contact-reveals', { subject, id, reason });

const rowsOf = async (table: string): Promise<any[]> =>
  it.dataSource.query(`SELECT * FROM ${table} ORDER BY id`);

test('whoever has to call sees one contact in full, by saying why', async () => {
  const { asker, unmatched, reporter, caller } = LEFT;
  const seen = async (...asked: Parameters<typeof reveal>) => (await reveal(...asked)).body;
  expect(await seen('fireClerk', 'request', day.story.id)).toEqual({ name: asker.name, phone: asker.phone });
  expect(await seen('centre', 'visit-report', day.reportId)).toEqual({ name: null, phone: reporter.phone });
  expect(await seen('officer', 'summons', day.summonsId)).toEqual({ name: null, phone: caller.phone });
  expect(await seen('centre', 'intake-item', day.unmatchedId)).toEqual({
    name: unmatched.name,
    phone: unmatched.phone,
  });
});

test('without the masked one being told in full anywhere before', async () => {
  const asked = [
    ['fireClerk', `/requests/${day.story.id}`],
    ['centre', '/visit-reports'],
    ['officer', `/summonses/${day.summonsId}`],
    ['centre', '/intake/unmatched'],
  ] as const;
  for (const [account, path] of asked) {
    const { status, text } = await it.as(ACCOUNTS[account]).get(path);
    expect(status).toBe(200);
    for (const left of Object.values(LEFT)) if ('phone' in left) expect(text).not.toContain(left.phone);
    expect(text).toMatch(/138\*\*\*\*700\d/);
  }
});

test('each look is a row with its reason, and an audit row that tells neither reason nor contact', async () => {
  const before = [await rowsOf('contact_reveals'), await rowsOf('audit_rows')] as const;
  await reveal('centre', 'request', day.story.id);
  await reveal('centre', 'request', day.story.id);
  expect(await rowsOf('contact_reveals')).toHaveLength(before[0].length + 2);
  const audits = (await rowsOf('audit_rows')).slice(before[1].length);
  expect(audits).toMatchObject(
    [1, 2].map(() => ({ action: 'contact.reveal', actorId: ACCOUNTS.centre, subjectId: day.story.id })),
  );
  const list = await it.as(ACCOUNTS.supervisor).get('/contact-reveals?limit=2');
  const look = {
    account: { id: ACCOUNTS.centre },
    subject: 'request',
    subjectId: day.story.id,
    reason: REASON,
  };
  expect(list.body.items).toMatchObject([look, look]);
  expect(list.text).not.toContain(LEFT.asker.phone);
  const more = await it.as(ACCOUNTS.auditor).get(`/contact-reveals?cursor=${list.body.nextCursor}`);
  expect(more.body.items.length).toBeGreaterThan(3);
  for (const rows of (await everyRow(it)).values()) expect(rows).not.toContain('回电核实地址');
  await it.runJobs();
  expect((await verifyAudit(it.dataSource, it.config.keys.audit)).faults).toEqual([]);
});

test.each(['', '核实', '    核实    '])('“%s” is no reason', async (reason) => {
  const { status, body } = await reveal('centre', 'request', day.story.id, reason);
  expect([status, body.errors[0].pointer]).toEqual([400, '/reason']);
});

test('a refused look leaves no row, and tells nothing', async () => {
  const before = await rowsOf('contact_reveals');
  const refused = [
    await reveal('officerDeputy', 'request', day.story.id),
    await reveal('fireClerk', 'visit-report', day.reportId),
    await reveal('fireClerk', 'summons', day.summonsId),
    await reveal('supervisor', 'intake-item', day.unmatchedId),
    await reveal('centre', 'request', 'nothing'),
    await reveal('fireInspector', 'request', day.story.id),
    await reveal('auditor', 'request', day.story.id),
  ];
  expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 403, 403]);
  for (const { text } of refused) expect(text).not.toMatch(/1380000|138 0000|示例甲某/);
  expect(await rowsOf('contact_reveals')).toEqual(before);
});

test('the answer is not kept for repetitions', async () => {
  const before = (await rowsOf('idempotency_keys')).length;
  await reveal('centre', 'request', day.story.id);
  expect((await rowsOf('idempotency_keys')).length).toBe(before);
});

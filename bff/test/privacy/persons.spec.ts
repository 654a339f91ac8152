import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyAudit } from '../../src/platform/audit/verify.js';
import { ACCOUNTS, DEPARTMENTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aRequest } from '../requests/requests.js';
import { type BusyDay, busyDay, LEFT } from './busy-day.js';

let it: TestApp;
let day: BusyDay;
beforeAll(async () => {
  it = await startTestApp();
  day = await busyDay(it);
}, 120_000);
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const REASON = '示例：本人书面申请';
const phoneOf = (phone: string) => ({ phone, reason: REASON });
const rowsIn = (body: any, table: string): any[] => body.held.find((each: any) => each.table === table).rows;

/** Tables in which the program can still open one of the values. */
async function holding(...values: string[]): Promise<string[]> {
  const { manager, entityMetadatas } = it.dataSource;
  const tables: string[] = [];
  for (const { target, tableName } of entityMetadatas) {
    const text = JSON.stringify(await manager.find(target));
    if (values.some((value) => text.includes(value))) tables.push(tableName);
  }
  return tables;
}

const countOf = async (table: string): Promise<number> =>
  Number((await it.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);

describe('what is held', () => {
  test('is given to oneself: what one wrote, left, and rated', async () => {
    const { status, body } = await by('jia').get('/personal-data');
    expect([status, body.account.name, body.mayErase]).toEqual([200, '示例jia', true]);
    const { name, phone } = LEFT.asker;
    expect(rowsIn(body, 'service_requests')).toMatchObject([{ contactName: name, contactPhone: phone }]);
    expect(rowsIn(body, 'ratings')).toMatchObject([{ planId: day.planId, level: 1 }]);
    expect(rowsIn(body, 'summonses')).toMatchObject([{ contactPhone: LEFT.caller.phone }]);
  });

  test('never with what others left', async () => {
    expect((await by('yi').get('/personal-data')).text).not.toMatch(/1380000|138 0000/);
    const contact = { contactName: LEFT.asker.name, contactPhone: LEFT.asker.phone };
    const asked = aRequest({ ...contact, channel: 'visit' });
    expect((await by('officer').post('/requests', asked)).status).toBe(201);
    const { body, text } = await by('officer').get('/personal-data');
    expect([body.mayErase, rowsIn(body, 'service_requests').length]).toEqual([false, 1]);
    expect(text).not.toMatch(/1380000|138 0000|示例甲某/);
  });

  test('is given out by the administrator, by account or phone, for a reason that is kept', async () => {
    const asked = phoneOf('+86 138-0000-7001');
    const { status, body } = await by('administrator').post('/personal-data/exports', asked);
    expect([status, body.account, rowsIn(body, 'service_requests').length]).toEqual([200, null, 2]);
    const sent = await by('administrator').post('/personal-data/exports', phoneOf(LEFT.unmatched.phone));
    expect(rowsIn(sent.body, 'intake_items')).toMatchObject([{ contactName: LEFT.unmatched.name }]);
    const account = { accountId: ACCOUNTS.jia, reason: REASON };
    const his = await by('administrator').post('/personal-data/exports', account);
    expect(his.body.account.name).toBe('示例jia');
    const { body: looks, text } = await by('supervisor').get('/contact-reveals');
    expect(looks.items.map(({ subject }: any) => subject)).toEqual(['account', 'phone', 'phone']);
    expect(looks.items[0]).toMatchObject({ subjectId: ACCOUNTS.jia, reason: REASON });
    expect(text).not.toContain('13800007');
  });

  test.each([
    [{ reason: REASON }, 400],
    [{ phone: '13800007001', accountId: ACCOUNTS.jia, reason: REASON }, 400],
    [{ phone: '13800007001', reason: '查' }, 400],
    [{ accountId: 'nobody', reason: REASON }, 404],
  ])('%j is no question', async (asked, status) => {
    expect((await by('administrator').post('/personal-data/exports', asked)).status).toBe(status);
  });
});

describe('an erasure', () => {
  test('by a phone empties every contact that stands under it, and nothing else', async () => {
    const hotline = await countOf('service_requests');
    const { status, body } = await by('administrator').post(
      '/personal-data/erasures',
      phoneOf('138 00007002'),
    );
    expect([status, body.items]).toEqual([200, [{ table: 'service_requests', rows: 1 }]]);
    await by('administrator').post('/personal-data/erasures', phoneOf(LEFT.unmatched.phone));
    await by('administrator').post('/personal-data/erasures', phoneOf(LEFT.reporter.phone));
    const { hotline: heard, unmatched, reporter, sheet } = LEFT;
    expect(await holding(heard.phone, heard.name, unmatched.phone, unmatched.name, reporter.phone)).toEqual(
      [],
    );
    expect(await holding(sheet.phone)).toEqual(['service_requests']);
    expect(await countOf('service_requests')).toBe(hotline);
    expect((await by('centre').get('/intake/unmatched')).body.items).toMatchObject([{ contactPhone: null }]);
  });

  test('of somebody in office is refused', async () => {
    const asked = { accountId: ACCOUNTS.fireInspector, reason: REASON };
    const { status, body } = await by('administrator').post('/personal-data/erasures', asked);
    expect([status, body.code]).toEqual([422, 'still-in-office']);
    expect(
      (await by('fireInspector').post('/personal-data/erasure', { name: '示例fireInspector' })).status,
    ).toBe(403);
  });

  test('of oneself wants one’s name, and takes all that names one, leaving audit and figures whole', async () => {
    const wrong = await by('jia').post('/personal-data/erasure', { name: '示例yi' });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/name']);
    const before = [await countOf('audit_rows'), await countOf('ratings')];
    const { status, body } = await by('jia').post('/personal-data/erasure', { name: '示例 JIA' });
    expect(status).toBe(200);
    expect(Object.fromEntries(body.items.map(({ table, rows }: any) => [table, rows]))).toMatchObject({
      service_requests: 1,
      summonses: 1,
      account_enterprises: 1,
      account_roles: 1,
    });
    expect(await holding('示例jia"', LEFT.caller.phone)).toEqual([]);
    expect((await by('jia').get(`/requests/${day.story.id}`)).status).toBe(403);
    expect(await countOf('ratings')).toBe(before[1]);
    expect(await countOf('audit_rows')).toBe(before[0]! + 1);
    await it.runJobs();
    expect((await verifyAudit(it.dataSource, it.config.keys.audit)).faults).toEqual([]);
    expect((await by('fireHead').get(`/departments/${DEPARTMENTS.fire}/sums`)).status).toBe(200);
  });
});

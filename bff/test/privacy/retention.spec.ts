import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ForgetPersonalData, monthsBefore } from '../../src/persons/forget-personal-data.js';
import { verifyAudit } from '../../src/platform/audit/verify.js';
import { RequestPolicyVersionEntity } from '../../src/requests/index.js';
import { RequestEntity } from '../../src/requests/request.entity.js';
import { SummonsEntity } from '../../src/summons/summons.entity.js';
import { VisitReportEntity } from '../../src/visit-reports/visit-report.entity.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type BusyDay, busyDay, LEFT } from './busy-day.js';

let it: TestApp;
let day: BusyDay;
beforeAll(async () => {
  it = await startTestApp();
  day = await busyDay(it);
  const seen = { subject: 'request', id: day.story.id, reason: '示例：回电核实' };
  await it.as(ACCOUNTS.centre).post('/contact-reveals', seen);
  const { manager } = it.dataSource;
  await manager.update(RequestEntity, { id: day.story.id }, { closedAt: new Date('2026-11-24T08:00:00Z') });
  await manager.update(
    VisitReportEntity,
    { id: day.reportId },
    { handledAt: new Date('2026-11-24T08:00:00Z') },
  );
}, 120_000);
afterAll(() => it.stop());

const countOf = async (table: string): Promise<number> =>
  Number((await it.dataSource.query(`SELECT COUNT(*) AS n FROM ${table}`))[0].n);
const forgetAt = (instant: string): Promise<number> => it.app.get(ForgetPersonalData).run(new Date(instant));

test('nothing goes before its time', async () => {
  expect(await forgetAt('2027-11-20T01:00:00Z')).toBe(0);
});

test('after a year the contacts of what has ended are empty, and old notices gone; what is open stays', async () => {
  expect(await forgetAt('2027-11-25T01:00:00Z')).toBeGreaterThan(2);
  const { manager } = it.dataSource;
  const ended = await manager.findOneByOrFail(RequestEntity, { id: day.story.id });
  expect([ended.contactName, ended.contactPhone, ended.words.length > 0]).toEqual([null, null, true]);
  expect((await manager.findOneByOrFail(VisitReportEntity, { id: day.reportId })).contactPhone).toBeNull();
  expect((await manager.findOneByOrFail(SummonsEntity, { id: day.summonsId })).contactPhone).toBe(
    LEFT.caller.phone,
  );
  expect(
    (await manager.find(RequestEntity)).filter(({ contactPhone }) => contactPhone !== null),
  ).toHaveLength(2);
  expect([await countOf('notices'), await countOf('outbox_messages')]).toEqual([0, 0]);
  expect(await forgetAt('2027-11-25T01:00:00Z')).toBe(0);
});

test('who looked is kept for the audit’s time, and the audit itself for good', async () => {
  const audits = await countOf('audit_rows');
  await forgetAt('2029-11-23T01:00:00Z');
  expect(await countOf('contact_reveals')).toBe(1);
  await forgetAt('2029-11-25T01:00:00Z');
  expect([await countOf('contact_reveals'), await countOf('audit_rows')]).toEqual([0, audits]);
  await it.runJobs();
  expect((await verifyAudit(it.dataSource, it.config.keys.audit)).faults).toEqual([]);
});

test.each([
  ['2026-08-31T00:00:00Z', 6, '2026-02-28T00:00:00Z'],
  ['2026-03-31T00:00:00Z', 1, '2026-02-28T00:00:00Z'],
  ['2026-01-15T00:00:00Z', 36, '2023-01-15T00:00:00Z'],
])('%s less %d months is %s', (now, months, before) => {
  expect(monthsBefore(new Date(now), months)).toEqual(new Date(before));
});

test('rules that keep looks for less than six months do not come into force, nor does a server start with them', async () => {
  const { manager } = it.dataSource;
  const [row] = await manager.find(RequestPolicyVersionEntity);
  const retention = { ...row!.policy.retention, auditMonths: 5 };
  await manager.update(RequestPolicyVersionEntity, { id: row!.id }, {
    policy: { ...row!.policy, retention },
  } as never);
  await expect(it.runJobs()).rejects.toThrow('retention.auditMonths');
  await manager.update(RequestPolicyVersionEntity, { id: row!.id }, { policy: row!.policy } as never);
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Ids } from '../../src/platform/index.js';
import { NoticeEntity } from '../../src/notices/index.js';
import { VisitReportEntity } from '../../src/visit-reports/visit-report.entity.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(async () => {
  for (const table of [VisitReportEntity, NoticeEntity]) await it.dataSource.manager.clear(table);
});

const REPORT = {
  creditCode: '91000000ma0000002y',
  departmentName: '自称示例局',
  words: '没有出示检查码',
  contactPhone: '0000-5678',
  happenedAt: '2026-11-25T08:00:00+08:00',
};

test('anyone reports a visit without a code; centre and supervisor are told, look, and write down the outcome once', async () => {
  const reported = await it.as(null).post('/visit-reports', REPORT);
  expect(reported.status).toBe(201);
  expect(reported.body).toMatchObject({
    status: 'open',
    enterpriseName: '乙演示有限公司',
    happenedAt: REPORT.happenedAt,
  });
  expect(reported.body).not.toHaveProperty('contactPhone');

  await it.runJobs();
  for (const account of [ACCOUNTS.centre, ACCOUNTS.supervisor]) {
    const { body } = await it.as(account).get('/notices');
    expect(body.items).toMatchObject([{ kind: 'visit-reported', data: { reportId: reported.body.id } }]);
  }

  const [open] = (await it.as(ACCOUNTS.centre).get('/visit-reports?status=open')).body.items;
  expect(open).toMatchObject({
    id: reported.body.id,
    enterpriseId: ENTERPRISES.yi,
    contactPhone: '****5678',
  });
  const [seen] = (await it.as(ACCOUNTS.coordinator).get('/visit-reports')).body.items;
  expect(seen.contactPhone).toBeNull();

  const handle = () =>
    it
      .as(ACCOUNTS.centre)
      .post(`/visit-reports/${open.id}/handle`, { outcome: 'told-off', note: '已责令改正' });
  const handled = await handle();
  expect(handled.body).toMatchObject({
    status: 'handled',
    outcome: 'told-off',
    handledAt: '2026-11-25T08:30:00+08:00',
  });
  const again = await handle();
  expect([again.status, again.body.code]).toEqual([422, 'already-decided']);
  expect((await it.as(ACCOUNTS.centre).get('/visit-reports?status=open')).body.items).toEqual([]);
});

test('a report needs no enterprise that we know, but a time that has been', async () => {
  const unknown = await it
    .as(null)
    .post('/visit-reports', { enterpriseName: '无名小店', happenedAt: REPORT.happenedAt });
  expect(unknown.body).toMatchObject({ enterpriseName: '无名小店' });
  const ahead = await it.as(null).post('/visit-reports', { happenedAt: '2026-11-26T08:00:00+08:00' });
  expect([ahead.status, ahead.body.errors[0]]).toMatchObject([
    400,
    { pointer: '/happenedAt', code: 'in-the-future' },
  ]);
});

test('the list is newest first and goes on from its cursor', async () => {
  for (const departmentName of ['一', '二', '三']) {
    await it.as(null).post('/visit-reports', { departmentName, happenedAt: REPORT.happenedAt });
  }
  const list = async (query: string) =>
    (await it.as(ACCOUNTS.supervisor).get(`/visit-reports?${query}`)).body;
  const first = await list('limit=2');
  const second = await list(`limit=2&cursor=${first.nextCursor}`);
  const names = [...first.items, ...second.items].map(
    ({ departmentName }: { departmentName: string }) => departmentName,
  );
  expect([names, second.nextCursor]).toEqual([['三', '二', '一'], null]);
});

test('strangers who report by the hundred are all kept, told of once an hour, and drown no member’s report', async () => {
  await it.runJobs(); // what the tests before left to be told
  await it.dataSource.manager.clear(NoticeEntity);
  const strangers = Array.from({ length: 20 }, () => ({
    ...{ id: it.app.get(Ids).next(), status: 'open', happenedAt: it.clock.now(), createdAt: it.clock.now() },
  }));
  await it.dataSource.manager.insert(VisitReportEntity, strangers as never);
  for (const by of [null, null, ACCOUNTS.jia]) {
    expect((await it.as(by).post('/visit-reports', REPORT)).status).toBe(201);
  }
  await it.runJobs();
  expect(await it.dataSource.manager.count(VisitReportEntity)).toBe(23);
  const told = async () => (await it.as(ACCOUNTS.centre).get('/notices')).body.items.length;
  expect(await told()).toBe(2);
  it.clock.advance(3_600_000);
  await it.as(null).post('/visit-reports', REPORT);
  await it.runJobs();
  expect(await told()).toBe(3);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const PHONE = '13900007001';
let count = 0;
const asked = (more: object = {}) => {
  count += 1;
  const key = `key-of-the-asker-${String(count).padStart(8, '0')}`;
  return { key, enterprise: '示例丁公司', name: '示例丁某某', title: '经理', phone: PHONE, ...more };
};
const ask = (body: object, by: string | null = null) => it.as(by).post('/binding-requests', body);
const stateOf = (key: string) => it.as(null).post('/binding-requests/state', { key });
const centre = () => it.as(ACCOUNTS.centre);
const decide = (id: string, body: object, by: string = ACCOUNTS.centre) =>
  it.as(by).post(`/binding-requests/${id}/decision`, body);

test('whoever has no account asks, sees how it stands, and has no right by it', async () => {
  const body = asked();
  const { status, body: answer } = await ask(body);
  expect([status, answer.status]).toEqual([201, 'open']);
  expect((await stateOf(body.key)).body).toEqual(answer);
  expect((await stateOf('somebody-elses-key-000001')).status).toBe(404);
  const [row] = (await centre().get('/binding-requests?status=open')).body.items;
  expect(row).toMatchObject({
    id: answer.id,
    enterprise: '示例丁公司',
    enterpriseId: null,
    phone: '139****7001',
  });
  expect(row.name).not.toContain('丁某某');
  const members = await it.dataSource.query('SELECT COUNT(*) AS n FROM account_enterprises');
  const confirmed = await decide(answer.id, {
    outcome: 'confirmed',
    enterpriseId: ENTERPRISES.bing,
    reason: '已电话核实，请凭密封码加入',
  });
  expect([confirmed.status, confirmed.body.enterpriseId]).toEqual([200, ENTERPRISES.bing]);
  expect((await stateOf(body.key)).body).toMatchObject({
    status: 'confirmed',
    reason: '已电话核实，请凭密封码加入',
  });
  expect(await it.dataSource.query('SELECT COUNT(*) AS n FROM account_enterprises')).toEqual(members);
  expect((await decide(answer.id, { outcome: 'declined', reason: '再来一次' })).body.code).toBe(
    'already-decided',
  );
});

test('to confirm is to name an enterprise of the register; a credit code finds it', async () => {
  const { body } = await ask(asked({ phone: '13900007002' }));
  const nowhere = await decide(body.id, { outcome: 'confirmed', reason: '已核实' });
  expect([nowhere.status, nowhere.body.errors]).toEqual([
    400,
    [expect.objectContaining({ pointer: '/enterpriseId' })],
  ]);
  expect((await decide(body.id, { outcome: 'declined', reason: '企业未指定' })).body.status).toBe('declined');
  const [known] = await it.dataSource.query(`SELECT creditCode FROM enterprises WHERE id = ?`, [
    ENTERPRISES.jia,
  ]);
  const found = await ask(asked({ phone: '13900007003', creditCode: known.creditCode }));
  const rows = (await centre().get('/binding-requests')).body.items;
  expect(rows.find(({ id }: { id: string }) => id === found.body.id).enterpriseId).toBe(ENTERPRISES.jia);
});

test('three of one account wait at once; a key is nobody else’s', async () => {
  const phone = '13900007004';
  const first = asked({ phone });
  expect((await ask(first)).status).toBe(201);
  expect((await it.as(null).post('/binding-requests', { ...first, name: '示例他人' })).status).toBe(409);
  for (const n of [5, 6, 7])
    expect((await ask(asked({ phone: `1390000701${n}` }), ACCOUNTS.yi)).status).toBe(201);
  expect((await ask(asked({ phone: '13900007018' }), ACCOUNTS.yi)).body.code).toBe('too-many-open');
});

test('from one address ten an hour, whoever it says it is', async () => {
  const visitor = it.as(null);
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1)
    statuses.push((await visitor.post('/binding-requests', asked({ phone: `139000071${n + 10}` }))).status);
  expect(statuses).toEqual([...Array<number>(10).fill(201), 429]);
});

test('names and phones are sealed, in no audit row, and told to the centre one at a time', async () => {
  const [row] = await it.dataSource.query('SELECT * FROM binding_requests ORDER BY id LIMIT 1');
  expect(JSON.stringify(row)).not.toMatch(/丁某某|13900007001/);
  const audits = await it.dataSource.query(`SELECT * FROM audit_rows WHERE action LIKE 'binding.%'`);
  expect(audits.length).toBeGreaterThan(5);
  expect(JSON.stringify(audits)).not.toMatch(/丁某某|1390000/);
  const look = (by: string) =>
    it.as(by).post('/contact-reveals', { subject: 'binding', id: row.id, reason: '示例：回电核实身份' });
  expect((await look(ACCOUNTS.centre)).body).toEqual({ name: '示例丁某某', phone: PHONE });
  expect((await look(ACCOUNTS.supervisor)).status).toBe(404);
  expect((await look(ACCOUNTS.jia)).status).toBe(403);
});

test('the centre is told once an hour, and who asked signed in is told what came of it', async () => {
  await it.runJobs();
  const told = (await centre().get('/notices')).body.items.filter(
    ({ kind }: { kind: string }) => kind === 'binding-asked',
  );
  expect(told).toHaveLength(1);
  const rows = (await centre().get('/binding-requests?status=open&limit=100')).body.items;
  for (const { id } of rows) await decide(id, { outcome: 'declined', reason: '企业未指定此人' });
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS.yi).get('/notices?limit=100');
  expect(body.items.filter(({ kind }: { kind: string }) => kind === 'binding-decided')).toHaveLength(3);
});

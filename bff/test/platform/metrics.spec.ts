import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Transactions } from '../../src/platform/index.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { onMysql } from '../harness/test-database.js';
import { aDraft, decisionOn, seenOf } from '../inspections/filings.js';
import { PERSONAS } from '../permissions/expectation.js';

const TOKEN = 'metrics-0123456789-abcdefghijklmnop-qrstuv';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ config: { metricsToken: TOKEN } });
});
afterAll(() => it.stop());

const scrape = async (): Promise<string> =>
  (await it.as(null).get('//metrics', { headers: { authorization: `Bearer ${TOKEN}` } })).text;

/** The value of one line, labels as they are written; 0 where nothing was counted yet. */
const figure = async (line: string): Promise<number> => {
  const found = (await scrape()).split('\n').find((each) => each.startsWith(`${line} `));
  return Number(found?.split(' ').at(-1) ?? 0);
};

test('no persona reads them, nor does a visitor, nor a token that is nearly right', async () => {
  for (const persona of PERSONAS) {
    const account = persona === 'visitor' || persona === 'key' ? null : ACCOUNTS[persona];
    expect(await it.as(account).get('//metrics')).toMatchObject({ status: 401 });
  }
  for (const authorization of [`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, TOKEN, `Basic ${TOKEN}`])
    expect(await it.as(null).get('//metrics', { headers: { authorization } })).toMatchObject({ status: 401 });
});

test('without a token they are not there, except in the demo', async () => {
  const closed = await startTestApp({ on: it, config: { demo: false, metricsToken: null } });
  const demo = await startTestApp({ on: it, config: { demo: true, metricsToken: null } });
  expect(await closed.as(ACCOUNTS.administrator).get('//metrics')).toMatchObject({ status: 404 });
  expect(await demo.as(null).get('//metrics')).toMatchObject({ status: 200 });
  await closed.stop();
  await demo.stop();
});

test('requests are counted by the pattern of their route, and nothing of what was asked for is told', async () => {
  await it.as(null).get('//q/secret-token-of-somebody');
  await it.as(null).get('//nowhere/13800001234');
  const text = await scrape();
  expect(text).toContain('anqi_http_request_seconds_count{method="GET",route="/q/:token",status="302"} 1');
  expect(text).toContain('anqi_http_request_seconds_count{method="GET",route="none",status="404"} 1');
  expect(text).not.toContain('secret-token');
  expect(text).not.toContain('13800001234');
});

test('a filing is counted once by its result, its repetition and a look at it are not', async () => {
  const inspector = it.as(ACCOUNTS.fireInspector);
  const draft = aDraft();
  const body = { draft, seen: seenOf(await decisionOn(inspector, draft)) };
  const [key, other] = ['metrics-filing-0001', 'metrics-filing-0002'];
  expect(await inspector.post('/plans', body, { key })).toMatchObject({ status: 201 });
  expect(await inspector.post('/plans', body, { key })).toMatchObject({ status: 201 });
  expect(await inspector.post('/plans', body, { key: other })).toMatchObject({ status: 409 });
  expect(await figure('anqi_filings_total{result="accepted"}')).toBe(1);
  expect(await figure('anqi_filings_total{result="decision-changed"}')).toBe(1);
});

test('what is due and what waits is read from the database', async () => {
  it.clock.advance(60_000);
  expect(await figure('anqi_outbox_messages{state="pending"}')).toBeGreaterThan(0);
  expect(await figure('anqi_rows_due{table="outbox_messages"}')).toBeGreaterThan(0);
  expect(await figure('anqi_oldest_due_seconds{table="outbox_messages"}')).toBeGreaterThanOrEqual(60);
  expect(await figure('anqi_audit_rows{state="unsealed"}')).toBeGreaterThan(0);
  await it.runJobs();
  expect(await figure('anqi_outbox_messages{state="pending"}')).toBe(0);
  expect(await figure('anqi_rows_due{table="outbox_messages"}')).toBe(0);
  expect(await figure('anqi_oldest_due_seconds{table="outbox_messages"}')).toBe(0);
  expect(await figure('anqi_audit_rows{state="unsealed"}')).toBe(0);
  expect(await figure('anqi_job_runs_total{job="seal-audit",result="done"}')).toBeGreaterThan(0);
});

test('a transaction that is tried again is counted by its cause, and one that is given up', async () => {
  let attempts = 0;
  const deadlock = Object.assign(new Error('deadlock'), { errno: 1213 });
  const transactions = it.app.get(Transactions);
  await transactions.run(async () => {
    if (++attempts < 3) throw deadlock;
  });
  expect(await figure('anqi_transaction_retries_total{cause="deadlock"}')).toBe(2);
  await expect(transactions.run(() => Promise.reject(deadlock))).rejects.toThrow('deadlock');
  expect(await figure('anqi_transactions_given_up_total{cause="deadlock"}')).toBe(1);
});

test('the pool tells how many of its connections are in use', async () => {
  const inUse = 'anqi_database_connections{state="in-use"}';
  if (!onMysql) return expect(await scrape()).not.toContain(inUse);
  await it.app.get(Transactions).run(async (tx) => {
    await tx.query('SELECT 1');
    expect(await figure(inUse)).toBeGreaterThan(0);
  });
  expect(await figure(inUse)).toBe(0);
});

test('while the database is away the rest is told', async () => {
  const away = await startTestApp({ on: it, config: { metricsToken: TOKEN } });
  await away.dataSource.destroy();
  const { status, text } = await away
    .as(null)
    .get('//metrics', { headers: { authorization: `Bearer ${TOKEN}` } });
  expect(status).toBe(200);
  expect(text).toContain('process_resident_memory_bytes');
  expect(text).not.toMatch(/^anqi_rows_due\{/m);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

test('health and readiness answer outside the API', async () => {
  expect((await it.as(null).get('//healthz')).body).toEqual({ status: 'ok' });
  expect((await it.as(null).get('//readyz')).body).toEqual({ status: 'ready' });
});

test('the session says who is signed in', async () => {
  const { status, body } = await it.as(ACCOUNTS.jia).get('/session');
  expect(status).toBe(200);
  expect(body).toMatchObject({ roles: ['enterprise'], department: null, officerId: null, demo: true });
  expect(body.now).toBe('2026-11-25T08:30:00+08:00');
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { MOST_ATTEMPTS } from '../../src/sign-in/attempts.js';
import { PasswordCredentialEntity } from '../../src/sign-in/password-credential.entity.js';
import type { Client } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type Enrolled, enrol, PASSWORD, shown, withToken } from './people.js';

let it: TestApp;
let officer: Enrolled;
beforeAll(async () => {
  it = await startTestApp();
  officer = await enrol(it, ACCOUNTS.officer, 'officer');
});
afterAll(() => it.stop());
beforeEach(() => it.clock.advance(20 * 60_000));

const from = (client: Client, more: object = {}) =>
  client.post('/sign-in/password', {
    login: officer.login,
    password: PASSWORD,
    oneTimePassword: shown(it, officer.secret),
    ...more,
  });

test('name, password and one-time password sign in', async () => {
  const { status, body } = await from(it.as(null), { login: 'OFFICER' });
  expect([status, body.session.account.id, body.accessSeconds]).toEqual([200, ACCOUNTS.officer, 600]);
  const { body: session } = await withToken(it, body.accessToken).get('/session');
  expect(session).toMatchObject({ account: { id: ACCOUNTS.officer }, roles: ['service-officer'] });
});

test('what is wrong is not told', async () => {
  const replies = [
    await from(it.as(null), { password: 'another password' }),
    await from(it.as(null), { oneTimePassword: shown(it, officer.secret, -3600) }),
    await from(it.as(null), { login: 'somebody-else' }),
  ];
  const told = replies.map(({ status, body }) => [status, body.code, body.detail]);
  expect(new Set(told.map(String)).size).toBe(1);
  expect(told[0]?.slice(0, 2)).toEqual([422, 'sign-in-refused']);
});

test('a one-time password is good once, also for two at the same time', async () => {
  const both = await Promise.all([from(it.as(null)), from(it.as(null))]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect((await from(it.as(null))).status).toBe(422);
  it.clock.advance(30_000);
  expect((await from(it.as(null))).status).toBe(200);
});

test('a clock that is half a minute off does no harm, a whole minute does', async () => {
  const late = (seconds: number) => ({ oneTimePassword: shown(it, officer.secret, seconds) });
  expect((await from(it.as(null), late(-60))).status).toBe(422);
  expect((await from(it.as(null), late(60))).status).toBe(422);
  expect((await from(it.as(null), late(-30))).status).toBe(200);
  expect((await from(it.as(null), late(30))).status).toBe(200);
});

test('whoever guesses is stopped, and stops nobody else', async () => {
  const guesser = it.as(null);
  const guess = () => from(guesser, { password: 'a guess of theirs' });
  const statuses: number[] = [];
  for (let count = 0; count < MOST_ATTEMPTS + 1; count++) statuses.push((await guess()).status);
  expect(statuses).toEqual([...Array<number>(MOST_ATTEMPTS).fill(422), 429]);
  const { status, body, headers } = await from(guesser);
  expect([status, body.code]).toEqual([429, 'too-many-requests']);
  expect(Number(headers['retry-after'])).toBeGreaterThan(600);
  // The owner elsewhere, on a device that is new to us.
  expect((await from(it.as(null))).status).toBe(200);
  // And on his own device, even from the guesser's address.
  it.clock.advance(30_000);
  expect((await from(guesser, { deviceToken: officer.deviceToken })).status).toBe(200);
  const { manager } = it.dataSource;
  const locked = { action: 'session.attempts-used-up', subjectId: ACCOUNTS.officer };
  expect(await manager.countBy(AuditRowEntity, locked)).toBe(1);
  it.clock.advance(15 * 60_000);
  expect((await from(guesser)).status).toBe(200);
});

test('many at once are no more than a few', async () => {
  const guesser = it.as(null);
  const guesses = Array.from({ length: 20 }, () => from(guesser, { password: 'a guess of theirs' }));
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 422)).toHaveLength(MOST_ATTEMPTS);
});

test('a device token of another account, or a made up one, gives no attempts of its own', async () => {
  const clerk = await enrol(it, ACCOUNTS.fireClerk, 'clerk');
  const guesser = it.as(null);
  const guess = (deviceToken: string) => from(guesser, { password: 'a guess', deviceToken });
  for (let count = 0; count < MOST_ATTEMPTS; count++) await guess('');
  expect((await guess(clerk.deviceToken)).status).toBe(429);
  expect((await guess('made.up')).status).toBe(429);
});

test('neither password nor secret is in the database', async () => {
  const row = await it.dataSource.manager.findOneByOrFail(PasswordCredentialEntity, {
    accountId: ACCOUNTS.officer,
  });
  expect(row.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(row)).not.toContain(officer.secret);
});

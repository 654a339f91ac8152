import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { MS_PER_DAY } from '@anqi/shared';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { AccountRoleEntity } from '../../src/accounts/index.js';
import { IdempotencyKeyEntity } from '../../src/platform/writes/idempotency-key.entity.js';
import { SessionEntity } from '../../src/sign-in/session.entity.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { CHROME, type Enrolled, enrol, PASSWORD, renew, shown, type SignedIn, withToken } from './people.js';

let it: TestApp;
let officer: Enrolled;
beforeAll(async () => {
  it = await startTestApp({ config: { demo: false } });
  officer = await enrolByFirst();
});
afterAll(() => it.stop());
let here: SignedIn;
beforeEach(async () => {
  it.clock.advance(20 * 60_000);
  here = await signIn();
});

/** Without the demo's door the administrator comes in by the command line, and lets the officer in. */
async function enrolByFirst(): Promise<Enrolled> {
  const demo = await startTestApp({ on: it, config: { ...it.config, demo: true } });
  const enrolled = await enrol(demo, ACCOUNTS.officer, 'officer');
  await demo.stop();
  return enrolled;
}

async function signIn(headers: Record<string, string> = CHROME): Promise<SignedIn> {
  it.clock.advance(30_000);
  const oneTimePassword = shown(it, officer.secret);
  const body = { login: officer.login, password: PASSWORD, oneTimePassword };
  return (await it.as(null).post('/sign-in/password', body, { headers })).body;
}

const status = async ({ accessToken }: Pick<SignedIn, 'accessToken'>): Promise<number> =>
  (await withToken(it, accessToken).get('/session')).status;

test('an access token ends after ten minutes, a renewed one goes on', async () => {
  expect(await status(here)).toBe(200);
  it.clock.advance(600_000);
  expect(await status(here)).toBe(401);
  const { status: renewed, body } = await renew(it, here.refreshToken);
  expect([renewed, await status(body)]).toEqual([200, 200]);
});

test('a token that is changed in one place is nobody’s', async () => {
  const changed = (token: string): string[] =>
    [...token].map(
      (letter, at) => `${token.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`,
    );
  for (const accessToken of changed(here.accessToken)) expect(await status({ accessToken })).toBe(401);
  const refused = await renew(
    it,
    `${here.refreshToken.slice(0, -1)}${here.refreshToken.endsWith('A') ? 'E' : 'A'}`,
  );
  expect(refused.body.code).toBe('session-over');
  expect((await renew(it, here.refreshToken)).status).toBe(200);
});

test('a refresh token that comes again later ends the session for thief and owner', async () => {
  const { body: owner } = await renew(it, here.refreshToken);
  it.clock.advance(31_000);
  const { status: refused, body } = await renew(it, here.refreshToken);
  expect([refused, body.code]).toEqual([422, 'session-over']);
  expect(await status(owner)).toBe(401);
  expect((await renew(it, owner.refreshToken)).body.code).toBe('session-over');
  const reused = { action: 'session.reused', subjectId: sessionIdOf(here) };
  expect(await it.dataSource.manager.countBy(AuditRowEntity, reused)).toBe(1);
});

test('one from two renewals before ends it at once', async () => {
  const { body: second } = await renew(it, here.refreshToken);
  const { body: third } = await renew(it, second.refreshToken);
  expect((await renew(it, here.refreshToken)).body.code).toBe('session-over');
  expect(await status(third)).toBe(401);
});

test('an answer that was lost is given once more, and two windows get the same', async () => {
  const both = await Promise.all([renew(it, here.refreshToken), renew(it, here.refreshToken)]);
  it.clock.advance(30_000);
  const again = await renew(it, here.refreshToken);
  const tokens = [...both, again].map(({ body }) => body.refreshToken as string);
  expect(new Set(tokens).size).toBe(1);
  expect((await renew(it, tokens[0] ?? '')).status).toBe(200);
});

test('a sign-in that is not used ends after a week, one that is used after a month', async () => {
  const kept = await signIn();
  let { refreshToken } = here;
  for (let days = 0; days < 29; days++) {
    it.clock.advance(MS_PER_DAY);
    const { body } = await renew(it, refreshToken);
    refreshToken = body.refreshToken;
  }
  expect((await renew(it, kept.refreshToken)).body.code).toBe('session-over');
  expect((await renew(it, refreshToken)).status).toBe(200);
  it.clock.advance(2 * MS_PER_DAY);
  expect((await renew(it, refreshToken)).body.code).toBe('session-over');
  await it.runJobs();
  const { manager } = it.dataSource;
  expect(await manager.existsBy(SessionEntity, { id: sessionIdOf(here) })).toBe(true);
  it.clock.advance(45 * MS_PER_DAY);
  await it.runJobs();
  expect(await manager.existsBy(SessionEntity, { id: sessionIdOf(here) })).toBe(false);
});

test('my devices, and signing one of them out', async () => {
  const phone = 'Mozilla/5.0 (iPhone) MicroMessenger/8.0';
  await withToken(it, here.accessToken).post('/devices/removal');
  const [one, other] = [await signIn(), await signIn({ 'user-agent': phone })];
  const client = withToken(it, one.accessToken);
  const { body } = await client.get('/devices');
  expect(body.items).toMatchObject([
    { id: sessionIdOf(other), isCurrent: false, app: 'wechat', system: 'ios' },
    { id: sessionIdOf(one), isCurrent: true, method: 'password', app: 'chrome', system: 'windows' },
  ]);
  const left = await client.post(`/devices/${sessionIdOf(other)}/removal`);
  expect(left.body.items).toHaveLength(1);
  expect([await status(one), await status(other)]).toEqual([200, 401]);
  expect((await client.post(`/devices/${sessionIdOf(other)}/removal`)).status).toBe(404);
  expect(await ends(other)).toEqual(['removed', 1]);
});

test('signing out ends this one, everywhere ends all', async () => {
  const other = await signIn();
  await withToken(it, here.accessToken).post('/sign-out');
  expect([await status(here), await status(other)]).toEqual([401, 200]);
  const third = await signIn();
  expect((await withToken(it, other.accessToken).post('/devices/removal')).body.items).toEqual([]);
  expect([await status(other), await status(third)]).toEqual([401, 401]);
  expect((await renew(it, third.refreshToken)).body.code).toBe('session-over');
  expect(await ends(here)).toEqual(['signed-out', 1]);
});

test('nobody ends another’s', async () => {
  const demo = await startTestApp({ on: it, config: { ...it.config, demo: true } });
  const reply = await demo.as(ACCOUNTS.jia).post(`/devices/${sessionIdOf(here)}/removal`);
  await demo.stop();
  expect([reply.status, await status(here)]).toEqual([404, 200]);
});

test('a right that is taken away is gone at the next call', async () => {
  const client = withToken(it, here.accessToken);
  expect((await client.get('/cards')).status).toBe(200);
  const role = { accountId: ACCOUNTS.officer, role: 'service-officer' } as const;
  await it.dataSource.manager.delete(AccountRoleEntity, role);
  expect((await client.get('/cards')).status).toBe(403);
  await it.dataSource.manager.insert(AccountRoleEntity, role);
});

test('no token is in the database, whoever reads it', async () => {
  const { body: renewed } = await renew(it, here.refreshToken);
  await withToken(it, here.accessToken).post('/sign-out');
  const { manager } = it.dataSource;
  const entities = [SessionEntity, AuditRowEntity, IdempotencyKeyEntity];
  const text = JSON.stringify(await Promise.all(entities.map((entity) => manager.find(entity as never))));
  const secrets = [here, renewed].flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]);
  for (const secret of secrets) expect(text).not.toContain(secret.split('.')[2]);
});

test('outside the demo its door is shut', async () => {
  expect((await it.as(ACCOUNTS.jia).get('/session')).status).toBe(401);
  expect((await it.as(null).post('/demo/sign-in', { personaId: ACCOUNTS.jia })).status).toBe(404);
});

const sessionIdOf = ({ refreshToken }: SignedIn): string => refreshToken.split('.')[0] ?? '';

/** Why it ended, and how many audit rows say so. */
async function ends(signedIn: SignedIn): Promise<unknown[]> {
  const { manager } = it.dataSource;
  const id = sessionIdOf(signedIn);
  const { endReason } = await manager.findOneByOrFail(SessionEntity, { id });
  return [endReason, await manager.countBy(AuditRowEntity, { action: 'session.end', subjectId: id })];
}

import { MS_PER_DAY } from '@anqi/shared';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AdmissionCodeEntity } from '../../src/sign-in/admission-code.entity.js';
import { IdempotencyKeyEntity } from '../../src/platform/writes/idempotency-key.entity.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { codeFor, enrol, firstCode, PASSWORD, shown, withToken } from './people.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const begin = (admissionCode: string, more: object = {}) =>
  it
    .as(null)
    .post('/sign-in/enrolment', { admissionCode, login: 'coordinator', password: PASSWORD, ...more });
const confirm = (admissionCode: string, oneTimePassword: string) =>
  it.as(null).post('/sign-in/enrolment/confirmation', { admissionCode, oneTimePassword });

test('a code is told once, and is in no row', async () => {
  const administrator = it.as(ACCOUNTS.administrator);
  const key = freshKey();
  const path = `/accounts/${ACCOUNTS.coordinator}/admission-code`;
  const { status, body } = await administrator.post(path, {}, { key });
  expect([status, body.code]).toEqual([201, expect.stringMatching(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)]);
  expect((await administrator.post(path, {}, { key })).body).toEqual({ ...body, code: null });
  const { manager } = it.dataSource;
  const rows = [await manager.find(AdmissionCodeEntity), await manager.find(IdempotencyKeyEntity)];
  expect(JSON.stringify(rows)).not.toContain(body.code);
  expect(JSON.stringify(rows)).not.toContain(body.code.replaceAll('-', ''));
  expect((await administrator.post('/accounts/NOBODY/admission-code')).status).toBe(404);
});

test('it is read however it is typed', async () => {
  const code = await codeFor(it, ACCOUNTS.coordinator);
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect((await begin(typed)).body).toMatchObject({ name: '示例coordinator' });
});

test('it is used up by the first right one-time password, not by a wrong one', async () => {
  const code = await codeFor(it, ACCOUNTS.coordinator);
  expect((await confirm(code, '000000')).body.code).toBe('code-not-good');
  const { secret, keyUri } = (await begin(code)).body;
  expect(keyUri).toContain(`secret=${secret}`);
  const wrong = shown(it, secret, 3600);
  expect((await confirm(code, wrong)).body.code).toBe('one-time-password-wrong');
  const both = await Promise.all([confirm(code, shown(it, secret)), confirm(code, shown(it, secret))]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect((await begin(code)).body.code).toBe('code-not-good');
});

test('the authenticator’s first one-time password does not sign in once more', async () => {
  const { login, secret } = await enrol(it, ACCOUNTS.leader, 'leader');
  const body = { login, password: PASSWORD, oneTimePassword: shown(it, secret) };
  expect((await it.as(null).post('/sign-in/password', body)).status).toBe(422);
});

test('a new code ends the one before, and a week ends it in any case', async () => {
  const first = await codeFor(it, ACCOUNTS.supervisor);
  const second = await codeFor(it, ACCOUNTS.supervisor);
  expect((await begin(first, { login: 'supervisor' })).body.code).toBe('code-not-good');
  it.clock.advance(7 * MS_PER_DAY - 1000);
  expect((await begin(second, { login: 'supervisor' })).status).toBe(200);
  it.clock.advance(1000);
  expect((await begin(second, { login: 'supervisor' })).body.code).toBe('code-not-good');
  await it.runJobs();
  expect(await it.dataSource.manager.countBy(AdmissionCodeEntity, { accountId: ACCOUNTS.supervisor })).toBe(
    0,
  );
});

test('taking an account anew puts out whoever signed in by the old password', async () => {
  const before = await enrol(it, ACCOUNTS.fireHead, 'firehead');
  const now = await enrol(it, ACCOUNTS.fireHead, 'firehead');
  expect((await withToken(it, before.accessToken).get('/session')).status).toBe(401);
  expect((await withToken(it, now.accessToken).get('/session')).status).toBe(200);
});

test.each([
  ['short', 'short one'],
  ['the same few letters', 'abababababab'],
  ['the name itself', 'my-fireclerk-1'],
])('a password that is %s is refused', async (_what, password) => {
  const code = await codeFor(it, ACCOUNTS.fireClerk);
  const { status, body } = await begin(code, { login: 'FireClerk', password });
  expect([status, body.code]).toEqual([422, 'password-weak']);
});

test('a name is one person’s, also where two choose it at once', async () => {
  await enrol(it, ACCOUNTS.marketHead, 'market');
  const code = await codeFor(it, ACCOUNTS.marketClerk);
  expect((await begin(code, { login: 'MARKET' })).body.code).toBe('login-taken');
  const other = await codeFor(it, ACCOUNTS.marketInspector);
  const [one, two] = [await begin(code, { login: 'both' }), await begin(other, { login: 'both' })];
  expect((await confirm(code, shown(it, one.body.secret))).status).toBe(200);
  const late = await confirm(other, shown(it, two.body.secret));
  expect([late.status, late.body.code]).toEqual([409, 'login-taken']);
  const again = await begin(other, { login: 'another' });
  expect((await confirm(other, shown(it, again.body.secret))).status).toBe(200);
});

test('the administrator sees who can sign in, page by page', async () => {
  const administrator = it.as(ACCOUNTS.administrator);
  await codeFor(it, ACCOUNTS.yi);
  const { body } = await administrator.get('/accounts?query=yi');
  expect(body.items).toMatchObject([{ id: ACCOUNTS.yi, roles: ['enterprise'], hasPassword: false }]);
  expect(body.items[0].codeUntil).toMatch(/\+08:00$/);
  const seen: string[] = [];
  for (let cursor = ''; cursor !== null;) {
    const page = (await administrator.get(`/accounts?limit=7${cursor && `&cursor=${cursor}`}`)).body;
    seen.push(...page.items.map(({ id }: { id: string }) => id));
    cursor = page.nextCursor;
  }
  expect([...seen].sort()).toEqual([...Object.values(ACCOUNTS)].sort());
  expect((await administrator.get('/accounts?query=%25')).body.items).toEqual([]);
});

test('the command line lets the first administrator in, and nobody after him', async () => {
  const fresh = await startTestApp({ district: false, config: { demo: false } });
  const lost = await firstCode(fresh);
  const first = await firstCode(fresh);
  const visitor = fresh.as(null);
  const body = { login: 'admin', password: PASSWORD };
  const begun = (code = '') => visitor.post('/sign-in/enrolment', { ...body, admissionCode: code });
  expect((await begun(lost?.code)).body.code).toBe('code-not-good');
  const { secret } = (await begun(first?.code)).body;
  const confirmation = { admissionCode: first?.code, oneTimePassword: shown(fresh, secret) };
  const signedIn = await visitor.post('/sign-in/enrolment/confirmation', confirmation);
  expect(signedIn.body.session.roles).toEqual(['administrator']);
  expect(await firstCode(fresh)).toBeNull();
  expect((await withToken(fresh, signedIn.body.accessToken).get('/accounts')).body.items).toHaveLength(1);
  await fresh.stop();
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { CHROME, enrol, PASSWORD, shown, type Enrolled, withToken } from '../sign-in/people.js';

const JIA = `/enterprises/${ENTERPRISES.jia}/members`;

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

async function kindsTo(accountId: string): Promise<string[]> {
  await it.runJobs();
  const { body } = await it.as(accountId).get('/notices');
  return body.items.map(({ kind }: { kind: string }) => kind);
}
const countOf = (kinds: readonly string[], kind: string): number =>
  kinds.filter((each) => each === kind).length;

test('the administrators hear who joins, not he who does, and nobody of another enterprise', async () => {
  const { body } = await it.as(ACCOUNTS.jia).post(JIA, { name: '示例新来' });
  expect((await it.as(ACCOUNTS.yi).post('/memberships', { code: body.code })).status).toBe(200);
  expect(countOf(await kindsTo(ACCOUNTS.jia), 'member-joined')).toBe(1);
  expect(await kindsTo(ACCOUNTS.yi)).not.toContain('member-joined');
});

test('both hear of the administratorship that goes from one to the other', async () => {
  await it.as(ACCOUNTS.jia).post(`${JIA}/${ACCOUNTS.yi}/hand-over`);
  expect(countOf(await kindsTo(ACCOUNTS.jia), 'member-administers')).toBe(1);
  expect(countOf(await kindsTo(ACCOUNTS.yi), 'member-administers')).toBe(1);
  await it.as(ACCOUNTS.centre).post(`${JIA}/${ACCOUNTS.jia}/confirmation`);
  expect(countOf(await kindsTo(ACCOUNTS.yi), 'member-administers')).toBe(2);
});

test('a new browser is told of; the first of an account and one that is known are not', async () => {
  const clerk: Enrolled = await enrol(it, ACCOUNTS.fireClerk, 'clerk');
  expect(await kindsTo(ACCOUNTS.fireClerk)).not.toContain('signed-in-anew');
  const signIn = (more: object) => {
    it.clock.advance(60_000);
    const oneTimePassword = shown(it, clerk.secret);
    return it
      .as(null)
      .post(
        '/sign-in/password',
        { login: 'clerk', password: PASSWORD, oneTimePassword, ...more },
        { headers: CHROME },
      );
  };
  expect((await signIn({ deviceToken: clerk.deviceToken })).status).toBe(200);
  expect(await kindsTo(ACCOUNTS.fireClerk)).not.toContain('signed-in-anew');
  const elsewhere = await signIn({});
  expect(elsewhere.status).toBe(200);
  expect(countOf(await kindsTo(ACCOUNTS.fireClerk), 'signed-in-anew')).toBe(1);
  await signIn({ deviceToken: 'somebody.else' });
  expect(countOf(await kindsTo(ACCOUNTS.fireClerk), 'signed-in-anew')).toBe(2);
  expect((await withToken(it, elsewhere.body.accessToken).get('/session')).status).toBe(200);
});

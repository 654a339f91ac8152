import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { Accounts } from '../../src/accounts/index.js';
import { SessionSource } from '../../src/platform/index.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { type Enrolled, enrol, type SignedIn, withToken } from './people.js';

/** Who calls is found by one statement for all calls that came in together: each is still nobody but himself. */
let it: TestApp;
let officer: Enrolled;
let clerk: Enrolled;
let gone: Enrolled;
beforeAll(async () => {
  it = await startTestApp();
  officer = await enrol(it, ACCOUNTS.officer, 'officer');
  clerk = await enrol(it, ACCOUNTS.centre, 'centre');
  gone = await enrol(it, ACCOUNTS.fireHead, 'head');
  await withToken(it, gone.accessToken).post('/sign-out');
});
afterAll(() => it.stop());
afterEach(() => void jest.restoreAllMocks());

const idOf = ({ session }: SignedIn): string => session.account.id;
const find = ({ accessToken }: Pick<SignedIn, 'accessToken'>) =>
  it.app.get(SessionSource).findSignedIn(accessToken);

test('each is answered as himself, whoever calls at the same moment', async () => {
  const callers = [officer, clerk, gone, clerk, officer, officer, gone, clerk];
  const answers = await Promise.all(
    callers.map(({ accessToken }) => withToken(it, accessToken).get('/session')),
  );
  expect(answers.map(({ status, body }) => body.account?.id ?? status)).toEqual(
    callers.map((caller) => (caller === gone ? 401 : idOf(caller))),
  );
});

test('those who call at the same moment are found by one statement, and each with his own roles', async () => {
  const asked = jest.spyOn(it.app.get(Accounts), 'findActorsBy');
  const found = await Promise.all([officer, gone, clerk, officer].map(find));
  expect(asked).toHaveBeenCalledTimes(1);
  expect(found.map((signedIn) => signedIn?.actor.accountId)).toEqual([
    ACCOUNTS.officer,
    undefined,
    ACCOUNTS.centre,
    ACCOUNTS.officer,
  ]);
  expect(found[0]?.sessionId).not.toBe(found[2]?.sessionId);
  expect(found[2]?.actor.roles).toEqual(clerk.session.roles);
});

test('whoever calls later is asked for anew, and waits for nobody’s answer', async () => {
  const asked = jest.spyOn(it.app.get(Accounts), 'findActorsBy');
  asked.mockImplementationOnce(() => new Promise(() => undefined)); // a connection that hangs
  void find(officer);
  await turn();
  expect((await find(clerk))?.actor.accountId).toBe(ACCOUNTS.centre);
  expect(asked).toHaveBeenCalledTimes(2);
});

test('where the question fails, all of them fail, and the next is asked anew', async () => {
  jest.spyOn(it.app.get(Accounts), 'findActorsBy').mockRejectedValueOnce(new Error('no database'));
  const failed = await Promise.allSettled([officer, clerk].map(find));
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await find(officer))?.actor.accountId).toBe(ACCOUNTS.officer);
});

test('a hundred at the same moment are asked for in a few statements', async () => {
  const asked = jest.spyOn(it.app.get(Accounts), 'findActorsBy');
  const found = await Promise.all(Array.from({ length: 100 }, () => find(officer)));
  expect(found.every((signedIn) => signedIn?.actor.accountId === ACCOUNTS.officer)).toBe(true);
  expect(asked).toHaveBeenCalledTimes(4);
});

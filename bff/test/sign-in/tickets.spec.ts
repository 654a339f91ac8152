import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AuditRowEntity } from '../../src/platform/audit/audit-row.entity.js';
import { SignInTicketEntity } from '../../src/sign-in/sign-in-ticket.entity.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { CHROME, codeFor, enrol, type Enrolled, PASSWORD, shown, withToken } from './people.js';

const MINUTE = 60_000;
let it: TestApp;
let phone: Enrolled;
beforeAll(async () => {
  it = await startTestApp();
  phone = await enrol(it, ACCOUNTS.fireInspector, 'inspector');
});
afterAll(() => it.stop());

interface Ticket {
  ticket: string;
  secret: string;
}
const ask = async (): Promise<Ticket> => {
  const { ticket, secret } = (await it.as(null).post('/sign-in/tickets', {}, { headers: CHROME })).body;
  return { ticket, secret };
};
const state = (keys: Ticket) => it.as(null).post('/sign-in/tickets/state', keys, { headers: CHROME });
const own = () => withToken(it, phone.accessToken);
const scan = ({ ticket }: Ticket, as = own()) => as.post('/sign-in/tickets/scan', { ticket });
const numberOf = async (keys: Ticket): Promise<string> => (await state(keys)).body.number;
const confirm = ({ ticket }: Ticket, number: string, as = own()) =>
  as.post('/sign-in/tickets/confirmation', { ticket, number });
const other = (number: string): string => (number === '10' ? '11' : '10');

test('a browser is signed in by a phone that scans, and says which number it shows', async () => {
  const keys = await ask();
  expect((await state(keys)).body).toEqual({ number: null, signedIn: null });
  const seen = await scan(keys);
  expect(seen.body).toMatchObject({
    app: 'chrome',
    system: 'windows',
    askedAt: '2026-11-25T08:30:00+08:00',
  });
  expect(seen.text).not.toContain('number');
  const number = await numberOf(keys);
  expect(number).toMatch(/^[1-9]\d$/);
  expect((await confirm(keys, number)).status).toBe(200);
  const { signedIn } = (await state(keys)).body;
  expect(signedIn.session.account.id).toBe(ACCOUNTS.fireInspector);
  const browser = withToken(it, signedIn.accessToken);
  const { items } = (await browser.get('/devices')).body;
  expect(items.find((each: { isCurrent: boolean }) => each.isCurrent)).toMatchObject({
    method: 'scan',
    app: 'chrome',
  });
});

test('it is good once: whoever asks again, by the same secret, gets nothing', async () => {
  const keys = await ask();
  await scan(keys);
  await confirm(keys, await numberOf(keys));
  const both = await Promise.all([state(keys), state(keys)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect((await state(keys)).body.code).toBe('ticket-over');
});

test('whoever photographs the code gains nothing by it', async () => {
  const [keys, { secret }] = [await ask(), await ask()];
  await scan(keys);
  await confirm(keys, await numberOf(keys));
  expect((await state({ ticket: keys.ticket, secret })).body.code).toBe('ticket-over');
  expect((await state({ ticket: keys.ticket, secret: keys.ticket })).body.code).toBe('ticket-over');
  expect((await state(keys)).body.signedIn).not.toBeNull();
});

test('the first phone has it: another one can neither confirm it nor take it away', async () => {
  const keys = await ask();
  await scan(keys);
  const stranger = it.as(ACCOUNTS.jia);
  for (const reply of [
    await scan(keys, stranger),
    await confirm(keys, await numberOf(keys), stranger),
    await stranger.post('/sign-in/tickets/refusal', { ticket: keys.ticket }),
  ])
    expect([reply.status, reply.body.code]).toEqual([422, 'ticket-over']);
  expect((await scan(keys)).status).toBe(200);
  expect((await confirm(keys, await numberOf(keys))).status).toBe(200);
});

test('of two phones that scan at once one has it', async () => {
  const keys = await ask();
  const both = await Promise.all([scan(keys), scan(keys, it.as(ACCOUNTS.jia))]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
});

test('a code that was relayed stops at the number: one guess, then it is over', async () => {
  const keys = await ask();
  await scan(keys);
  const number = await numberOf(keys);
  const wrong = await confirm(keys, other(number));
  expect([wrong.status, wrong.body.code]).toEqual([422, 'ticket-number-wrong']);
  expect((await confirm(keys, number)).body.code).toBe('ticket-over');
  expect((await state(keys)).body.code).toBe('ticket-over');
  const action = 'ticket.wrong-number';
  expect(await it.dataSource.manager.existsBy(AuditRowEntity, { action })).toBe(true);
});

test('it is not confirmed before it is scanned by guessing either', async () => {
  const keys = await ask();
  const replies = [await confirm(keys, '10'), await confirm(keys, '11')];
  expect(replies.filter(({ status }) => status === 200).length).toBeLessThan(2);
  expect(replies.some(({ body }) => body.code?.startsWith('ticket-'))).toBe(true);
});

test('who says no ends it', async () => {
  const keys = await ask();
  await scan(keys);
  expect((await own().post('/sign-in/tickets/refusal', { ticket: keys.ticket })).status).toBe(200);
  expect((await state(keys)).body.code).toBe('ticket-over');
});

test('two minutes until it is scanned, two more until it is confirmed, and no longer', async () => {
  const [late, slow, inTime] = [await ask(), await ask(), await ask()];
  it.clock.advance(2 * MINUTE - 1);
  await scan(slow);
  await scan(inTime);
  it.clock.advance(1);
  expect((await scan(late)).body.code).toBe('ticket-over');
  expect((await state(late)).body.code).toBe('ticket-over');
  it.clock.advance(2 * MINUTE - 2);
  await scan(slow);
  expect((await confirm(inTime, await numberOf(inTime))).status).toBe(200);
  const number = await numberOf(slow);
  it.clock.advance(1);
  expect((await confirm(slow, number)).body.code).toBe('ticket-over');
  it.clock.advance(2 * MINUTE);
  await it.runJobs();
  expect(await it.dataSource.manager.count(SignInTicketEntity)).toBe(0);
});

test('a browser that was signed in by a phone lets no other one in', async () => {
  const [first, second] = [await ask(), await ask()];
  await scan(first);
  await confirm(first, await numberOf(first));
  const browser = withToken(it, (await state(first)).body.signedIn.accessToken);
  const reply = await scan(second, browser);
  expect([reply.status, reply.body.code]).toEqual([422, 'ticket-by-phone']);
});

test('it ends with the means that it came by, with everything, and after a day without use', async () => {
  const signIn = async () => {
    const keys = await ask();
    await scan(keys);
    await confirm(keys, await numberOf(keys));
    return (await state(keys)).body.signedIn;
  };
  const [one, other] = [await signIn(), await signIn()];
  const admissionCode = await codeFor(it, ACCOUNTS.fireInspector);
  const visitor = it.as(null);
  const chosen = { admissionCode, login: 'inspector', password: PASSWORD };
  const { secret } = (await visitor.post('/sign-in/enrolment', chosen)).body;
  const confirmed = await visitor.post('/sign-in/enrolment/confirmation', {
    admissionCode,
    oneTimePassword: shown(it, secret),
  });
  expect((await withToken(it, one.accessToken).get('/session')).status).toBe(401);
  phone = { ...phone, ...confirmed.body };
  const third = await signIn();
  const renew = (refreshToken: string) => it.as(null).post('/sign-in/renewal', { refreshToken });
  expect((await renew(other.refreshToken)).status).toBe(422);
  it.clock.advance(24 * 60 * MINUTE);
  expect((await renew(third.refreshToken)).status).toBe(422);
});

test('neither ticket nor secret is in the database', async () => {
  const keys = await ask();
  const rows = JSON.stringify(await it.dataSource.manager.find(SignInTicketEntity));
  for (const secret of Object.values(keys)) expect(rows).not.toContain(secret);
});

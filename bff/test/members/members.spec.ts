import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccountEntity } from '../../src/accounts/index.js';
import { AdmissionCodeEntity } from '../../src/sign-in/admission-code.entity.js';
import { ACCOUNTS, ENTERPRISES, PLAN_CODES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { StandIn } from '../messages/stand-in.js';
import { codeFor, PASSWORD, shown, type SignedIn, withToken } from '../sign-in/people.js';

const JIA = `/enterprises/${ENTERPRISES.jia}/members`;
const BING = `/enterprises/${ENTERPRISES.bing}`;

let wechat: StandIn;
let it: TestApp;
beforeAll(async () => {
  wechat = await StandIn.start();
  it = await startTestApp({ config: { wechat: wechat.config() } });
});
afterAll(async () => {
  await it.stop();
  await wechat.stop();
});

const jia = () => it.as(ACCOUNTS.jia);
const yi = () => it.as(ACCOUNTS.yi);
const centre = () => it.as(ACCOUNTS.centre);
const names = ({ body }: { body: { items: { name: string }[] } }) => body.items.map(({ name }) => name);
const invited = async (name: string): Promise<{ code: string; id: string }> => {
  const { body } = await jia().post(JIA, { name, title: '办事员' });
  return { code: body.code, id: body.members.items.find((each: { name: string }) => each.name === name).id };
};
const byWechat = async (openid: string, admissionCode?: string) => {
  wechat.sessions.push({ openid, session_key: 'k' });
  return it.as(null).post('/sign-in/wechat', { code: 'code-1', ...(admissionCode && { admissionCode }) });
};
const comeIn = async (openid: string, name: string): Promise<SignedIn> =>
  (await byWechat(openid, (await invited(name)).code)).body;
const idOf = ({ session }: SignedIn): string => session.account.id;

test('an invited colleague comes in by WeChat, and is a member', async () => {
  const { code, id } = await invited('示例小王');
  expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  const member = await byWechat('openid-wang', code.toLowerCase());
  expect(member.body.session).toMatchObject({
    account: { id, name: '示例小王' },
    roles: ['enterprise'],
    enterprises: [{ id: ENTERPRISES.jia }],
  });
  const own = withToken(it, member.body.accessToken);
  expect((await own.get(`/enterprises/${ENTERPRISES.jia}`)).status).toBe(200);
  expect(names(await own.get(JIA))).toEqual(['示例jia', '示例小王']);
});

test('or by password in a browser, by the same code', async () => {
  const { code } = await invited('示例小李');
  const visitor = it.as(null);
  const begun = await visitor.post('/sign-in/enrolment', {
    admissionCode: code,
    login: 'xiaoli',
    password: PASSWORD,
  });
  const confirmed = await visitor.post('/sign-in/enrolment/confirmation', {
    admissionCode: code,
    oneTimePassword: shown(it, begun.body.secret),
  });
  expect(confirmed.body.session.enterprises).toMatchObject([{ id: ENTERPRISES.jia }]);
  expect((await byWechat('openid-other', code)).body.code).toBe('code-not-good');
});

test('an invitation gives no right before it is taken, and is in no row as it reads', async () => {
  const { code, id } = await invited('示例未到');
  expect((await it.as(id).get(`/enterprises/${ENTERPRISES.jia}`)).status).toBe(403);
  const row = await it.dataSource.manager.findOneByOrFail(AdmissionCodeEntity, { accountId: id });
  expect(JSON.stringify(row)).not.toContain(code.replaceAll('-', ''));
  expect((await jia().post(`${JIA}/${id}/removal`)).status).toBe(200);
  expect((await byWechat('openid-late', code)).body.code).toBe('code-not-good');
  expect(await it.dataSource.manager.existsBy(AccountEntity, { id })).toBe(false);
});

test('whoever is a member elsewhere keeps that, signed in or by his WeChat', async () => {
  const [signedIn, byPhone] = [await invited('示例兼职一'), await invited('示例兼职二')];
  expect((await yi().post('/memberships', { code: signedIn.code })).body.enterprises).toHaveLength(2);
  await it.as(ACCOUNTS.yi).post(`${JIA}/${ACCOUNTS.yi}/removal`);
  await byWechat('openid-yi', await codeFor(it, ACCOUNTS.yi));
  const { body } = await byWechat('openid-yi', byPhone.code);
  expect(body.session.account.id).toBe(ACCOUNTS.yi);
  expect(body.session.enterprises).toHaveLength(2);
  const ids = [signedIn.id, byPhone.id];
  for (const id of ids) expect(await it.dataSource.manager.existsBy(AccountEntity, { id })).toBe(false);
  await jia().post(`${JIA}/${ACCOUNTS.yi}/removal`);
});

test('staff of the district join no enterprise', async () => {
  const { code } = await invited('示例混入');
  expect((await it.as(ACCOUNTS.fireInspector).post('/memberships', { code })).status).toBe(403);
  await byWechat('openid-inspector', await codeFor(it, ACCOUNTS.fireInspector));
  const reply = await byWechat('openid-inspector', code);
  expect([reply.status, reply.body.code]).toEqual([422, 'staff-no-member']);
  expect((await byWechat('openid-somebody', code)).status).toBe(200);
});

test('a code that takes a whole account makes nobody a member', async () => {
  const code = await codeFor(it, ACCOUNTS.fireInspector);
  expect((await yi().post('/memberships', { code })).body.code).toBe('code-not-good');
  expect((await byWechat('openid-inspector', code)).body.session.account.id).toBe(ACCOUNTS.fireInspector);
});

test('guessing ends after eight codes, for whoever guesses alone', async () => {
  const guess = () => byWechat('openid-guesser', '0000-0000-0000-0000');
  for (let n = 0; n < 8; n += 1) expect((await guess()).body.code).toBe('code-not-good');
  const stopped = await guess();
  expect([stopped.status, stopped.headers['retry-after']]).toEqual([429, '900']);
  expect((await byWechat('openid-neighbour', (await invited('示例邻座')).code)).status).toBe(200);
});

test('a code is good for a week, and leaves no account behind', async () => {
  const later = await startTestApp();
  const { body } = await later.as(ACCOUNTS.jia).post(JIA, { name: '示例迟到' });
  const { id } = body.members.items.at(-1);
  later.clock.advance(7 * 24 * 3_600_000);
  expect((await later.as(ACCOUNTS.yi).post('/memberships', { code: body.code })).body.code).toBe(
    'code-not-good',
  );
  await later.runJobs();
  expect(await later.dataSource.manager.existsBy(AccountEntity, { id })).toBe(false);
  await later.stop();
});

test('who is removed is out at once', async () => {
  const member = await comeIn('openid-leaving', '示例离职');
  const own = withToken(it, member.accessToken);
  expect((await own.get('/plans?scope=enterprise')).status).toBe(200);
  expect(names(await jia().post(`${JIA}/${idOf(member)}/removal`))).not.toContain('示例离职');
  expect((await own.get('/session')).status).toBe(401);
  const again = await byWechat('openid-leaving');
  expect(again.body.session.enterprises).toEqual([]);
  const empty = withToken(it, again.body.accessToken);
  expect((await empty.get(`/enterprises/${ENTERPRISES.jia}`)).status).toBe(404);
  expect((await empty.get('/plans?scope=enterprise')).status).toBe(403);
  expect((await empty.get('/calendar?month=2026-11')).status).toBe(200);
});

test('a member reads who belongs, changes nothing, and may leave', async () => {
  const member = await comeIn('openid-staff', '示例职员');
  const own = withToken(it, member.accessToken);
  const seen = await own.get(JIA);
  expect(seen.body.mayInvite).toBe(false);
  expect((await own.post(JIA, { name: '示例再邀' })).status).toBe(403);
  for (const what of ['removal', 'hand-over', 'confirmation', 'code'])
    expect((await own.post(`${JIA}/${ACCOUNTS.jia}/${what}`)).status).toBe(403);
  expect((await own.post(`${JIA}/${idOf(member)}/removal`)).status).toBe(200);
  expect((await own.get('/session')).status).toBe(401);
});

test('another enterprise is answered like one that does not exist', async () => {
  expect((await yi().get(JIA)).status).toBe(404);
  expect((await yi().post(JIA, { name: '示例外人' })).status).toBe(404);
  for (const what of ['removal', 'hand-over', 'code'])
    expect((await yi().post(`${JIA}/${ACCOUNTS.jia}/${what}`)).status).toBe(404);
  expect((await jia().post(`${JIA}/${ACCOUNTS.yi}/removal`)).status).toBe(404);
});

test('the administratorship goes from one to the other, whole', async () => {
  const member = await comeIn('openid-next', '示例接任');
  const own = withToken(it, member.accessToken);
  expect((await jia().post(`${JIA}/${ACCOUNTS.jia}/removal`)).status).toBe(403);
  const handed = await jia().post(`${JIA}/${idOf(member)}/hand-over`);
  expect(handed.body).toMatchObject({ mayInvite: false });
  expect((await jia().post(JIA, { name: '示例过期' })).status).toBe(403);
  expect((await own.get(JIA)).body.mayInvite).toBe(true);
  expect((await own.post(`${JIA}/${ACCOUNTS.jia}/hand-over`)).status).toBe(200);
  expect((await jia().get(JIA)).body.mayInvite).toBe(true);
});

test('of two hand-overs at once one alone counts', async () => {
  const [one, other] = [await comeIn('openid-a', '示例甲一'), await comeIn('openid-b', '示例甲二')];
  const replies = await Promise.all([one, other].map((to) => jia().post(`${JIA}/${idOf(to)}/hand-over`)));
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  const { body } = await centre().get(JIA);
  const administrators = body.items.filter((each: { administers: boolean }) => each.administers);
  expect(administrators).toHaveLength(1);
  await centre().post(`${JIA}/${ACCOUNTS.jia}/confirmation`);
  await centre().post(`${JIA}/${administrators[0].id}/removal`);
});

test('the centre’s sealed code makes the first administrator, one code at a time', async () => {
  const first = await centre().post(`${BING}/administrator`, { name: '示例丙经理' });
  const second = await centre().post(`${BING}/administrator`, { name: '示例丙总' });
  expect(second.body.members.items).toHaveLength(1);
  expect((await byWechat('openid-first', first.body.code)).body.code).toBe('code-not-good');
  const boss = await byWechat('openid-boss', second.body.code);
  const own = withToken(it, boss.body.accessToken);
  expect((await own.get(`${BING}/members`)).body).toMatchObject({
    mayInvite: true,
    items: [{ name: '示例丙总', administers: true, isSelf: true }],
  });
  expect((await own.post(`${BING}/administrator`, { name: '示例自封' })).status).toBe(403);
});

test('an administrator takes the centre’s code for the next one from nobody', async () => {
  const { body } = await centre().post(`/enterprises/${ENTERPRISES.jia}/administrator`, { name: '示例继任' });
  const { id } = body.members.items.find((each: { name: string }) => each.name === '示例继任');
  expect((await jia().post(`${JIA}/${id}/removal`)).status).toBe(403);
  expect((await jia().post(`${JIA}/${id}/code`)).status).toBe(403);
  const again = await centre().post(`${JIA}/${id}/code`);
  expect((await byWechat('openid-heir', body.code)).body.code).toBe('code-not-good');
  const heir = await byWechat('openid-heir', again.body.code);
  expect((await withToken(it, heir.body.accessToken).get(JIA)).body.mayInvite).toBe(true);
});

test('a code that the district administrator gives out anew invites as the one before', async () => {
  const { id } = await invited('示例补发');
  const code = await codeFor(it, id);
  expect((await byWechat('openid-anew', code)).body.session.enterprises).toMatchObject([
    { id: ENTERPRISES.jia },
  ]);
});

test('a repeated invitation tells no code, and makes nobody a second time', async () => {
  const options = { key: 'invite-once-and-for-all' };
  const [first, again] = [
    await jia().post(JIA, { name: '示例一次' }, options),
    await jia().post(JIA, { name: '示例一次' }, options),
  ];
  expect([first.body.code !== null, again.body.code]).toEqual([true, null]);
  expect(names(await jia().get(JIA)).filter((name) => name === '示例一次')).toHaveLength(1);
});

test('a scanned licence, or the code on the wall, names an enterprise and gives no right to it', async () => {
  const licence = { text: '91000000MA00000013' };
  for (const client of [it.as(null), yi()]) {
    const seen = await client.post('/scans', licence);
    expect([seen.status, seen.body.kind]).toEqual([200, 'credit-code']);
    for (const path of [`/enterprises/${ENTERPRISES.jia}`, JIA])
      expect([401, 404]).toContain((await client.get(path)).status);
    const joined = await client.post('/memberships', { code: licence.text });
    expect([401, 422]).toContain(joined.status);
    expect([401, 422]).toContain(
      (await client.post('/memberships', { code: `${PLAN_CODES.jia}${PLAN_CODES.jia}` })).status,
    );
  }
  expect((await byWechat('openid-scanner', licence.text)).body.code).toBe('code-not-good');
  expect((await yi().get('/session')).body.enterprises).toMatchObject([{ id: ENTERPRISES.yi }]);
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccountRoleEntity } from '../../src/accounts/index.js';
import { OfficerEntity } from '../../src/departments/index.js';
import { EnterpriseServiceEntity } from '../../src/services/index.js';
import { ServiceVisitParticipantEntity } from '../../src/service-visits/service-visit.entity.js';
import { PasswordCredentialEntity } from '../../src/sign-in/password-credential.entity.js';
import { SummonsEntity } from '../../src/summons/summons.entity.js';
import { ACCOUNTS, ENTERPRISES, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, file } from '../inspections/filings.js';
import { Story } from '../requests/requests.js';
import { planned } from '../service-visits/visits.js';
import { codeFor, enrol, PASSWORD, shown, withToken } from '../sign-in/people.js';
import { callsOf, officerCall } from '../summons/calls.js';

type Account = keyof typeof ACCOUNTS;
let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

const administrator = () => it.as(ACCOUNTS.administrator);
const workOf = async (who: Account): Promise<Record<string, number>> => {
  const { body } = await administrator().get(`/accounts/${ACCOUNTS[who]}/open-work`);
  const pairs = body.work.map(({ kind, count }: { kind: string; count: number }) => [kind, count]);
  return Object.fromEntries(pairs.filter(([, count]: [string, number]) => count > 0));
};
const toldTo = async (who: Account): Promise<string[]> => {
  const { body } = await it.as(ACCOUNTS[who]).get('/notices?limit=100');
  return body.items.map(({ kind }: { kind: string }) => kind);
};
const leaves = (who: Account, successor?: Account) =>
  administrator().post(
    `/accounts/${ACCOUNTS[who]}/leaving`,
    successor && { successorId: ACCOUNTS[successor] },
  );

let story: Story;
test('requests in hand go to a colleague of the unit, with an event of their own', async () => {
  story = await (await Story.begin(it)).inHand();
  expect(await workOf('fireClerk')).toEqual({ requests: 1 });
  expect((await leaves('fireClerk', 'fireHead')).status).toBe(200);
  const after = await story.read('centre');
  expect(after.person.id).toBe(ACCOUNTS.fireHead);
  expect(after.timeline.at(-1)).toMatchObject({ event: 'hand-over' });
});

test('without a successor they go back to the desk of the unit, and are lost to nobody', async () => {
  await leaves('fireHead');
  const after = await story.read('centre');
  expect([after.person, after.status]).toEqual([null, 'in-hand']);
});

test('a service officer’s cards, visits and summonses are the successor’s, and he is out at once', async () => {
  const visit = await planned(it, 'officer');
  const summons = await callsOf(it).call('jia', officerCall());
  const session = await enrol(it, ACCOUNTS.officer, 'officer');
  const own = withToken(it, session.accessToken);
  expect((await own.get('/requests?scope=to-do')).status).toBe(200);
  expect(await workOf('officer')).toEqual({ enterprises: 1, 'service-visits': 1, summonses: 1 });
  const reply = await leaves('officer', 'officerDeputy');
  expect(reply.status).toBe(200);
  expect(reply.body.work.every(({ count }: { count: number }) => count === 0)).toBe(true);
  expect((await own.get('/session')).status).toBe(401);
  const { manager } = it.dataSource;
  const jia = { enterpriseId: ENTERPRISES.jia };
  expect(await manager.findOneByOrFail(EnterpriseServiceEntity, jia)).toMatchObject({
    officerId: ACCOUNTS.officerDeputy,
    deputyId: null,
  });
  const going = await manager.findBy(ServiceVisitParticipantEntity, { visitId: visit.id });
  expect(going.map(({ accountId }) => accountId)).toEqual([ACCOUNTS.officerDeputy]);
  const row = await manager.findOneByOrFail(SummonsEntity, { id: summons.id });
  expect(row.officerId).toBe(ACCOUNTS.officerDeputy);
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS.officerDeputy).get('/notices?limit=100');
  const told = body.items.find(({ kind }: { kind: string }) => kind === 'work-handed-over');
  expect(told.data).toEqual({ officer: '示例officer', count: 3 });
});

test('no role, password or code of his is left, and neither signs him in', async () => {
  const { login, secret } = await enrol(it, ACCOUNTS.fireOther, 'other');
  const admissionCode = await codeFor(it, ACCOUNTS.fireOther);
  await leaves('fireOther');
  const { manager } = it.dataSource;
  const accountId = ACCOUNTS.fireOther;
  expect(await manager.existsBy(AccountRoleEntity, { accountId })).toBe(false);
  expect(await manager.existsBy(PasswordCredentialEntity, { accountId })).toBe(false);
  const visitor = it.as(null);
  it.clock.advance(60_000);
  const byPassword = { login, password: PASSWORD, oneTimePassword: shown(it, secret) };
  expect((await visitor.post('/sign-in/password', byPassword)).body.code).toBe('sign-in-refused');
  const byCode = { admissionCode, login, password: PASSWORD };
  expect((await visitor.post('/sign-in/enrolment', byCode)).body.code).toBe('code-not-good');
});

test('an inspector’s plans stay, his certificate ends today, and the head hears how many need another', async () => {
  expect((await file(it.as(ACCOUNTS.fireInspector), aDraft())).status).toBe(201);
  expect(await workOf('fireColleague')).toEqual({ plans: 1 });
  await leaves('fireColleague');
  const officer = await it.dataSource.manager.findOneByOrFail(OfficerEntity, { id: OFFICERS.fireB });
  expect(officer).toMatchObject({ accountId: null, servesUntil: '2026-11-25' });
  await it.runJobs();
  expect(await toldTo('fireDeputy')).toContain('officer-left');
  expect((await it.as(ACCOUNTS.fireColleague).get('/plans?scope=department')).status).toBe(403);
});

test('a visit that nobody is left for is called off, and the enterprise is told', async () => {
  const visit = await planned(it, 'officerDeputy', { enterpriseId: ENTERPRISES.yi });
  await leaves('officerDeputy');
  const seen = await it.as(ACCOUNTS.yi).get(`/service-visits/${visit.id}`);
  expect(seen.body.status).toBe('called-off');
  await it.runJobs();
  expect(await toldTo('yi')).toContain('service-visit-called-off');
});

test('a successor of another department, or himself, is none; nothing is changed then', async () => {
  for (const successor of ['marketClerk', 'fireInspector', 'jia'] as const) {
    const reply = await leaves('fireInspector', successor);
    expect([reply.status, reply.body.code]).toEqual([400, 'invalid-input']);
  }
  expect((await it.as(ACCOUNTS.fireInspector).get('/session')).body.roles).toEqual(['inspector']);
});

test('the last administrator stays, and who has left is answered like nobody', async () => {
  const last = await leaves('administrator');
  expect([last.status, last.body.code]).toEqual([422, 'last-administrator']);
  expect((await leaves('fireOther')).status).toBe(404);
  expect((await administrator().get(`/accounts/${ACCOUNTS.fireOther}/open-work`)).status).toBe(404);
});

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ABSENCES, ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from '../requests/requests.js';

let it: TestApp;
const NOVEMBER = '2026-11-25T08:30:00+08:00';
beforeAll(async () => {
  it = await startTestApp();
});
beforeEach(() => it.clock.set(NOVEMBER));
afterAll(() => it.stop());

const record = (account: keyof typeof ACCOUNTS, body: object) =>
  it.as(ACCOUNTS[account]).post('/absences', body);
const toDo = async (account: keyof typeof ACCOUNTS): Promise<string[]> => {
  const { body } = await it.as(ACCOUNTS[account]).get('/requests?scope=to-do&limit=100');
  return body.items.map(({ id }: { id: string }) => id);
};

test('an absence hands over to the deputy at once, with what is open, and comes back when it is ended', async () => {
  const story = await Story.begin(it, { category: 'land' });
  expect(await toDo('officerDeputy')).toEqual([]);
  const { status, body } = await record('officer', { from: '2026-11-25', until: '2026-11-26' });
  expect([status, body]).toMatchObject([
    201,
    { account: { id: ACCOUNTS.officer }, standIn: null, mayEnd: true },
  ]);
  expect(await toDo('officerDeputy')).toEqual([story.view.id]);
  expect(await toDo('officer')).toContain(story.view.id);
  const told = await it.runJobs().then(() => it.as(ACCOUNTS.officerDeputy).get('/notices'));
  expect(told.body.items[0]).toMatchObject({
    kind: 'standing-in',
    data: { officer: '示例officer', from: '2026-11-25', until: '2026-11-26' },
  });
  expect((await it.as(ACCOUNTS.officer).post(`/absences/${body.id}/end`)).status).toBe(200);
  expect(await toDo('officerDeputy')).toEqual([]);
});

test('whoever stands in for an absent deputy serves along the chain', async () => {
  const story = await Story.begin(it, { category: 'safety' });
  await it.dataSource.query(
    `INSERT INTO account_roles (accountId, role) VALUES ('${ACCOUNTS.marketClerk}', 'service-officer')`,
  );
  const first = await record('marketHead', {
    accountId: ACCOUNTS.officer,
    from: '2026-11-25',
    until: '2026-11-25',
  });
  const second = await record('centre', {
    accountId: ACCOUNTS.officerDeputy,
    from: '2026-11-20',
    until: '2026-11-30',
    standInId: ACCOUNTS.marketClerk,
  });
  expect([first.status, second.status, second.body.standIn?.id]).toEqual([201, 201, ACCOUNTS.marketClerk]);
  expect((await it.as(ACCOUNTS.officerDeputy).get(`/requests/${story.view.id}`)).status).toBe(404);
  const opening = await it.as(ACCOUNTS.jia).get(`/enterprises/${ENTERPRISES.jia}/card`);
  expect(opening.body.face).toMatchObject({
    onDuty: null,
    standIn: { name: '示例marketClerk', phone: null },
  });
  const { actions } = (await it.as(ACCOUNTS.marketClerk).get(`/requests/${story.view.id}`)).body;
  expect(actions).toContain('answer-on-the-spot');
  it.clock.set('2026-11-26T08:30:00+08:00');
  expect((await it.as(ACCOUNTS.jia).get(`/enterprises/${ENTERPRISES.jia}/card`)).body.face.onDuty).toBe(
    'officer',
  );
});

test('one that has not begun is taken back as if never said; one that is over stays', async () => {
  const { body } = await record('officer', { from: '2027-03-01', until: '2027-03-05' });
  expect((await it.as(ACCOUNTS.centre).post(`/absences/${body.id}/end`)).status).toBe(200);
  expect((await it.as(ACCOUNTS.centre).post(`/absences/${body.id}/end`)).status).toBe(404);
  const over = await it.as(ACCOUNTS.officer).post(`/absences/${ABSENCES.past}/end`);
  expect([over.status, over.body.code]).toEqual([422, 'not-in-this-state']);
});

test.each([
  ['an end before the beginning', { from: '2026-12-10', until: '2026-12-09' }, '/until', 'not-after-start'],
  ['an end that is past', { from: '2026-11-01', until: '2026-11-02' }, '/until', 'out-of-range'],
  ['more than a year', { from: '2026-12-01', until: '2028-12-01' }, '/until', 'out-of-range'],
  [
    'oneself as stand-in',
    { from: '2026-12-01', until: '2026-12-02', standInId: ACCOUNTS.officer },
    '/standInId',
    'unknown-reference',
  ],
  [
    'a stand-in who serves nobody',
    { from: '2026-12-01', until: '2026-12-02', standInId: ACCOUNTS.fireClerk },
    '/standInId',
    'unknown-reference',
  ],
  [
    'somebody who serves nobody',
    { accountId: ACCOUNTS.fireClerk, from: '2026-12-01', until: '2026-12-02' },
    '/accountId',
    'unknown-reference',
  ],
])('%s is refused at its field', async (_name, body, pointer, code) => {
  const reply = await record('officer', body);
  expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer, code }]]);
});

test('what an absence means is told before and on record: to whom the enterprises go', async () => {
  const preview = async (query: string) =>
    (await it.as(ACCOUNTS.marketHead).get(`/absence-preview?accountId=${ACCOUNTS.officer}&${query}`)).body;
  const to = (name: string) => ({
    enterprises: 1,
    goTo: [{ account: expect.objectContaining({ name }), enterprises: 1 }],
  });
  expect(await preview('from=2027-02-03')).toEqual(to('示例officerDeputy'));
  const away = { accountId: ACCOUNTS.officerDeputy, from: '2027-02-03', until: '2027-02-03' };
  const deputy = await record('marketHead', away);
  expect(deputy.body).toMatchObject({ enterprises: 0, goTo: [] });
  expect(await preview('from=2027-02-03')).toEqual({
    enterprises: 1,
    goTo: [{ account: null, enterprises: 1 }],
  });
  expect(await preview('from=2027-02-02')).toEqual(to('示例officerDeputy'));
  const { body } = await record('officer', { from: '2027-02-03', until: '2027-02-04' });
  expect(body).toMatchObject({ enterprises: 1, goTo: [{ account: null, enterprises: 1 }] });
  for (const { id } of [deputy.body, body]) await it.as(ACCOUNTS.centre).post(`/absences/${id}/end`);
});

test('a unit reads its own absences, the centre everybody’s', async () => {
  const idsFor = async (account: keyof typeof ACCOUNTS): Promise<string[]> =>
    (await it.as(ACCOUNTS[account]).get('/absences')).body.items.map(({ id }: { id: string }) => id);
  it.clock.set('2026-12-24T08:30:00+08:00');
  expect(await idsFor('marketHead')).toEqual([ABSENCES.december]);
  expect(await idsFor('fireHead')).toEqual([]);
  expect(await idsFor('centre')).toEqual([ABSENCES.december]);
});

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPUTIES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import type { Expectation, Persona, Subjects } from './expectation.js';
import { EXPECTATIONS } from './expectations.js';
import { makeSubjects } from './subjects.js';

const LAST_DAY = '2026-12-31T23:59:00+08:00';
const DAY_AFTER = '2027-01-01T00:00:00+08:00';

let it: TestApp;
let subjects: Subjects;
beforeEach(async () => {
  it = await startTestApp();
  subjects = await makeSubjects(it);
});
afterEach(() => it.stop());

async function call(persona: keyof typeof ACCOUNTS, { route, path, body }: Expectation) {
  const client = it.as(ACCOUNTS[persona]);
  const at = path(subjects);
  return route.startsWith('GET') ? client.get(at) : client.post(at, body?.(subjects));
}

/** What is the head's alone: an inspector of the same department, who files and visits too, may not. */
const HEADS_OWN = EXPECTATIONS.filter(
  ({ may }) => may.includes('fireHead') && may.includes('fireDeputy') && !may.includes('fireOther'),
);
const nameOf = ({ route, about = '' }: Expectation): string => `${route} ${about}`.trim();

async function allowed(persona: keyof typeof ACCOUNTS): Promise<string[]> {
  const names: string[] = [];
  for (const each of HEADS_OWN) {
    const { status } = await call(persona, each);
    if (![401, 403, 404].includes(status)) names.push(nameOf(each));
  }
  return names;
}

test('on the last day the deputy may all that is the head’s, the day after none of it', async () => {
  expect(HEADS_OWN.length).toBeGreaterThan(25);
  it.clock.set(LAST_DAY);
  expect(await allowed('fireDeputy')).toEqual(HEADS_OWN.map(nameOf));
  it.clock.set(DAY_AFTER);
  expect(await allowed('fireDeputy')).toEqual([]);
  expect(await allowed('fireHead')).toEqual(HEADS_OWN.map(nameOf));
});

/** Of himself alone, whoever asks. */
const OWN: readonly string[] = [
  'GET /session',
  'GET /notices',
  'GET /notices/counts',
  'GET /devices',
  'GET /personal-data',
];
const lists = EXPECTATIONS.filter(({ route }) => route.startsWith('GET') && !OWN.includes(route));

/** Bodies name the request that they answer. */
const plain = (text: string): string =>
  text
    .replace(/"requestId":"[^"]*"/g, '')
    .replace(/"(openedAt|now)":"[^"]*"/g, '')
    .replaceAll(/\d\d:\d\d:\d\d/g, '');

test('in lists, too, he sees the day after what any other inspector of the department sees', async () => {
  const differing = async (): Promise<string[]> => {
    const names: string[] = [];
    for (const each of lists) {
      const [deputy, other] = [await call('fireDeputy', each), await call('fireOther', each)];
      if (plain(deputy.text) !== plain(other.text)) names.push(nameOf(each));
    }
    return names;
  };
  it.clock.set(LAST_DAY);
  expect(await differing()).toEqual(
    expect.arrayContaining([
      'GET /requests of the department',
      'GET /absences',
      'GET /summonses that one is called by',
      'GET /requests/export of the department',
    ]),
  );
  it.clock.set(DAY_AFTER);
  expect(await differing()).toEqual([]);
});

const record = (by: Persona & keyof typeof ACCOUNTS, body: object) =>
  it.as(ACCOUNTS[by]).post('/head-deputies', body);
const days = { from: '2026-11-26', until: '2026-11-27' };

test('a head names a deputy for his dates, who is told and acts on them alone', async () => {
  const { status, body } = await record('marketHead', { accountId: ACCOUNTS.marketClerk, ...days });
  expect([status, body]).toMatchObject([
    201,
    { account: { id: ACCOUNTS.marketClerk }, ...days, mayEnd: true },
  ]);
  await it.runJobs();
  const told = await it.as(ACCOUNTS.marketClerk).get('/notices');
  expect(told.body.items[0]).toMatchObject({ kind: 'head-deputised', data: days });
  const roles = async () => (await it.as(ACCOUNTS.marketClerk).get('/session')).body.roles;
  expect(await roles()).toEqual(['clerk']);
  it.clock.set('2026-11-26T00:00:00+08:00');
  expect(await roles()).toEqual(['clerk', 'head']);
  expect((await it.as(ACCOUNTS.marketHead).post(`/head-deputies/${body.id}/end`)).status).toBe(200);
  expect(await roles()).toEqual(['clerk']);
  const [row] = await it.dataSource.query(
    `SELECT actorId, action, subjectId FROM audit_rows WHERE action = 'deputy.record' ORDER BY id DESC LIMIT 1`,
  );
  expect(row).toMatchObject({ actorId: ACCOUNTS.marketHead, subjectId: body.id });
});

test('a deputy names nobody, nor does a head in another department; a head or a stranger is no deputy', async () => {
  const codeOf = async (by: keyof typeof ACCOUNTS, accountId: string) => {
    const { status, body } = await record(by, { accountId, ...days });
    return `${status} ${body.code ?? ''}`.trim();
  };
  expect(await codeOf('fireDeputy', ACCOUNTS.fireOther)).toBe('403 forbidden');
  expect(await codeOf('marketHead', ACCOUNTS.fireOther)).toBe('403 forbidden');
  expect(await codeOf('fireHead', ACCOUNTS.fireHead)).toBe('400 invalid-input');
  expect(await codeOf('administrator', ACCOUNTS.jia)).toBe('400 invalid-input');
  expect(await codeOf('administrator', 'NOBODY')).toBe('400 invalid-input');
  expect(await codeOf('administrator', ACCOUNTS.fireOther)).toBe('201');
});

test('each head sees his own department’s deputies, and may end those that last', async () => {
  const listed = async (by: keyof typeof ACCOUNTS) =>
    (await it.as(ACCOUNTS[by]).get('/head-deputies')).body.items.map(({ id }: { id: string }) => id);
  await record('marketHead', { accountId: ACCOUNTS.marketClerk, ...days });
  expect(await listed('fireHead')).toEqual([DEPUTIES.now]);
  expect(await listed('marketHead')).not.toContain(DEPUTIES.now);
  expect(await listed('auditor')).toHaveLength(2);
  const ended = await it.as(ACCOUNTS.administrator).post(`/head-deputies/${DEPUTIES.now}/end`);
  expect([ended.status, ended.body.until]).toEqual([200, '2026-11-24']);
  const names = await it.as(ACCOUNTS.marketHead).get('/head-deputy-candidates');
  const ids = names.body.items.map(({ id }: { id: string }) => id);
  expect(ids).toContain(ACCOUNTS.marketClerk);
  expect(ids).not.toContain(ACCOUNTS.marketHead);
  expect(ids).not.toContain(ACCOUNTS.fireOther);
});

test('whoever is named sees his days before, on and after them; nobody else of his department does', async () => {
  const states = async (by: keyof typeof ACCOUNTS, query = '') => {
    const { body } = await it.as(ACCOUNTS[by]).get(`/head-deputies${query}`);
    return body.items.map(({ state, mayEnd }: { state: string; mayEnd: boolean }) => `${state} ${mayEnd}`);
  };
  await record('marketHead', { accountId: ACCOUNTS.marketClerk, ...days });
  expect(await states('marketClerk')).toEqual(['to-come false']);
  expect(await states('marketHead')).toEqual(['to-come true']);
  expect(await states('marketInspector')).toEqual([]);
  expect(await states('marketHead', `?accountId=${ACCOUNTS.marketInspector}`)).toEqual([]);
  expect(await states('fireHead', '?list=past')).toEqual(['past false']);
  expect(await states('fireDeputy', '?list=past')).toEqual(['past false']);
  expect(await states('fireOther', '?list=past')).toEqual([]);
  it.clock.set('2026-11-28T00:00:00+08:00');
  expect(await states('marketClerk')).toEqual([]);
  expect(await states('marketClerk', '?list=past')).toEqual(['past false']);
});

test('the list says who may name: a head in person and the district administrator, no deputy', async () => {
  const mayName = async (by: keyof typeof ACCOUNTS) =>
    (await it.as(ACCOUNTS[by]).get('/head-deputies')).body.mayName;
  expect(await mayName('fireHead')).toBe(true);
  expect(await mayName('administrator')).toBe(true);
  for (const by of ['fireDeputy', 'fireOther', 'auditor'] as const)
    expect([by, await mayName(by)]).toEqual([by, false]);
});

test('those over come the latest first, page by page', async () => {
  it.clock.set(DAY_AFTER);
  const first = await it.as(ACCOUNTS.fireHead).get('/head-deputies?list=past&limit=1');
  const second = await it
    .as(ACCOUNTS.fireHead)
    .get(`/head-deputies?list=past&limit=1&cursor=${first.body.nextCursor}`);
  const ids = [first, second].flatMap(({ body }) => body.items.map(({ id }: { id: string }) => id));
  expect(ids).toEqual([DEPUTIES.now, DEPUTIES.past]);
  expect(second.body.nextCursor).toBeNull();
});

import { read as readBook, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccountEnterpriseEntity, AccountEntity, AccountRoleEntity } from '../../src/accounts/index.js';
import { WechatIdentityEntity } from '../../src/sign-in/wechat-identity.entity.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { EXPECTATIONS } from '../permissions/expectations.js';
import type { Subjects } from '../permissions/expectation.js';
import { makeSubjects } from '../permissions/subjects.js';
import { aFinishedVisit } from '../ratings/finished-visit.js';
import { Story } from '../requests/requests.js';
import { capturedLog } from './captured-log.js';

/** A second member of 甲 who does nothing but rate: whatever tells of him tells who rated. */
const RATER = {
  id: 'ARATER'.padEnd(26, '0'),
  name: '示例评价某',
  phone: '13800009901',
  openid: 'openid-of-the-rater',
};
const TELLING = [RATER.id, RATER.name, RATER.phone, RATER.openid, '示*9901'];

/** Everybody of the rated department, and whoever else works for departments. */
const RATED = ['fireInspector', 'fireColleague', 'fireOther', 'fireHead', 'fireDeputy', 'fireClerk'] as const;
const OTHERS = ['marketInspector', 'marketHead', 'marketClerk', 'officer', 'leader', 'coordinator'] as const;

let it: TestApp;
let subjects: Subjects;
let visits: string[];
let rated: Story;
let log: string;
const answers: { about: string; text: string }[] = [];

beforeAll(async () => {
  log = await capturedLog(async () => {
    it = await startTestApp({ config: { logLevel: 'trace' } });
    subjects = await makeSubjects(it);
    await addRater();
    await rateAll();
    await it.runJobs();
    for (const account of [...RATED, ...OTHERS]) await askEverything(account);
    await askAboutRatings();
    await askForTheLog();
  });
}, 300_000);
afterAll(() => it.stop());

async function addRater(): Promise<void> {
  const { id, name, phone, openid } = RATER;
  const { manager } = it.dataSource;
  const account = { id, name, title: '经办人', departmentId: null, workPhone: phone, personaOrder: null };
  await manager.insert(AccountEntity, account as never);
  await manager.insert(AccountRoleEntity, { accountId: id, role: 'enterprise' });
  await manager.insert(AccountEnterpriseEntity, { accountId: id, enterpriseId: ENTERPRISES.jia });
  await manager.insert(WechatIdentityEntity, { accountId: id, openid, boundAt: it.clock.now() });
}

/** Seven visits, so that a batch of five is shown in sums and words, and a request that the department handled. */
async function rateAll(): Promise<void> {
  it.clock.set('2026-11-25T08:30:00+08:00');
  rated = await (await Story.begin(it)).closed();
  visits = [];
  for (const level of [5, 1, 2, 4, 3, 1, 5]) {
    const planId = await aFinishedVisit(it, { finishedAt: '2026-11-24T10:00:00+08:00' });
    const reply = await it.as(RATER.id).post(`/plans/${planId}/rating`, { level, words: '示例：评价内容' });
    if (reply.status !== 201) throw new Error(reply.text);
    visits.push(planId);
  }
  const reply = await it
    .as(RATER.id)
    .post(`/requests/${rated.id}/events`, { event: 'rate', rating: 1, words: '示例：没有解决' });
  if (reply.status !== 200) throw new Error(reply.text);
}

/** Each route of the contract, with a path and body that hold; allowed or refused, its answer is kept. */
async function askEverything(account: keyof typeof ACCOUNTS): Promise<void> {
  const about = subjectsRated();
  for (const { route, path, body } of EXPECTATIONS) {
    const client = it.as(ACCOUNTS[account]);
    const reply = route.startsWith('GET')
      ? await client.get(path(about))
      : await client.post(path(about), body?.(about));
    answers.push({ about: `${account} ${reply.status} ${route}`, text: shown(reply.bytes, reply.text) });
  }
}

/** The walk's subjects, of which the request is the one that was rated. */
const subjectsRated = (): Subjects => ({ ...subjects, request: rated.id, finished: visits[0]! });

async function askAboutRatings(): Promise<void> {
  for (const account of RATED) {
    const client = it.as(ACCOUNTS[account]);
    const asked = [
      `/departments/${DEPARTMENTS.fire}/sums`,
      ...visits.map((id) => `/plans/${id}`),
      `/requests/${rated.id}`,
      '/requests?scope=department&limit=100',
      '/requests/export?scope=department&format=csv',
      '/requests/export?scope=department&format=xlsx',
      '/notices?limit=100',
      `/accounts?query=${encodeURIComponent(RATER.name)}`,
      `/follow-ups?limit=100`,
    ];
    for (const path of asked) {
      const reply = await client.get(path);
      answers.push({ about: `${account} ${reply.status} ${path}`, text: shown(reply.bytes, reply.text) });
    }
    const again = await client.post(`/plans/${visits[0]}/rating`, { level: 5, dimensions: {} });
    const wrong = await client.post(`/plans/${visits[0]}/rating`, { level: 9, accountId: 'x' });
    for (const { status, text } of [again, wrong])
      answers.push({ about: `${account} ${status} rates`, text });
  }
}

/** The log tells the auditor who did what, and who rated not even him: he may work for a department. */
async function askForTheLog(): Promise<void> {
  const log = it.as(ACCOUNTS.auditor);
  const files = [
    'limit=100',
    ...['visit.rate', 'request.rate'].map((action) => `action=${action}`),
    ...visits.map((id) => `subjectId=${id}`),
    `subjectId=${rated.id}`,
  ].map((query) => `/audit-rows?${query}`);
  const exported = ['csv', 'xlsx'].map((format) => `/audit-rows/export?format=${format}`);
  for (const path of [...files, ...exported]) {
    const reply = await log.get(path);
    answers.push({ about: `auditor ${reply.status} ${path}`, text: shown(reply.bytes, reply.text) });
  }
}

/** A spreadsheet as its cells. */
function shown(bytes: Buffer, text: string): string {
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return text;
  const { Sheets } = readBook(bytes);
  return Object.values(Sheets)
    .map((sheet) => utils.sheet_to_csv(sheet))
    .join('\n');
}

const telling = (text: string): boolean => TELLING.some((sign) => text.includes(sign));

test('no answer, export or error tells the rated department, or another one, who rated', () => {
  expect(answers.length).toBeGreaterThan(1000);
  expect(answers.filter(({ text }) => telling(text)).map(({ about }) => about)).toEqual([]);
});

test('the search asked what there is to see: sums with words, exports, errors, the rated request', () => {
  const seen = (pattern: RegExp): boolean => answers.some(({ about }) => pattern.test(about));
  expect(answers.some(({ about, text }) => /sums/.test(about) && text.includes('示例：评价内容'))).toBe(true);
  expect(answers.some(({ about, text }) => /export/.test(about) && text.includes('示*'))).toBe(true);
  expect(answers.some(({ about, text }) => about.includes(rated.id) && text.includes('示例：没有解决'))).toBe(
    true,
  );
  const log = answers.filter(({ about }) => /^auditor 200 .*export/.test(about));
  expect(log.map(({ text }) => [text.includes('评价检查'), text.includes(visits[0]!)])).toEqual(
    Array(2).fill([true, true]),
  );
  for (const status of [400, 403, 404, 422]) expect(seen(new RegExp(` ${status} `))).toBe(true);
});

test('the search sees the rater where he may be seen', async () => {
  expect(telling((await it.as(RATER.id).get('/session')).text)).toBe(true);
  expect(
    telling(
      (await it.as(ACCOUNTS.administrator).get(`/accounts?query=${encodeURIComponent(RATER.name)}`)).text,
    ),
  ).toBe(true);
});

test('no line of the log names the rater, or anybody else', () => {
  expect(log.split('\n').length).toBeGreaterThan(1000);
  expect(log).toContain('"route":"/api/v1/plans/:id/rating"');
  expect(telling(log)).toBe(false);
  expect(log).not.toMatch(/示例/);
});

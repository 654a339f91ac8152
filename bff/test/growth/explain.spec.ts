import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Enterprises } from '../../src/enterprises/index.js';
import { SessionSource } from '../../src/platform/index.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, approved, filed, liveToken, morning } from '../inspections/filings.js';
import { Story } from '../requests/requests.js';
import { enrol, type SignedIn } from '../sign-in/people.js';
import { growthOf, isByIndexAlone, statementsOf } from './explained.js';
import { analyse, type Copying, copyRows, numbered } from './many-rows.js';

const PLANS = 10_000;
const REQUESTS = 10_000;
const ENTERPRISES_OF_ALL = 2_000;
const DEPARTMENTS_OF_ALL = 20;
const OFFICERS_OF_ALL = 300;
const SESSIONS = 2_000;
const DAY_MS = 86_400_000;

let it: TestApp;
let live: string;
let open: Story;
let signedIn: SignedIn;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-25T08:30:00+08:00' });
  const plan = await approved(it, aDraft({ ...morning('2026-11-25') }));
  const other = aDraft({ enterpriseId: ENTERPRISES.bing, items: [ITEMS.fireRecords, ITEMS.fireDoors] });
  const finished = await filed(it.as(ACCOUNTS.fireInspector), {
    ...other,
    evidence: { offSiteFinding: '示例发现' },
    ...morning('2026-11-27'),
  });
  const closed = await (await Story.begin(it)).closed();
  open = await (await Story.begin(it, { words: '示例路口没有红绿灯，请增设。' })).inHand();
  signedIn = await enrol(it, ACCOUNTS.fireHead, 'head');
  await it.runJobs();
  await grow({ planId: finished.id, closedId: closed.id });
  await analyse(it.dataSource);
  live = await liveToken(it.as(ACCOUNTS.fireInspector), plan.id);
}, 300_000);
afterAll(() => it.stop());

const dayAgo = (index: number): Date => new Date(Date.parse('2026-11-20T01:30:00Z') - (index % 700) * DAY_MS);
const enterpriseOf = (index: number): string => numbered('EN', index % ENTERPRISES_OF_ALL);
const departmentOf = (index: number): string => numbered('DE', index % DEPARTMENTS_OF_ALL);

/** Two years of a district: finished visits and closed requests above all. */
async function grow({ planId, closedId }: { planId: string; closedId: string }): Promise<void> {
  const { dataSource } = it;
  const copy = (table: string, where: string, count: number, copying: Copying): Promise<void> =>
    copyRows(dataSource, { table, where, count, copying });
  await copy('departments', `id = '${DEPARTMENTS.fire}'`, DEPARTMENTS_OF_ALL, (_row, index) => ({
    id: numbered('DE', index),
    name: `示例第${index}局`,
  }));
  await copy('enterprises', `id = '${ENTERPRISES.jia}'`, ENTERPRISES_OF_ALL, (_row, index) => ({
    id: numbered('EN', index),
    name: `示例第${index}公司`,
    creditCode: `92${String(index).padStart(16, '0')}`,
  }));
  await copy('inspection_plans', `id = '${planId}'`, PLANS, (_row, index) => ({
    id: numbered('PN', index),
    enterpriseId: enterpriseOf(index),
    departmentId: departmentOf(index),
    filedBy: numbered('AC', index % 200),
    status: 'finished',
    approval: 'approved',
    awaitsHead: 0,
    nextCheckAt: null,
    remindAt: null,
    startsAt: dayAgo(index),
    endsAt: new Date(dayAgo(index).getTime() + 7_200_000),
    filedAt: dayAgo(index + 3),
    announcedAt: dayAgo(index + 2),
  }));
  await copy('officers', `id = '${OFFICERS.fireA}'`, OFFICERS_OF_ALL, (_row, index) => ({
    id: numbered('GF', index),
    departmentId: departmentOf(index),
    accountId: null,
  }));
  await copy('sign_in_sessions', `accountId = '${ACCOUNTS.fireHead}'`, SESSIONS, (_row, index) => ({
    id: numbered('SI', index),
  }));
  await copy('plan_items', `planId = '${planId}'`, PLANS, (_row, index) => ({
    planId: numbered('PN', index),
  }));
  await copy('plan_officers', `planId = '${planId}'`, PLANS, ({ position }, index) => ({
    planId: numbered('PN', index),
    officerId: numbered('GF', (index + Number(position)) % OFFICERS_OF_ALL),
  }));
  await copy('plan_events', `planId = '${planId}'`, PLANS, ({ id }, index) => ({
    id: numbered(String(id).slice(-4), index),
    planId: numbered('PN', index),
  }));
  const ofClosed = `requestId = '${closedId}'`;
  await copy('service_requests', `id = '${closedId}'`, REQUESTS, (_row, index) => ({
    id: numbered('RQ', index),
    number: `S${String(index).padStart(12, '0')}`,
    enterpriseId: enterpriseOf(index),
    createdAt: dayAgo(index + 5),
    closedAt: dayAgo(index),
  }));
  const requestId = (_row: object, index: number) => ({ requestId: numbered('RQ', index) });
  await copy('request_departments', `${ofClosed} AND part <> 'lead'`, REQUESTS, requestId);
  await copy('request_departments', `${ofClosed} AND part = 'lead'`, REQUESTS, (row, index) => ({
    ...requestId(row, index),
    departmentId: departmentOf(index),
  }));
  for (const table of ['request_events', 'request_clocks'])
    await copy(table, ofClosed, REQUESTS, (row, index) => ({
      ...requestId(row, index),
      id: numbered(String(row.id).slice(-6), index),
    }));
  await copy('request_pairs', `${ofClosed} AND pair < '示'`, 2_000, requestId);
  await copy('audit_rows', `subjectId = '${planId}'`, PLANS, ({ id }, index) => ({
    id: `00${numbered(String(id).slice(-4), index).slice(2)}`,
    subjectId: numbered('PN', index),
    actorId: numbered('AC', index % 200),
  }));
  await dataSource.query(
    `INSERT INTO contact_reveals (id, at, accountId, subject, subjectId, reason) VALUES (?, ?, ?, 'request', ?, '示例事由')`,
    [numbered('RV', 0), '2026-11-20 01:30:00.000', ACCOUNTS.officer, closedId],
  );
  await copy('contact_reveals', '1 = 1', 2_000, (_row, index) => ({ id: numbered('RV', index + 1) }));
  await copy('notices', '1 = 1', 400, ({ id }, index) => ({
    id: numbered(String(id).slice(-6), index),
    messageId: numbered(String(id).slice(-6), index),
  }));
}

const get = (account: keyof typeof ACCOUNTS, path: string) => async () => {
  const { status, text } = await it.as(ACCOUNTS[account]).get(path);
  if (status !== 200) throw new Error(`${path}: ${text}`);
};

/** Of several calls that came in together. */
const whoCalls = () =>
  Promise.all([1, 2, 3].map(() => it.app.get(SessionSource).findSignedIn(signedIn.accessToken)));

/** What is called all day long. Those who hold the product up as measured call nothing else. */
const CALLS: Record<string, () => Promise<unknown>> = {
  'who calls': whoCalls,
  'filing a plan': () =>
    filed(it.as(ACCOUNTS.fireInspector), aDraft({ enterpriseId: enterpriseOf(7), ...morning('2026-11-30') })),
  'the filing context': get('fireInspector', `/filing-context?enterpriseId=${ENTERPRISES.jia}`),
  'verifying a code': () => it.as(null).post('/code-verifications', { token: live }),
  'a month of the calendar': get('fireHead', '/calendar?month=2026-10'),
  'a month of one enterprise': get('jia', `/calendar?month=2026-10&enterpriseId=${ENTERPRISES.jia}`),
  'one’s own plans': get('fireInspector', '/plans?scope=mine'),
  'a department’s plans': get('fireHead', '/plans?scope=department'),
  'plans that are over': get('fireHead', '/plans?scope=department&status=finished,cancelled'),
  'an enterprise’s plans': get('jia', '/plans?scope=enterprise'),
  'plans to approve': get('fireHead', '/plans?scope=to-approve'),
  'a department’s sums': get(
    'fireHead',
    `/departments/${DEPARTMENTS.fire}/sums?from=2026-01-01&until=2026-12-31`,
  ),
  'filing a request': () => Story.begin(it, { words: '示例大道的路灯坏了一半，请修一修。' }),
  'acting on a request': () => open.does('jia', 'comment', { words: '示例补充说明' }),
  'an enterprise’s requests': get('jia', '/requests?scope=enterprise'),
  'a department’s requests': get('fireClerk', '/requests?scope=department&state=open'),
  'what is to do': get('officer', '/requests?scope=to-do'),
  'the centre’s requests': get('centre', '/requests?scope=centre&state=open'),
  'the counts of a list': get('centre', '/requests/counts?scope=centre'),
  'a search': get('centre', `/requests?scope=centre&q=${encodeURIComponent('红绿灯')}`),
  'the district’s plans': get('coordinator', '/plans?scope=department'),
  'a month of the district': get('coordinator', '/calendar?month=2026-10'),
  'filings that made no plan': get('fireHead', '/filing-attempts?scope=department'),
  'a department’s requests in any state': get('fireClerk', '/requests?scope=department'),
  'a request by its number': get('centre', '/requests?scope=centre&q=20261125-ABC'),
  'requests of one’s enterprises': get('officer', '/requests?scope=mine'),
  'the audit log': get('auditor', '/audit-rows'),
  'one action in the audit log': get('auditor', '/audit-rows?action=policy.keep'),
  'one person in the audit log': get('auditor', `/audit-rows?actorId=${ACCOUNTS.fireHead}`),
  'one thing in the audit log': get('auditor', `/audit-rows?subjectId=${numbered('PN', 7)}`),
  'contacts looked at': get('auditor', '/contact-reveals'),
  'a register of few rows': get('coordinator', '/registers/items/rows'),
  'what changed in a register': get('administrator', '/registers/enterprises/changes'),
  'one’s notices': get('fireHead', '/notices'),
  'the jobs': () => it.runJobs(),
};

/** Read in the order of an index until a page is full, since most rows, or a fixed share of them, are among those asked for. */
const IN_ORDER = new Set([
  'the district’s plans',
  'a department’s requests in any state',
  'requests of one’s enterprises',
]);

test.each(Object.keys(CALLS))('%s finds all it needs by an index', async (name) => {
  const statements = await statementsOf(it.dataSource, async () => CALLS[name]?.());
  expect(statements.length).toBeGreaterThan(0);
  const growing: string[] = [];
  for (const statement of statements)
    for (const growth of await growthOf(it.dataSource, statement, IN_ORDER.has(name)))
      growing.push(`${growth}: ${statement.sql.replace(/\s+/g, ' ')}`);
  expect(growing).toEqual([]);
});

test('an enterprise is looked for by a part of its name in an index alone', async () => {
  const [search] = await statementsOf(it.dataSource, () =>
    it.app.get(Enterprises).search({ query: '示例', after: null, limit: 20, today: '2026-11-25' }),
  );
  expect(await isByIndexAlone(it.dataSource, search as never)).toBe(true);
});

test('a statement that reads a table whole is seen to do so', async () => {
  const statements = await statementsOf(it.dataSource, () =>
    it.dataSource.query('SELECT id FROM inspection_plans WHERE reason = ? ORDER BY filedAt', ['x']),
  );
  expect(await growthOf(it.dataSource, statements[0] as never)).toEqual(
    expect.arrayContaining([expect.stringContaining('reads all of')]),
  );
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { can } from '@anqi/shared';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { GET_ROUTES, isList, questionsTo } from './questions.js';
import { type Asker, askerOf, type Row, rowsOf } from './rows.js';
import { makeBothSides } from './two-sides.js';

type Name = keyof typeof ACCOUNTS;
const NAMES = (Object.keys(ACCOUNTS) as Name[]).filter((name) => name !== 'fireColleague');

let it: TestApp;
let rows: Row[];
const askers = new Map<Name, Asker>();
beforeAll(async () => {
  it = await startTestApp();
  await makeBothSides(it);
  rows = await rowsOf(it);
  for (const name of NAMES) askers.set(name, await askerOf(it, name));
}, 60_000);
afterAll(() => it.stop());

/** More than the table says of the row alone, each for its reason. */
const also = (route: string): ((asker: Asker, row: Row) => boolean) | undefined =>
  route.startsWith('/registers/') ? inRegisters : ALSO[route];
const ALSO: Record<string, (asker: Asker, row: Row) => boolean> = {
  // Who acted on what is the auditor's to read, by the thing's id and nothing of the thing.
  '/audit-rows': ({ roles }) => can(roles, 'audit.read', ['district']),
  '/audit-rows/export': ({ roles }) => can(roles, 'audit.read', ['district']),
  // Who looks into a bad rating is told of which visit it is, by its id.
  '/follow-ups': ({ roles }, { kind }) => kind === 'plan' && can(roles, 'follow-up.read', ['district']),
  // Rules 8 to 10 are judged on the phone: whoever files is told of others' announced visits, by id and period.
  '/filing-context': ({ roles, departmentId }, { kind }) =>
    departmentId !== null && kind === 'plan' && can(roles, 'plan.prepare', ['own-department']),
};

/** The list of complainants is read as a register; which filings an entry marks stands there nowhere. */
const inRegisters = ({ roles }: Asker, { kind }: Row): boolean =>
  ['enterprise', 'complaint-mark'].includes(kind) && can(roles, 'register.read', ['district']);

/** Lists that hold nothing of an enterprise, and of departments only who works there: see below. */
const WITHOUT_ROWS = [
  ...['/accounts', '/audit-heads', '/closed-days', '/devices', '/message-deliveries', '/message-templates'],
  ...['/policies', '/departments/{id}/items', '/request-sheets', '/registers/{register}/changes/{id}'],
  ...['/head-deputy-candidates', '/registers/{register}/changes'],
];

const shown = new Map<string, Set<string>>();

/** Rows that the answer gives away; a refusal may repeat what was asked for, and nothing else. */
function given(question: string, { status, text }: { status: number; text: string }): Row[] {
  return rows.filter(({ mark }) => text.includes(mark) && (status < 300 || !question.includes(mark)));
}

describe.each(GET_ROUTES)('GET %s', (route) => {
  test('gives nobody a row that the table does not grant him', async () => {
    const leaked: string[] = [];
    for (const name of NAMES) {
      const asker = askers.get(name) as Asker;
      const client = it.as(ACCOUNTS[name]);
      for (const question of questionsTo(route, rows)) {
        const reply = await client.get(question);
        expect(reply.status).toBeLessThan(500);
        for (const row of given(question, reply)) {
          shown.set(route, (shown.get(route) ?? new Set()).add(row.kind));
          const isGranted = grantsTo(asker, row) || also(route)?.(asker, row) === true;
          if (!isGranted) leaked.push(`${name} ${question}: ${row.kind} ${row.mark}`);
        }
      }
    }
    expect(leaked).toEqual([]);
  }, 180_000);
});

/** A row with several parts, as a service visit has participants, is granted by any of them. */
function grantsTo(asker: Asker, { kind, mark }: Row): boolean {
  return rows.some((row) => row.kind === kind && row.mark === mark && row.grants(asker));
}

test('every list showed somebody a row, so that an empty one is not what passed', () => {
  const silent = GET_ROUTES.filter((route) => isList(route) && !shown.has(route));
  expect(silent.sort()).toEqual([...WITHOUT_ROWS].sort());
});

test('there are rows of both enterprises and both departments, and none that everybody may see', () => {
  for (const kind of [
    'plan',
    'unannounced-plan',
    'attempt',
    'request',
    'photo',
    'summons',
    'service-visit',
    'deputy',
    'card',
    'complaint-mark',
    'binding',
  ]) {
    const some = rows.filter((row) => row.kind === kind);
    expect([kind, new Set(some.map(({ mark }) => mark)).size > 1]).toEqual([kind, true]);
    const seen = some.map(({ mark }) =>
      NAMES.filter((name) => grantsTo(askers.get(name) as Asker, { kind, mark, grants: () => false })).join(),
    );
    expect([kind, new Set(seen).size > 1]).toEqual([kind, true]);
  }
});

describe('who works where', () => {
  const peopleOf: readonly (readonly [path: string, by: Name, mark: string, other: string])[] = [
    ['/request-handlers', 'fireHead', ACCOUNTS.fireClerk, ACCOUNTS.marketClerk],
    ['/request-handlers', 'marketHead', ACCOUNTS.marketClerk, ACCOUNTS.fireClerk],
    ['/service-officers', 'marketClerk', ACCOUNTS.officer, ACCOUNTS.fireClerk],
    ['/head-deputy-candidates', 'fireHead', ACCOUNTS.fireOther, ACCOUNTS.marketInspector],
    ['/head-deputy-candidates', 'marketHead', ACCOUNTS.marketInspector, ACCOUNTS.fireOther],
  ];
  test.each(peopleOf)('%s to %s: his own department’s alone', async (path, by, mark, other) => {
    const { text } = await it.as(ACCOUNTS[by]).get(path);
    expect(text).toContain(mark);
    expect(text).not.toContain(other);
  });

  test('of another department it is not said at all', async () => {
    const officers = await it.as(ACCOUNTS.fireClerk).get('/service-officers');
    expect(officers.body.items).toEqual([]);
    const sums = await it.as(ACCOUNTS.marketHead).get('/summonses/sums');
    expect(sums.body.items.map(({ department }: any) => department.name)).toEqual(['示例市场监管局']);
  });
});

describe('figures', () => {
  const visitsOf = async (name: Name, more = ''): Promise<number> => {
    const months = ['2026-11', '2026-12'];
    const replies = await Promise.all(
      months.map((month) => it.as(ACCOUNTS[name]).get(`/calendar?month=${month}${more}`)),
    );
    return replies
      .flatMap(({ body }) => body.days)
      .reduce((sum: number, { visits }: { visits: number }) => sum + visits, 0);
  };
  const granted = (name: Name): number =>
    rows.filter((row) => row.kind.endsWith('plan') && row.grants(askers.get(name) as Asker)).length;

  test('a calendar counts the visits that its reader may know of', async () => {
    for (const name of NAMES) {
      const count = await visitsOf(name);
      expect([name, count <= granted(name)]).toEqual([name, true]);
    }
    for (const name of ['jia', 'yi', 'supervisor', 'auditor', 'marketHead'] as const)
      expect([name, await visitsOf(name)]).toEqual([name, granted(name)]);
    expect(await visitsOf('centre')).toBe(0);
    expect(await visitsOf('yi', `&enterpriseId=${'EJXA'.padEnd(26, '0')}`)).toBe(0);
  });

  test.each(['to-do', 'mine', 'department', 'enterprise', 'centre'])(
    'what is counted in %s is what is listed in it',
    async (scope) => {
      for (const name of NAMES) {
        const client = it.as(ACCOUNTS[name]);
        const [counts, list] = [
          await client.get(`/requests/counts?scope=${scope}`),
          await client.get(`/requests?scope=${scope}&state=open&limit=100`),
        ];
        expect([name, counts.status]).toEqual([name, list.status]);
        if (list.status === 200) expect([name, counts.body.open]).toEqual([name, list.body.items.length]);
      }
    },
  );
});

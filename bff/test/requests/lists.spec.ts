import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from './requests.js';

let it: TestApp;
let ids: Record<'old' | 'fresh' | 'fire' | 'waiting' | 'yi', string>;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-23T09:00:00+08:00' });
  const old = await Story.begin(it, { words: '厂门口路灯不亮，夜班员工不安全。' });
  it.clock.set('2026-11-25T09:00:00+08:00');
  const fresh = await Story.begin(it, { category: 'land' });
  const fire = await (await Story.begin(it)).inHand({ complexity: 'complex' });
  const waiting = await (await Story.begin(it)).inHand();
  await waiting.does('fireClerk', 'ask-material', { words: '请补充' });
  const yi = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
  ids = { old: old.id, fresh: fresh.id, fire: fire.id, waiting: waiting.id, yi: yi.id };
});
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const list = async (account: Account, query: string): Promise<string[]> => {
  const { body, text, status } = await it.as(ACCOUNTS[account]).get(`/requests?${query}`);
  if (status !== 200) throw new Error(text);
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  return body.items.map(({ id }: any) => names[id]);
};

test.each<[Account, string, string[]]>([
  ['centre', 'scope=centre', ['old', 'fresh', 'yi', 'fire', 'waiting']],
  ['centre', 'scope=to-do', ['yi']],
  ['officer', 'scope=to-do', ['old', 'fresh']],
  ['officer', 'scope=mine', ['old', 'fresh', 'fire', 'waiting']],
  ['fireClerk', 'scope=to-do', ['fire']],
  ['fireClerk', 'scope=department', ['fire', 'waiting']],
  ['fireClerk', 'scope=mine', ['fire', 'waiting']],
  ['fireHead', 'scope=mine', []],
  ['jia', 'scope=to-do', ['waiting']],
  ['jia', 'scope=enterprise', ['waiting', 'fire', 'fresh', 'old']],
  ['officerDeputy', 'scope=mine', []],
  ['centre', 'scope=centre&due=red', ['old']],
  ['centre', 'scope=centre&dueFrom=2026-11-24&dueUntil=2026-11-24', ['old']],
  ['centre', 'scope=centre&dueFrom=2026-11-25&dueUntil=2026-11-26', ['fresh', 'yi']],
  ['centre', 'scope=centre&dueUntil=2026-11-23', []],
  ['centre', 'scope=centre&q=路灯', ['old']],
  ['centre', `scope=centre&q=${encodeURIComponent('夜班 路灯')}`, ['old']],
  ['centre', 'scope=centre&q=班夜', []],
  ['centre', 'scope=centre&q=灯', ['old']],
  ['jia', 'scope=enterprise&q=停车难', ['waiting', 'fire', 'fresh']],
  ['centre', 'scope=centre&q=20261123-', ['old']],
  ['centre', 'scope=centre&q=100%25', []],
  ['centre', 'scope=centre&q=%25', []],
  ['centre', 'scope=centre&category=land', ['fresh']],
  ['centre', 'scope=centre&status=submitted', ['old', 'fresh', 'yi']],
  ['supervisor', `scope=centre&enterpriseId=${ENTERPRISES.yi}`, ['yi']],
])('%s, %s', async (account, query, expected) => {
  expect(await list(account, query)).toEqual(expected);
});

test.each(['scope=centre', 'scope=enterprise'])(
  'page by page, %s: every one once, in order',
  async (scope) => {
    const client = it.as(scope === 'scope=centre' ? ACCOUNTS.centre : ACCOUNTS.jia);
    const whole = (await client.get(`/requests?${scope}`)).body.items.map(({ id }: any) => id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null && paged.length <= whole.length;) {
      const { body }: { body: any } = await client.get(
        `/requests?${scope}&limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      );
      paged.push(...body.items.map(({ id }: any) => id));
      cursor = body.nextCursor;
    }
    expect(paged).toEqual(whole);
  },
);

test('a deputy serves on his dates', async () => {
  it.clock.set('2026-12-01T09:00:00+08:00');
  expect((await list('officerDeputy', 'scope=mine')).sort()).toEqual(['fire', 'fresh', 'old', 'waiting']);
  it.clock.set('2026-11-25T09:00:00+08:00');
});

test('the month: by kind, by what came of it, by who led', async () => {
  await it.runJobs();
  const { body } = await it.as(ACCOUNTS.leader).get('/requests/analysis?month=2026-11');
  expect(body.submitted).toBe(5);
  expect(body.byCategory.filter(({ submitted }: any) => submitted > 0)).toEqual([
    { category: 'land', submitted: 1, closed: 0 },
    { category: 'transport', submitted: 4, closed: 0 },
  ]);
  expect(body.byDepartment).toMatchObject([{ led: 2, closed: 0, overdue: 0, satisfaction: null }]);
  const none = await it.as(ACCOUNTS.leader).get('/requests/analysis?month=2026-10');
  expect(none.body.submitted).toBe(0);
});

test.each<[Account, string, object]>([
  ['centre', 'scope=centre', { open: 5, amber: 0, red: 1 }],
  ['fireClerk', 'scope=department', { open: 2, amber: 0, red: 0 }],
  ['fireHead', 'scope=mine', { open: 0, amber: 0, red: 0 }],
  ['centre', 'scope=centre&category=land', { open: 1, amber: 0, red: 0 }],
])('counts of %s, %s', async (account, query, expected) => {
  const { body } = await it.as(ACCOUNTS[account]).get(`/requests/counts?${query}`);
  expect(body).toEqual(expected);
});

test('open ones and those that ended; a closed one waits for its rating until it has it', async () => {
  const solved = await (await Story.begin(it)).closed();
  const withdrawn = await Story.begin(it);
  await withdrawn.does('jia', 'withdraw');
  const rows = async (query: string): Promise<[string, boolean][]> => {
    const { body } = await it.as(ACCOUNTS.jia).get(`/requests?scope=enterprise&${query}`);
    return body.items.map(({ id, toRate }: any) => [id, toRate]);
  };
  expect(await rows('state=ended')).toEqual([
    [withdrawn.id, false],
    [solved.id, true],
  ]);
  expect((await rows('state=open')).map(([id]) => id)).toEqual([ids.waiting, ids.fire, ids.fresh, ids.old]);
  await solved.does('jia', 'rate', { rating: 5 });
  expect(await rows('state=ended')).toContainEqual([solved.id, false]);
  expect((await it.as(ACCOUNTS.jia).get('/requests?scope=enterprise&state=odd')).status).toBe(400);
});

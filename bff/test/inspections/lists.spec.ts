import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES, ITEMS, OFFICERS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aDraft, aMarketDraft, approved, filed, morning, outcomeOf } from './filings.js';

let it: TestApp;
const plans: Record<string, any> = {};
const triggered = (date: string) => ({ reason: 'case', evidence: { caseNo: '示例1号' }, ...morning(date) });

beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-24T10:00:00+08:00' });
  const fire = it.as(ACCOUNTS.fireInspector);
  const colleague = it.as(ACCOUNTS.fireColleague);
  for (const day of ['24', '25', '26', '27', '30']) {
    plans[day] = await filed(fire, aDraft(triggered(`2026-12-${day}`)));
  }
  const officers = [OFFICERS.fireC, OFFICERS.entrusted];
  plans.other = await filed(colleague, aDraft({ ...triggered('2026-12-28'), officers }));
  plans.bing = await approved(it, aDraft({ ...triggered('2026-12-29'), enterpriseId: ENTERPRISES.bing }));
  plans.market = await approved(it, aMarketDraft({ ...triggered('2026-12-24'), items: [ITEMS.marketFood] }));
});
afterAll(() => it.stop());

const by = (account: keyof typeof ACCOUNTS) => it.as(ACCOUNTS[account]);
const keysOf = (items: { id: string }[]) =>
  items.map(({ id }) => Object.keys(plans).find((key) => plans[key].id === id));
const list = async (account: keyof typeof ACCOUNTS, query: string) =>
  keysOf((await by(account).get(`/plans?${query}`)).body.items);

test('mine are those that I filed or take part in, the latest first', async () => {
  expect(await list('fireInspector', 'scope=mine')).toEqual(['30', 'bing', '27', '26', '25', '24']);
  expect(await list('fireColleague', 'scope=mine')).toEqual(['30', 'bing', 'other', '27', '26', '25', '24']);
  expect(await list('fireHead', 'scope=mine')).toEqual([]);
});

test('a department’s are its own; filters narrow them', async () => {
  expect(await list('fireHead', 'scope=department')).toEqual(['30', 'bing', 'other', '27', '26', '25', '24']);
  expect(await list('marketHead', 'scope=department')).toEqual(['market']);
  expect(await list('fireHead', 'scope=department&status=approved')).toEqual(['bing']);
  expect(await list('fireHead', 'scope=department&status=approved,awaiting-approval&limit=2')).toEqual([
    '30',
    'bing',
  ]);
  expect(await list('fireHead', `scope=department&enterpriseId=${ENTERPRISES.bing}`)).toEqual(['bing']);
  expect(await list('fireHead', 'scope=department&from=2026-12-26&until=2026-12-28')).toEqual([
    '26',
    '27',
    'other',
  ]);
  expect(await list('supervisor', `scope=department&departmentId=${DEPARTMENTS.market}`)).toEqual(['market']);
});

test('an enterprise sees what it was told of, with no word of the case', async () => {
  expect(await list('jia', 'scope=enterprise')).toEqual(['market']);
  const { body } = await by('jia').get('/plans?scope=enterprise');
  expect(body.items[0]).toMatchObject({ reason: 'by-clue', awaits: [], rated: false, itemCount: 1 });
});

test('what waits for the head comes soonest first, without his own', async () => {
  expect(await list('fireHead', 'scope=to-approve')).toEqual(['24', '25', '26', '27', 'other', '30']);
  expect(await list('fireInspector', 'scope=to-approve')).toEqual([]);
  expect(await list('coordinator', 'scope=to-approve')).toEqual([]);
});

test('pages go on where the last one ended, forwards and backwards', async () => {
  for (const query of ['scope=department', 'scope=department&from=2026-12-01']) {
    const whole = await list('fireHead', query);
    const seen: (string | undefined)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor && `&cursor=${cursor}`;
      const { body } = await by('fireHead').get(`/plans?${query}&limit=2${more}`);
      seen.push(...keysOf(body.items));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(whole);
  }
});

test('a wrong question is refused by the field', async () => {
  const ask = async (query: string) => outcomeOf(await by('fireHead').get(`/plans?${query}`));
  expect(await ask('scope=all')).toBe('400 invalid-input');
  expect(await ask('scope=mine&status=open')).toBe('400 invalid-input');
  expect(await ask('scope=mine&cursor=nonsense')).toBe('400 invalid-input');
  expect(await ask('scope=mine&limit=1000')).toBe('400 invalid-input');
  expect(await ask('scope=enterprise')).toBe('403 forbidden');
  expect(outcomeOf(await by('jia').get('/plans?scope=department'))).toBe('403 forbidden');
});

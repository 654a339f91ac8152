import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS, DEPARTMENTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from './requests.js';

let it: TestApp;
let body: any;
let closed: Story;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-23T09:00:00+08:00' });
  closed = await (await Story.begin(it, { category: 'land' })).inHand();
  await closed.does('fireClerk', 'answer', { words: '已协调', outcome: 'partly', cause: 'coordination' });
  await closed.does('officer', 'feed-back');
  await closed.does('centre', 'call-satisfied', { words: '尚可' });
  await closed.does('fireClerk', 'apply-close-out', { outcome: 'partly' });
  await closed.does('officer', 'accept-close-out');
  await closed.does('jia', 'rate', { rating: 1, words: '没有解决' });
  const [followUp] = (await it.as(ACCOUNTS.centre).get('/follow-ups')).body.items;
  await it.as(ACCOUNTS.centre).post(`/follow-ups/${followUp.id}/contact`, { note: '已电话联系' });
  const outcome = { outcome: 'not-substantiated', reason: '企业记错了诉求' };
  await it.as(ACCOUNTS.centre).post(`/follow-ups/${followUp.id}/outcome`, outcome);
  await (await Story.begin(it)).closed();
  await (await Story.begin(it)).dispatched({ complexity: 'simple' });
  const waiting = await (await Story.begin(it)).inHand({ complexity: 'simple' });
  await waiting.does('fireClerk', 'ask-material', { words: '请补充' });
  it.clock.set('2026-11-25T09:00:00+08:00');
  ({ body } = await it.as(ACCOUNTS.supervisor).get('/requests/analysis?month=2026-11'));
});
afterAll(() => it.stop());

test('by cause: those of the rules, and how many were closed without one', () => {
  expect(body.byCause.filter(({ count }: any) => count > 0)).toEqual([
    { cause: 'coordination', count: 1 },
    { cause: null, count: 1 },
  ]);
  expect(body.byCause.map(({ cause }: any) => cause)).toEqual(
    expect.arrayContaining(['unclear-policy', 'process', 'enterprise', 'legacy', 'other']),
  );
});

test('closed is not solved', () => {
  expect(body.byOutcome).toEqual([
    { outcome: 'solved', count: 1 },
    { outcome: 'partly', count: 1 },
    { outcome: 'explained', count: 0 },
    { outcome: 'not-possible', count: 0 },
  ]);
});

test('promises that fell due: kept where they were stopped in time, none while a clock stands still', () => {
  expect(body.promises.find(({ kind }: any) => kind === 'handling')).toEqual({
    kind: 'handling',
    due: 3,
    kept: 2,
  });
  expect(body.promises.find(({ kind }: any) => kind === 'to-centre')).toEqual({
    kind: 'to-centre',
    due: 4,
    kept: 4,
  });
  expect(body.promises.map(({ kind }: any) => kind)).not.toContain('explanation');
});

test('bad ratings that were not substantiated, of the district and of the rated department', () => {
  const figures = { settled: 1, notSubstantiated: 1 };
  expect(body.followUps).toEqual(figures);
  const fire = body.byDepartment.find(({ department }: any) => department.id === DEPARTMENTS.fire);
  expect(fire).toMatchObject({ led: 4, closed: 2, overdue: 0, followUps: figures });
});

test('a cause is one of the rules, and is not told to the enterprise', async () => {
  const story = await (await Story.begin(it)).inHand();
  expect((await story.read('fireClerk')).causes).toContain('legacy');
  const wrong = await story.tries('fireClerk', 'answer', {
    words: '已办结',
    outcome: 'solved',
    cause: 'moon',
  });
  expect([wrong.status, wrong.body.errors[0]]).toMatchObject([
    400,
    { pointer: '/cause', code: 'not-one-of' },
  ]);
  expect((await closed.read('centre')).cause).toBe('coordination');
  const own = await closed.read('jia');
  expect([own.cause, own.causes, JSON.stringify(own.timeline).includes('coordination')]).toEqual([
    null,
    [],
    false,
  ]);
});

test('noted once more at the close-out, and forgotten when it is reopened', async () => {
  const story = await (await Story.begin(it)).inHand();
  await story.does('fireClerk', 'answer', { words: '已办结', outcome: 'solved', cause: 'process' });
  await story.does('officer', 'feed-back');
  await story.does('centre', 'call-satisfied', { words: '满意' });
  await story.does('fireClerk', 'apply-close-out', { outcome: 'solved', cause: 'legacy' });
  await story.does('officer', 'accept-close-out');
  expect((await story.read('centre')).cause).toBe('legacy');
  await story.does('jia', 'reopen', { words: '又出现了' });
  expect((await story.read('centre')).cause).toBeNull();
});

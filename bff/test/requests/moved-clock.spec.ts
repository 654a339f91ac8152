import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Policies } from '../../src/policies/index.js';
import { ACCOUNTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { decree } from './decree.js';
import { noticesOf, Story } from './requests.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-02-02T09:00:00+08:00' });
});
afterAll(() => it.stop());

const at = async (instant: string): Promise<void> => {
  it.clock.set(instant);
  await it.runJobs();
};
const handlingOf = (view: any) => view.clocks.find(({ kind }: any) => kind === 'handling');
const daysOf = (view: any): string[] =>
  handlingOf(view).days.map(({ date, counted, why }: any) =>
    [date.slice(5), counted ? '+' : '-', why.kind, why.name].filter(Boolean).join(' '),
  );
const ordersOf = (view: any): string[] =>
  view.timeline.filter(({ event }: any) => event === 'supervise').map((entry: any) => entry.at);
const asksMaterial = async (story: Story, instant: string): Promise<void> => {
  await at(instant);
  await story.read('fireClerk');
  await story.does('fireClerk', 'ask-material', { words: '请补充示意图' });
};
const suppliesIt = async (story: Story, instant: string): Promise<void> => {
  await at(instant);
  await story.read('jia');
  await story.does('jia', 'supply-material', { words: '已补充' });
};

describe('over Spring Festival', () => {
  test('a make-up Saturday counts, nine days of rest do not, and each is named', async () => {
    it.clock.set('2026-02-13T10:00:00+08:00');
    const story = await (await Story.begin(it)).inHand();
    expect(story.view.dueAt).toBe('2026-02-25T18:00:00+08:00');
    expect(daysOf(story.view)).toEqual([
      '02-14 + make-up',
      ...['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `02-${day} - holiday 春节`),
      '02-24 + working',
      '02-25 + working',
    ]);
    await at('2026-02-25T17:59:59+08:00');
    expect(ordersOf(await story.read('centre'))).toEqual([]);
    await at('2026-02-25T18:00:00+08:00');
    expect(ordersOf(await story.read('centre'))).toEqual(['2026-02-25T18:00:00+08:00']);
  });

  test('a pause from before to within the holiday: what was left begins after it', async () => {
    it.clock.set('2026-02-12T10:00:00+08:00');
    const story = await (await Story.begin(it)).inHand();
    await asksMaterial(story, '2026-02-13T15:00:00+08:00');
    await at('2026-02-18T09:00:00+08:00');
    expect(ordersOf(await story.read('centre'))).toEqual([]);
    await suppliesIt(story, '2026-02-20T09:00:00+08:00');
    // Two days were left after the thirteenth.
    expect(story.view.dueAt).toBe('2026-02-25T18:00:00+08:00');
    await at('2026-02-25T18:00:00+08:00');
    expect(ordersOf(await story.read('centre'))).toHaveLength(1);
  });

  test('a pause over the whole holiday and its make-up Saturday', async () => {
    it.clock.set('2026-02-13T10:00:00+08:00');
    const story = await (await Story.begin(it)).inHand();
    await asksMaterial(story, '2026-02-13T15:00:00+08:00');
    await suppliesIt(story, '2026-02-27T09:00:00+08:00');
    expect(story.view.dueAt).toBe('2026-03-03T18:00:00+08:00');
    expect(daysOf(story.view).filter((day) => day.includes(' + '))).toEqual([
      '02-28 + make-up',
      '03-02 + working',
      '03-03 + working',
    ]);
  });
});

test('pause, holiday, closed day and extension add up, and each is in the explanation', async () => {
  it.clock.set('2026-06-15T09:00:00+08:00');
  const story = await (await Story.begin(it)).inHand({ complexity: 'complex' });
  expect(story.view.dueAt).toBe('2026-06-25T18:00:00+08:00');
  await it.as(ACCOUNTS.centre).post('/closed-days', { date: '2026-06-24', reason: '示例停电' });
  await at('2026-06-16T09:00:00+08:00');
  await story.read('fireClerk');
  expect(story.view.dueAt).toBe('2026-06-26T18:00:00+08:00');
  const extension = { ground: 'no-definite-answer', until: '2026-07-04', words: '需协调供电部门' };
  await story.does('fireClerk', 'propose-extension', extension);
  await story.does('fireHead', 'agree-extension');
  // The fourth of July is a Saturday.
  expect(story.view.dueAt).toBe('2026-07-06T18:00:00+08:00');
  await asksMaterial(story, '2026-06-17T10:00:00+08:00');
  await suppliesIt(story, '2026-06-20T10:00:00+08:00');
  // Eleven days were left after the seventeenth: they begin on Monday the twenty-second.
  expect(story.view.dueAt).toBe('2026-07-07T18:00:00+08:00');
  const days = daysOf(story.view);
  expect(days.slice(0, 10)).toEqual([
    '06-16 + working',
    '06-17 + working',
    '06-18 - paused',
    '06-19 - holiday 端午节',
    '06-20 - holiday 端午节',
    '06-21 - holiday 端午节',
    '06-22 + working',
    '06-23 + working',
    '06-24 - closed 示例停电',
    '06-25 + working',
  ]);
  expect(days.filter((day) => day.includes(' + '))).toHaveLength(13);
});

test('a version that comes into force in the middle: a running clock keeps its own, through pause and holiday', async () => {
  await decree(it, 2, {
    effectiveFrom: '2026-09-29',
    closeOfBusiness: '17:00',
    handling: { simple: 1, general: 5, complex: 9 },
    lateness: { amberAfter: 0.5 },
  });
  it.clock.set('2026-09-28T10:00:00+08:00');
  const old = await (await Story.begin(it)).inHand();
  expect(old.view.dueAt).toBe('2026-10-08T18:00:00+08:00');
  await asksMaterial(old, '2026-09-29T10:00:00+08:00');
  await suppliesIt(old, '2026-10-03T10:00:00+08:00');
  // Two of three days were left: the eighth and the ninth, at six as it was promised.
  expect(old.view.dueAt).toBe('2026-10-09T18:00:00+08:00');
  expect(daysOf(old.view)).toEqual([
    '09-29 + working',
    '09-30 - paused',
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => `10-${day} - holiday 国庆节`),
    '10-08 + working',
    '10-09 + working',
  ]);
  const young = await (await Story.begin(it)).dispatched();
  expect(young.view.dueAt).toBe('2026-10-13T17:00:00+08:00');
  await at('2026-10-09T17:00:00+08:00');
  expect(ordersOf(await old.read('centre'))).toEqual([]);
  await at('2026-10-09T18:00:00+08:00');
  expect(ordersOf(await old.read('centre'))).toEqual(['2026-10-09T18:00:00+08:00']);
});

describe.each([
  ['with its unit', ENTERPRISES.jia, 'jia'],
  ['with nobody', ENTERPRISES.yi, 'yi'],
] as const)('never answered, %s, by the clock alone', (_name, enterpriseId, by) => {
  const untouched = async (version: number, overdueAction: 'remind' | 'supervise' | 'climb') => {
    await decree(it, version, { effectiveFrom: '2026-11-01', lateness: { overdueAction } });
    it.clock.set('2026-11-23T09:00:00+08:00');
    const story = await Story.begin(it, { enterpriseId }, by);
    return async (instant: string) => {
      await at(instant);
      const { timeline, level } = await story.read('centre');
      return [level, ...timeline.slice(1).map(({ event }: any) => event)];
    };
  };
  const version = by === 'jia' ? 10 : 20;

  test('supervise: one order', async () => {
    const after = await untouched(version, 'supervise');
    expect(await after('2026-11-24T17:59:59+08:00')).toEqual([null]);
    expect(await after('2026-11-24T18:00:00+08:00')).toEqual([null, 'supervise']);
    expect(await after('2026-12-30T09:00:00+08:00')).toEqual([null, 'supervise']);
  });

  test('climb: 3, 2, 1, and no higher', async () => {
    const after = await untouched(version + 1, 'climb');
    expect(await after('2026-11-24T18:00:00+08:00')).toEqual([3, 'climb']);
    expect(await after('2026-11-25T18:00:00+08:00')).toEqual([2, 'climb', 'climb']);
    expect(await after('2026-11-27T17:59:59+08:00')).toEqual([2, 'climb', 'climb']);
    expect(await after('2026-11-27T18:00:00+08:00')).toEqual([1, 'climb', 'climb', 'climb']);
    expect(await after('2026-12-30T09:00:00+08:00')).toEqual([1, 'climb', 'climb', 'climb']);
  });

  test('remind: whoever has it is told that it is overdue, and nothing else happens', async () => {
    const after = await untouched(version + 2, 'remind');
    const holder = by === 'jia' ? 'officer' : 'centre';
    const told = async (): Promise<number> =>
      (await noticesOf(it, holder)).filter((kind) => kind === 'request-overdue').length;
    const before = await told();
    expect(await after('2026-11-24T18:00:00+08:00')).toEqual([null]);
    expect(await told()).toBe(before + 1);
    expect(await after('2026-12-30T09:00:00+08:00')).toEqual([null]);
    expect(await told()).toBe(before + 1);
  });
});

test('over the unpublished 2027: provisional, then settled, never earlier, and the order waits for it', async () => {
  await decree(it, 30, { effectiveFrom: '2026-12-31' });
  it.clock.set('2026-12-31T09:00:00+08:00');
  const general = await (await Story.begin(it)).dispatched();
  const simple = await (await Story.begin(it)).dispatched({ complexity: 'simple' });
  const dates = async (): Promise<unknown[]> => {
    const views = [await general.read('fireClerk'), await simple.read('fireClerk')];
    return views.map(({ dueAt, provisional }) => [dueAt.slice(0, 10), provisional]);
  };
  expect(await dates()).toEqual([
    ['2027-01-05', true],
    ['2027-01-01', true],
  ]);
  // New Year's Day is off and made up for at the weekend, which alone would make the former a day earlier.
  const calendar = it.app.get(Policies).calendar();
  const year = { off: [{ date: '2027-01-01', name: '元旦' }], work: ['2027-01-02', '2027-01-03'] };
  await it.app.get(Policies).importCalendar({
    ...calendar,
    version: '2098-01-01',
    coverage: { ...calendar.coverage, to: '2027-12-31' },
    years: { ...calendar.years, '2027': year },
  });
  await it.runJobs();
  expect(await dates()).toEqual([
    ['2027-01-05', false],
    ['2027-01-02', false],
  ]);
  expect(daysOf(general.view).slice(-2)).toEqual(['01-04 + working', '01-05 + promised']);
  await at('2027-01-01T23:00:00+08:00');
  expect(ordersOf(await simple.read('centre'))).toEqual([]);
  await at('2027-01-02T18:00:00+08:00');
  expect(ordersOf(await simple.read('centre'))).toEqual(['2027-01-02T18:00:00+08:00']);
});

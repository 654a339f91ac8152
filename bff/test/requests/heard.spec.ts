import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { EnterpriseServiceEntity } from '../../src/services/index.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { noticesOf, Story } from './requests.js';

/** "Closed" is not "over": whoever says something afterwards is heard by somebody. */
let it: TestApp;
beforeAll(async () => {
  it = await startTestApp({ now: '2026-11-23T09:00:00+08:00' });
});
afterAll(() => it.stop());

type Account = keyof typeof ACCOUNTS;
const WATCHED: readonly Account[] = [
  ...(['centre', 'officer', 'officerDeputy', 'marketClerk', 'marketHead'] as const),
  ...(['fireClerk', 'fireHead', 'leader'] as const),
];

/** Who is told what after `quiet`. */
async function heard(): Promise<Partial<Record<Account, string[]>>> {
  const told: Partial<Record<Account, string[]>> = {};
  for (const account of WATCHED) {
    const kinds = await noticesOf(it, account);
    if (kinds.length > 0) told[account] = kinds;
  }
  return told;
}
/** Only what is told from here on counts. */
async function quiet(): Promise<void> {
  await it.runJobs();
  await it.dataSource.query('DELETE FROM notices');
}

describe('a comment', () => {
  const COMMENTED = ['request-commented'];

  test('under way is heard by whoever has it', async () => {
    const story = await (await Story.begin(it)).inHand();
    await quiet();
    await story.does('jia', 'comment', { words: '补充一张图' });
    expect(await heard()).toEqual({ fireClerk: COMMENTED });
  });

  test('after closing is heard by the centre and whoever serves the enterprise, and shown to both', async () => {
    const story = await (await Story.begin(it)).closed();
    await quiet();
    await story.does('jia', 'comment', { words: '又有货车停在门口' });
    expect(await heard()).toEqual({ centre: COMMENTED, officer: COMMENTED });
    for (const account of ['centre', 'officer', 'fireClerk'] as const) {
      expect((await story.read(account)).timeline.at(-1)).toMatchObject({
        event: 'comment',
        words: '又有货车停在门口',
      });
    }
  });

  test('after a withdrawal too; without a first-responsible unit the centre alone hears it', async () => {
    const story = await Story.begin(it, { enterpriseId: ENTERPRISES.yi }, 'yi');
    await story.does('yi', 'withdraw');
    await quiet();
    await story.does('yi', 'comment', { words: '撤错了，请联系我们' });
    expect(await heard()).toEqual({ centre: COMMENTED });
  });
});

describe('reopening', () => {
  const REOPENED = ['request-reopened'];
  const again = async (story: Story): Promise<void> => {
    await story.does('centre', 'dispatch', { complexity: 'general', leadId: DEPARTMENTS.fire });
    await story.does('fireClerk', 'accept');
    await story.closedFromInHand();
    await quiet();
  };

  test('is heard by the centre, whoever serves the enterprise and those who handled it; the second goes up', async () => {
    const story = await (await Story.begin(it)).closed();
    await quiet();
    await story.does('jia', 'reopen', { words: '仍然停不下' });
    const first = { centre: REOPENED, officer: REOPENED, fireClerk: REOPENED };
    expect(await heard()).toEqual(first);

    await again(story);
    await story.does('jia', 'reopen', { words: '又停不下了' });
    expect(story.view).toMatchObject({ reopenings: 2, level: 3 });
    expect(await heard()).toEqual({ ...first, fireHead: ['request-escalated'] });

    await again(story);
    await story.does('jia', 'reopen', { words: '第三次了' });
    expect(story.view).toMatchObject({ reopenings: 3, level: 2 });
    expect(await heard()).toEqual({ ...first, leader: ['request-escalated'] });
  });
});

describe('what arrives at the first-responsible unit', () => {
  const ARRIVED = ['request-arrived'];
  const NOW = '2026-11-23T09:00:00+08:00';
  const away = async (standInId?: string): Promise<() => Promise<unknown>> => {
    const body = { from: '2026-11-23', until: '2026-11-23', ...(standInId ? { standInId } : {}) };
    const { body: absence } = await it.as(ACCOUNTS.officer).post('/absences', body);
    return () => it.as(ACCOUNTS.officer).post(`/absences/${absence.id}/end`);
  };
  beforeEach(async () => {
    it.clock.set(NOW);
    await quiet();
  });

  test('is told to whoever serves the enterprise, not to its other officers', async () => {
    await Story.begin(it);
    expect(await heard()).toEqual({ officer: ARRIVED });
  });

  test('is told to the stand-in too on his days', async () => {
    const end = await away();
    await Story.begin(it);
    expect(await heard()).toEqual({ officer: ARRIVED, officerDeputy: ARRIVED });
    await end();
  });

  test('is told to the unit’s head and clerk where nobody serves it that day', async () => {
    const deputy = await it
      .as(ACCOUNTS.officerDeputy)
      .post('/absences', { from: '2026-11-23', until: '2026-11-23' });
    const end = await away();
    await Story.begin(it);
    expect(await heard()).toEqual({ officer: ARRIVED, marketHead: ARRIVED, marketClerk: ARRIVED });
    await end();
    await it.as(ACCOUNTS.officerDeputy).post(`/absences/${deputy.body.id}/end`);
  });

  test('is told to the head of the unit that undertook it where another one serves now', async () => {
    const story = await Story.begin(it);
    const { manager } = it.dataSource;
    const service = { enterpriseId: ENTERPRISES.jia };
    await manager.update(EnterpriseServiceEntity, service, { unitId: DEPARTMENTS.fire });
    await quiet();
    await story.does('jia', 'nudge');
    const NUDGED = ['request-nudged'];
    expect(await heard()).toEqual({ officer: NUDGED, marketHead: NUDGED, marketClerk: NUDGED });
    await manager.update(EnterpriseServiceEntity, service, { unitId: DEPARTMENTS.market });
  });
});

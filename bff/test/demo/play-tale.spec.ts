import { describe, expect, it } from '@jest/globals';
import type { Call, Reply } from '../../src/demo/district/call-api.js';
import { playTale, type Performance } from '../../src/demo/district/play-tale.js';
import { SteppedClock } from '../../src/demo/district/stepped-clock.js';
import { aTale } from './builders.js';

const DECISION = { outcome: 'clear', steps: [], policy: { id: 'p', version: 1 }, calendarVersion: 'c' };
const BATCH = 5;

interface Staging {
  seed?: number;
  /** How the API answers a path; otherwise everything comes off. */
  answer?: (call: Call) => Reply | undefined;
}

/** A tale before an API that agrees to everything: who was asked for what, and when. */
async function play({ seed = 7, answer }: Staging = {}) {
  const { world, tale } = aTale({ seed, days: 120 });
  const clock = new SteppedClock(world.now - 150 * 86_400_000);
  const calls: (Call & { at: number })[] = [];
  const call = (made: Call): Promise<Reply> => {
    calls.push({ ...made, at: clock.now().getTime() });
    const id = `plan-${calls.length}`;
    const items = calls.map((_, n) => ({ id: `follow-up-${n}`, subjectId: `plan-${n + 1}` }));
    return Promise.resolve(
      answer?.(made) ?? { status: 201, body: { id, version: 1, decision: DECISION, items } },
    );
  };
  const rounds: number[] = [];
  const jobs = { runAll: () => Promise.resolve(rounds.push(clock.now().getTime())) };
  const performance: Performance = await playTale(tale, { call, clock, jobs, now: world.now, batch: BATCH });
  return { performance, calls, rounds, world };
}

const acts = (calls: Call[], path: string): Call[] => calls.filter((call) => call.path.endsWith(path));

describe('a tale that is played', () => {
  it.each([1, 2, 3, 4, 5, 6])('stops one rating short of a batch, whatever the seed: %i', async (seed) => {
    const { performance } = await play({ seed });
    expect(performance.ratings.emergency! % BATCH).toBe(BATCH - 1);
  });

  it('goes forward in time, to now, with the jobs three times a day', async () => {
    const { calls, rounds, world } = await play();
    const instants = calls.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort((one, other) => one - other));
    expect(rounds.at(-1)).toBe(world.now);
    expect(rounds.length).toBeGreaterThan(3 * 140);
  });

  it('lets nothing follow a filing that was turned away', async () => {
    const turnedAway: Reply = { status: 422, body: { code: 'filing-rejected' } };
    const { calls, performance } = await play({
      answer: ({ path }) => (path === '/plans' ? turnedAway : undefined),
    });
    expect(acts(calls, '/approval')).toEqual([]);
    expect(performance.surprises).toEqual([]);
  });

  it('tells of an act that was answered otherwise, and leaves the rest of its story out', async () => {
    const refused: Reply = { status: 403, body: { code: 'forbidden' } };
    const { calls, performance } = await play({
      answer: ({ path }) => (path.endsWith('/start') ? refused : undefined),
    });
    expect(performance.surprises.length).toBe(acts(calls, '/start').length);
    expect(performance.surprises[0]).toMatch(/^start .+: 403 forbidden/);
    const finished = acts(calls, '/finish');
    expect(finished.length).toBeLessThan(acts(calls, '/start').length / 4);
  });

  it('asks once more with the version that a job has made meanwhile', async () => {
    const conflict: Reply = { status: 409, body: { code: 'version-conflict' } };
    const { calls, performance } = await play({
      answer: ({ path, body }) =>
        path.endsWith('/approval') && (body as { version: number }).version === 1
          ? conflict
          : path.endsWith('/approval') || path === '/plans' || path === '/plan-previews'
            ? undefined
            : { status: 200, body: { version: 2, items: [] } },
    });
    expect(acts(calls, '/approval').some(({ body }) => (body as { version: number }).version === 2)).toBe(
      true,
    );
    expect(performance.surprises.filter((each) => each.startsWith('approve'))).toEqual([]);
  });

  it('gives every write a key of the shape that the API demands, each once', async () => {
    const { calls } = await play();
    const keys = calls.flatMap(({ key }) => key ?? []);
    expect(keys.filter((key) => !/^[A-Za-z0-9_-]{16,64}$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

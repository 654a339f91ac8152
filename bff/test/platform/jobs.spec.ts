import { expect, jest, test } from '@jest/globals';
import { type Job, Jobs, type Log, Metrics } from '../../src/platform/index.js';
import { FixedClock } from '../harness/fixed-clock.js';

const lines: string[] = [];
const log: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (_fields, message) => void lines.push(message),
};
const jobsWith = (timers: boolean, ...all: Job[]): Jobs => {
  const jobs = new Jobs(new FixedClock('2026-11-25T08:30:00+08:00'), log, timers, new Metrics());
  for (const job of all) jobs.register(job);
  return jobs;
};
const untilTrue = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
};

test('runAll goes on until nothing is due: one job may make work for another', async () => {
  const done: string[] = [];
  let letters = 2;
  const write = { name: 'write', everyMs: 1, run: async () => (letters-- > 0 ? done.push('write') && 1 : 0) };
  let posted = 0;
  const post = {
    name: 'post',
    everyMs: 1,
    run: async () =>
      posted < done.filter((each) => each === 'write').length ? (posted++, done.push('post'), 1) : 0,
  };
  expect(await jobsWith(false, post, write).runAll()).toBe(4);
  expect(done).toEqual(['write', 'post', 'write', 'post']);
});

test('a job that always finds work is stopped instead of running for ever', async () => {
  await expect(jobsWith(false, { name: 'mad', everyMs: 1, run: async () => 1 }).runAll()).rejects.toThrow(
    'do not come to rest',
  );
});

test('a job never runs beside itself, a failed one runs again, and stopping waits for its end', async () => {
  let running = 0;
  let most = 0;
  let runs = 0;
  let release = (): void => undefined;
  const slow: Job = {
    name: 'slow',
    everyMs: 1,
    run: async () => {
      runs += 1;
      most = Math.max(most, ++running);
      await new Promise<void>((resolve) => (release = resolve));
      running -= 1;
      if (runs === 1) throw new Error('once');
      return 0;
    },
  };
  const jobs = jobsWith(true, slow);
  jobs.onApplicationBootstrap();
  await untilTrue(() => runs === 1);
  release();
  await untilTrue(() => runs === 2);
  expect(lines).toEqual(['job failed']);
  let isStopped = false;
  const stopping = jobs.onApplicationShutdown().then(() => (isStopped = true));
  await untilTrue(() => running === 1);
  expect(isStopped).toBe(false);
  release();
  await stopping;
  expect([running, most, runs]).toEqual([0, 1, 2]);
});

test('one tick of a timed job goes on batch after batch until nothing is due, and one that never rests is stopped', async () => {
  jest.useFakeTimers();
  const left = [500, 500, 20, 0];
  let batches = 0;
  const rush: Job = { name: 'rush', everyMs: 1000, run: async () => left.shift() ?? 0 };
  const mad: Job = {
    name: 'mad',
    everyMs: 1000,
    run: async () => (++batches === 50 && void jobs.onApplicationShutdown(), 1),
  };
  const jobs = jobsWith(true, rush, mad);
  jobs.onApplicationBootstrap();
  await jest.advanceTimersByTimeAsync(1000);
  await jobs.onApplicationShutdown();
  jest.useRealTimers();
  expect([left, batches]).toEqual([[], 50]);
});

test('where a job says how many rows fill a batch, one that is not full ends the tick: the few that came meanwhile wait', async () => {
  jest.useFakeTimers();
  const found = [100, 100, 3, 2];
  const steady: Job = { name: 'steady', everyMs: 1000, batch: 100, run: async () => found.shift() ?? 0 };
  const jobs = jobsWith(true, steady);
  jobs.onApplicationBootstrap();
  await jest.advanceTimersByTimeAsync(1000);
  expect(found).toEqual([2]);
  await jest.advanceTimersByTimeAsync(1000);
  expect(found).toEqual([]);
  await jobs.onApplicationShutdown();
  jest.useRealTimers();
});

test('the log of a failed job names the kind of error, not the row that a driver quotes', async () => {
  const said: string[] = [];
  const listening: Log = {
    info: () => undefined,
    warn: () => undefined,
    error: (fields) => void said.push(JSON.stringify(fields)),
  };
  const jobs = new Jobs(new FixedClock('2026-11-25T08:30:00+08:00'), listening, true, new Metrics());
  const quoting = Object.assign(new TypeError('duplicate 0000-1234'), { parameters: ['0000-1234'] });
  jobs.register({ name: 'quoting', everyMs: 1, run: () => Promise.reject(quoting) });
  jobs.onApplicationBootstrap();
  await untilTrue(() => said.length > 0);
  await jobs.onApplicationShutdown();
  expect(said[0]).toContain('TypeError');
  expect(said[0]).not.toContain('0000-1234');
});

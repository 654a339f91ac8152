import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { RollUps } from '../../src/platform/index.js';
import { RollUpEntity } from '../../src/platform/roll-ups/roll-up.entity.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

const MINUTE_MS = 60_000;

let it: TestApp;
let rollUps: RollUps;
let made: string[][];
let value: object;
beforeAll(async () => {
  it = await startTestApp({ config: { demo: false } });
  rollUps = it.app.get(RollUps);
  rollUps.register('example', async (parts) => {
    made.push(parts);
    return value;
  });
});
beforeEach(async () => {
  made = [];
  value = { sum: 1, words: ['示例'] };
  await it.dataSource.manager.clear(RollUpEntity);
});
afterAll(() => it.stop());

const read = (...parts: string[]) => rollUps.read('example', parts);
const pass = (minutes: number) => it.clock.advance(minutes * MINUTE_MS);
const kept = () => it.dataSource.manager.count(RollUpEntity);

test('what was made is answered for ten minutes, with when it was made, and made anew after them', async () => {
  const first = await read('a', 'b');
  expect(first).toEqual({ value, asOf: it.clock.now() });
  value = { sum: 2 };
  pass(9);
  expect(await read('a', 'b')).toMatchObject(first);
  pass(1);
  expect(await read('a', 'b')).toEqual({ value: { sum: 2 }, asOf: it.clock.now() });
  expect(made).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);
});

test('each question has its own answer, and those who ask it at once wait for one', async () => {
  const lookedUp = jest.spyOn(it.dataSource.manager, 'findOneBy');
  await Promise.all([read('a'), read('a'), read('b')]);
  expect(lookedUp).toHaveBeenCalledTimes(2);
  lookedUp.mockRestore();
  expect(made.map(([part]) => part).sort()).toEqual(['a', 'b']);
  expect(await kept()).toBe(2);
});

test('a job makes anew what is asked for before it is too old, and twice is no worse than once', async () => {
  await read('a');
  pass(5);
  value = { sum: 2 };
  expect(await rollUps.run(it.clock.now())).toBe(1);
  expect(await rollUps.run(it.clock.now())).toBe(0);
  pass(6);
  expect(await read('a')).toMatchObject({ value: { sum: 2 } });
  expect(made).toHaveLength(2);
});

test('what nobody asked for within the hour is let go; asking keeps it', async () => {
  await read('left');
  await read('asked');
  for (let minutes = 0; minutes < 60; minutes += 6) {
    pass(6);
    await rollUps.run(it.clock.now());
    await read('asked');
  }
  pass(6);
  await rollUps.run(it.clock.now());
  expect(await kept()).toBe(1);
  const last = made.length;
  await read('asked');
  expect(made).toHaveLength(last);
});

test('after the clock was set back nothing is fresh', async () => {
  await read('a');
  pass(-60);
  await read('a');
  expect(made).toHaveLength(2);
});

test('an answer that fails is nobody’s: the next one asks again', async () => {
  const good = value;
  value = undefined as never;
  rollUps.register('failing', async () => {
    if (value === undefined) throw new Error('example');
    return value;
  });
  await expect(rollUps.read('failing', ['a'])).rejects.toThrow('example');
  value = good;
  expect(await rollUps.read('failing', ['a'])).toMatchObject({ value: good });
});

test('what one process made anew is due for no other', async () => {
  const other = await startTestApp({ on: it, config: it.config });
  try {
    const theirs = other.app.get(RollUps);
    let count = 0;
    for (const each of [rollUps, theirs])
      each.register('shared', async () => {
        count += 1;
        return {};
      });
    await rollUps.read('shared', ['a']);
    pass(6);
    expect(await rollUps.run(it.clock.now())).toBe(1);
    expect(await theirs.run(it.clock.now())).toBe(0);
    expect(count).toBe(2);
  } finally {
    await other.stop();
  }
});

test('in demo mode a visitor finds what he has just done', async () => {
  const demo = await startTestApp({ on: it, config: { ...it.config, demo: true } });
  try {
    const live = demo.app.get(RollUps);
    live.register('example', async () => value);
    await live.read('example', ['a']);
    value = { sum: 7 };
    expect(await live.read('example', ['a'])).toEqual({ value: { sum: 7 }, asOf: it.clock.now() });
    expect(await kept()).toBe(0);
  } finally {
    await demo.stop();
  }
});

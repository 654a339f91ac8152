import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { IsNull, Not } from 'typeorm';
import { DueRows, LEASE_MS, OutboxMessageEntity } from '../../src/platform/index.js';
import { CheckClocks } from '../../src/requests/check-clocks.js';
import { RequestClockEntity } from '../../src/requests/request-clock.entity.js';
import { RequestEventEntity } from '../../src/requests/request-parts.entity.js';
import { RequestRepository } from '../../src/requests/request.repository.js';
import { onMysql } from '../harness/test-database.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { Story } from './requests.js';

/** Two processes on one database; SQLite has but one, which then does all of the work. */
let it: TestApp;
let other: TestApp;
const MONDAY = '2026-11-23T09:00:00+08:00';
const OVERDUE = '2026-11-24T18:00:00+08:00';
beforeAll(async () => {
  it = await startTestApp({ now: MONDAY });
  other = onMysql ? await startTestApp({ on: it }) : it;
});
beforeEach(async () => {
  it.clock.set(MONDAY);
  await it.dataSource.manager.update(
    RequestClockEntity,
    { nextCheckAt: Not(IsNull()) },
    { nextCheckAt: null },
  );
});
afterAll(async () => {
  if (other !== it) await other.stop();
  await it.stop();
});

const checking = ({ app, clock }: TestApp): Promise<number> => app.get(CheckClocks).run(clock.now());
const supervised = async (ids: string[]): Promise<number[]> => {
  const events = await it.dataSource.manager.findBy(RequestEventEntity, { event: 'supervise' });
  return ids.map((id) => events.filter(({ requestId }) => requestId === id).length);
};
const submitted = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await Story.begin(it)).id);
  return ids;
};

test('two processes share what is due, and each thing is said once', async () => {
  const ids = await submitted(6);
  it.clock.set(OVERDUE);
  // Each waits, in the midst of its first row, until both are.
  let waiting = onMysql ? 2 : 1;
  let release = (): void => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  const repositories = [...new Set([it, other])].map(({ app }) => app.get(RequestRepository));
  for (const repository of repositories) {
    repository.lock = async (tx, id) => {
      Reflect.deleteProperty(repository, 'lock');
      if (--waiting === 0) release();
      await both;
      return repository.lock(tx, id);
    };
  }
  const [mine, others] = await Promise.all([checking(it), checking(other)]);
  expect(mine + others).toBe(6);
  if (onMysql) expect([mine > 0, others > 0]).toEqual([true, true]);
  expect(await supervised(ids)).toEqual([1, 1, 1, 1, 1, 1]);
  const told = await it.dataSource.manager.findBy(OutboxMessageEntity, { kind: 'request-supervised' });
  expect(new Set(told.map(({ dedupeKey }) => dedupeKey)).size).toBe(told.length);
  expect(await checking(it)).toBe(0);
});

test('what a killed process had taken comes back when its lease runs out, and nothing is lost', async () => {
  const ids = await submitted(2);
  it.clock.set(OVERDUE);
  let taken = (): void => undefined;
  const hasTaken = new Promise<void>((resolve) => (taken = resolve));
  void other.app.get(DueRows).each({
    entity: RequestClockEntity,
    select: {},
    now: it.clock.now(),
    work: () => {
      taken();
      return new Promise(() => undefined);
    },
  });
  await hasTaken;
  expect(await checking(it)).toBe(1);
  it.clock.advance(LEASE_MS - 1);
  expect(await checking(it)).toBe(0);
  it.clock.advance(1);
  expect(await checking(it)).toBe(1);
  expect(await supervised(ids)).toEqual([1, 1]);
});

test('a request that cannot be looked after holds up no other, and is tried again after a while', async () => {
  const [bad, ...rest] = await submitted(4);
  it.clock.set(OVERDUE);
  const repository = it.app.get(RequestRepository);
  repository.lock = (tx, id) =>
    id === bad
      ? Promise.reject(new TypeError('示例'))
      : RequestRepository.prototype.lock.call(repository, tx, id);
  await expect(checking(it)).rejects.toThrow(TypeError);
  expect(await supervised([...rest, bad!])).toEqual([1, 1, 1, 0]);
  expect(await checking(it)).toBe(0);
  Reflect.deleteProperty(repository, 'lock');
  it.clock.advance(LEASE_MS);
  expect(await checking(it)).toBe(1);
  expect(await supervised([bad!])).toEqual([1]);
});

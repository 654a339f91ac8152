import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { NoticeEntity } from '../../src/notices/index.js';
import {
  Delivery,
  Outbox,
  type OutboxMessage,
  OutboxMessageEntity,
  Transactions,
} from '../../src/platform/index.js';
import { DeliverOutbox, MOST_ATTEMPTS } from '../../src/platform/outbox/deliver-outbox.js';
import { ACCOUNTS, DEPARTMENTS, ENTERPRISES } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

beforeEach(async () => {
  for (const table of [NoticeEntity, OutboxMessageEntity]) await it.dataSource.manager.clear(table);
  failing = null;
});

const message = (more: Partial<OutboxMessage> = {}): OutboxMessage => ({
  kind: 'visit-announced',
  recipient: { kind: 'enterprise', id: ENTERPRISES.jia },
  data: { period: '11月25日' },
  at: it.clock.now(),
  dedupeKey: 'announced:1',
  ...more,
});
const add = (...messages: OutboxMessage[]): Promise<void> =>
  it.app.get(Transactions).run(async (tx) => {
    for (const each of messages) await it.app.get(Outbox).add(tx, each);
  });
const deliver = (): Promise<number> => it.app.get(DeliverOutbox).run(it.clock.now());
const stored = (): Promise<OutboxMessageEntity[]> =>
  it.dataSource.manager.find(OutboxMessageEntity, { order: { id: 'ASC' } });
const notices = async (): Promise<string[]> =>
  (await it.dataSource.manager.find(NoticeEntity)).map(({ accountId }) => accountId).sort();

/** The kind whose delivery fails. */
let failing: string | null = null;

beforeAll(() => {
  const delivery = it.app.get(Delivery);
  const working = delivery.deliver.bind(delivery);
  delivery.deliver = async (tx, messages) => {
    await working(tx, messages);
    if (messages.some(({ kind }) => kind === failing)) throw new TypeError('unreachable 0000-1234');
  };
});

test('a message reaches each account of its recipient, once', async () => {
  await add(
    message(),
    message({ recipient: { kind: 'department', id: DEPARTMENTS.fire }, dedupeKey: '2' }),
    message({ recipient: { kind: 'role', id: 'centre' }, dedupeKey: '3' }),
    message({ recipient: { kind: 'account', id: ACCOUNTS.yi }, dedupeKey: '4' }),
  );
  expect(await deliver()).toBe(4);
  expect(await deliver()).toBe(0);
  const { fireInspector, fireColleague, fireOther, fireClerk, fireHead, fireDeputy } = ACCOUNTS;
  const fire = [fireInspector, fireColleague, fireOther, fireClerk, fireHead, fireDeputy];
  const { centre, yi, jia } = ACCOUNTS;
  expect(await notices()).toEqual([...fire, centre, yi, jia].sort());
  const [mine] = (await it.as(ACCOUNTS.jia).get('/notices')).body.items;
  expect(mine).toMatchObject({ kind: 'visit-announced', planId: null, data: { period: '11月25日' } });
});

test('a commit whose answer got lost with the connection stays one', async () => {
  await add(message(), message({ recipient: { kind: 'account', id: ACCOUNTS.yi }, dedupeKey: '2' }));
  const transactions = it.app.get(Transactions);
  const committed = transactions.run.bind(transactions);
  jest.spyOn(transactions, 'run').mockImplementationOnce(async (work) => {
    await committed(work);
    throw Object.assign(new Error('lost'), { code: 'PROTOCOL_CONNECTION_LOST' });
  });
  await deliver();
  expect((await stored()).map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  expect(await notices()).toEqual([ACCOUNTS.jia, ACCOUNTS.yi].sort());
  it.clock.advance(3_600_000);
  expect(await deliver()).toBe(0);
});

test('the same thing told twice is told once, before and after its delivery', async () => {
  await add(message(), message({ data: { period: 'another' } }));
  await deliver();
  await add(message());
  expect(await deliver()).toBe(0);
  expect(await notices()).toEqual([ACCOUNTS.jia]);
  expect(await stored()).toHaveLength(1);
});

test('a failed delivery leaves no trace, holds up no other, and is tried again later and later', async () => {
  await add(message({ kind: 'visit-cancelled', dedupeKey: 'bad' }), message({ dedupeKey: 'good' }));
  failing = 'visit-cancelled';
  expect(await deliver()).toBe(2);
  expect(await notices()).toHaveLength(1);
  const [bad, good] = await stored();
  expect(bad).toMatchObject({ state: 'pending', attempts: 1, lastError: 'TypeError' });
  expect(good).toMatchObject({ state: 'delivered' });
  expect(await deliver()).toBe(0);
  failing = null;
  it.clock.advance(60_000);
  expect(await deliver()).toBe(1);
  expect(await notices()).toHaveLength(2);
});

test('after so many attempts it is given up, and kept', async () => {
  await add(message());
  failing = 'visit-announced';
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    expect(await deliver()).toBe(1);
    it.clock.advance(24 * 3_600_000);
  }
  expect(await deliver()).toBe(0);
  expect(await stored()).toMatchObject([{ state: 'failed', attempts: MOST_ATTEMPTS }]);
});

test('two at once never deliver one message twice', async () => {
  await add(...Array.from({ length: 30 }, (_, number) => message({ dedupeKey: `many:${number}` })));
  const counts = await Promise.all([deliver(), deliver(), deliver()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(30);
  expect(await notices()).toHaveLength(30);
});

test('who comes upon messages that another process has just delivered leaves the rest for the next look', async () => {
  await add(message(), message({ recipient: { kind: 'account', id: ACCOUNTS.yi }, dedupeKey: '2' }));
  const [one, other] = (await stored()) as [OutboxMessageEntity, OutboxMessageEntity];
  const find = jest.spyOn(it.dataSource.manager, 'find');
  for (const found of [[one], [one, other]]) find.mockResolvedValueOnce(found);
  expect(await deliver()).toBe(1);
  expect(await deliver()).toBe(0);
  find.mockRestore();
  expect(await notices()).toEqual([ACCOUNTS.jia]);
  expect(await deliver()).toBe(1);
  expect(await notices()).toEqual([ACCOUNTS.jia, ACCOUNTS.yi].sort());
});

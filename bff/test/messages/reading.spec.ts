import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { NoticesRead0171 } from '../../src/migrations/0171-notices-read.js';
import { NoticeEntity } from '../../src/notices/index.js';
import { freshKey } from '../harness/client.js';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aMessage, empty, post } from './mail.js';

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());
beforeEach(async () => {
  await empty(it);
  await tell('1', '2', '3');
});

const jia = () => it.as(ACCOUNTS.jia);
async function tell(...numbers: string[]): Promise<void> {
  const toYi = { recipient: { kind: 'account' as const, id: ACCOUNTS.yi } };
  await post(
    it,
    ...numbers.map((dedupeKey) => aMessage(it, { dedupeKey })),
    ...numbers.map((number) => aMessage(it, { dedupeKey: `yi-${number}`, ...toYi })),
  );
  await it.runJobs();
}
const readMarks = async (accountId: string): Promise<boolean[]> =>
  (await it.as(accountId).get('/notices')).body.items.map(({ read }: { read: boolean }) => read);
const ids = async (): Promise<string[]> =>
  (await jia().get('/notices')).body.items.map(({ id }: { id: string }) => id);

test('one that was opened is read, and counted no more', async () => {
  expect((await jia().get('/notices/counts')).body).toEqual({ unread: 3 });
  const [, second] = await ids();
  const key = freshKey();
  const read = () => jia().post('/notices/reading', { ids: [second] }, { key });
  expect([(await read()).body, (await read()).body]).toEqual([{ unread: 2 }, { unread: 2 }]);
  expect(await readMarks(ACCOUNTS.jia)).toEqual([false, true, false]);
});

test('all are read up to the newest that was seen; one that came meanwhile is not', async () => {
  const [newest] = await ids();
  it.clock.advance(1000);
  await tell('4');
  expect((await jia().post('/notices/reading', { upTo: newest })).body).toEqual({ unread: 1 });
  expect(await readMarks(ACCOUNTS.jia)).toEqual([false, true, true, true]);
});

test('nobody reads another’s, and what was read keeps its time', async () => {
  const [mine] = await ids();
  expect((await it.as(ACCOUNTS.yi).post('/notices/reading', { ids: [mine] })).body).toEqual({ unread: 3 });
  expect(await readMarks(ACCOUNTS.jia)).toEqual([false, false, false]);
  await jia().post('/notices/reading', { ids: [mine] });
  const first = it.clock.now();
  it.clock.advance(60_000);
  await jia().post('/notices/reading', { ids: [mine], upTo: mine });
  expect(await it.dataSource.manager.findOneByOrFail(NoticeEntity, { id: mine! })).toMatchObject({
    readAt: first,
  });
  expect((await jia().post('/notices/reading', { ids: 'all' })).status).toBe(400);
});

test('what was told before there were such marks counts as read', async () => {
  const runner = it.dataSource.createQueryRunner();
  const step = new NoticesRead0171();
  await step.down(runner);
  await step.up(runner);
  await runner.release();
  expect((await jia().get('/notices/counts')).body).toEqual({ unread: 0 });
});

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTS } from '../harness/district.js';
import { startTestApp, type TestApp } from '../harness/test-app.js';
import { aRequest, Story } from '../requests/requests.js';
import { HOSTILE_STRINGS } from './hostile-values.js';

/** Those that may be written: neither blank, nor too long, nor no text at all. */
const WRITABLE = HOSTILE_STRINGS.filter(
  (text) => text.trim() !== '' && text.length <= 500 && text.isWellFormed() && !text.includes('\0'),
);
const REFUSED = ['\ud800', '示例\0企业'];

let it: TestApp;
beforeAll(async () => {
  it = await startTestApp();
});
afterAll(() => it.stop());

test.each(WRITABLE)('%j is kept as it was written, and comes back so', async (text) => {
  const words = `示例诉求：${text}（完）`;
  const story = await Story.begin(it, { words });
  await story.does('jia', 'comment', { words });
  const view = await story.read('jia');
  expect(view.words).toBe(words);
  expect(view.timeline.map((entry: any) => entry.words)).toContain(words);
  const rows = await it.dataSource.query(`SELECT COUNT(*) AS n FROM accounts`);
  expect(Number(rows[0].n)).toBe(Object.keys(ACCOUNTS).length);
});

test.each(REFUSED)('%j is no text: refused where it comes in', async (words) => {
  const reply = await it.as(ACCOUNTS.jia).post('/requests', aRequest({ words }));
  expect(reply.status).toBe(400);
  expect(reply.body.errors).toMatchObject([{ pointer: '/words', code: 'wrong-format' }]);
});

test('who sends for ever is cut off; a body too big is refused', async () => {
  const { server } = it.app.getHttpAdapter().getInstance();
  for (const ms of [server.requestTimeout, server.headersTimeout]) {
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThanOrEqual(120_000);
  }
  const big = await it.as(ACCOUNTS.jia).post('/requests', { words: 'x'.repeat(300_000) });
  expect([big.status, big.body.code]).toEqual([413, 'payload-too-large']);
});

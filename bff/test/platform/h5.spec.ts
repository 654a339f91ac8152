import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { composeToken } from '@anqi/shared';
import { startTestApp, type TestApp } from '../harness/test-app.js';

const SCRIPT = 'document.title = "安企码";';
let dir: string;
let it: TestApp;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'anqi-h5-'));
  mkdirSync(join(dir, 'js'));
  writeFileSync(
    join(dir, 'index.html'),
    `<!doctype html><script>${SCRIPT}</script><script src="/js/app.0123abcd.js"></script>`,
  );
  writeFileSync(join(dir, 'js', 'app.0123abcd.js'), 'void 0;');
  writeFileSync(join(dir, 'js', 'app.0123abcd.js.br'), brotliCompressSync('void 0;'));
  it = await startTestApp({ config: { h5Dir: dir }, district: false });
});
afterAll(async () => {
  await it.stop();
  rmSync(dir, { recursive: true });
});

const visit = (path: string) => it.as(null).get(`/${path}`);

test('the page is asked for anew each time, hashed files are kept for ever', async () => {
  const page = await visit('/');
  expect([page.status, page.headers['cache-control']]).toEqual([200, 'no-cache']);
  const script = await visit('/js/app.0123abcd.js');
  expect([script.status, script.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ]);
});

test('a browser that takes it gets what the build compressed, as the script that it is', async () => {
  const headers = { 'accept-encoding': 'gzip, br' };
  const script = await it.as(null).get('//js/app.0123abcd.js', { headers });
  expect(script.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': expect.stringContaining('javascript'),
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringContaining('accept-encoding'),
  });
  expect((await visit('/js/app.0123abcd.js')).headers['content-encoding']).toBeUndefined();
});

test("only the page's own scripts run", async () => {
  const policy = String((await visit('/')).headers['content-security-policy']);
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});

test('what is not there is a problem, and nothing above the directory is served', async () => {
  expect((await visit('/js/none.js')).body.code).toBe('not-found');
  expect((await visit('/../package.json')).status).toBe(404);
});

test('a printed code opens its own page, any other code the verdict page', async () => {
  const marks = { tagOf: () => 'a'.repeat(22), signatureOf: () => 'a'.repeat(86) };
  const planCode = composeToken({ kind: 'plan-code', keyId: '1', codeId: 'JIA00001' }, marks);
  const opened = async (token: string) => (await visit(`/q/${token}`)).headers.location;
  expect(await opened(planCode)).toBe(`/#/packages/inspections/filing/index?token=${planCode}`);
  const card = composeToken({ kind: 'contact-card', keyId: '1', codeId: 'CARDJ001' }, marks);
  expect(await opened(card)).toBe(`/#/packages/cards/card/index?token=${card}`);
  expect(await opened('spoiled')).toBe('/#/packages/inspections/verdict/index?token=spoiled');
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../lib/root.mjs';
import { medianOf, rounded } from '../lib/figures.mjs';
import { benchKeys, startBff } from '../lib/server.mjs';

/** A cheap phone on a poor connection. */
const CPU = 4;
const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** What the page notes before anything of ours runs. */
const watchPaint = () => {
  window.largestPaint = 0;
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
};

const countLoads = (session) => {
  const loads = { requests: 0, bytes: 0, scriptBytes: 0 };
  const kinds = new Map();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    loads.requests += 1;
    loads.bytes += encodedDataLength;
    if (kinds.get(requestId) === 'Script') loads.scriptBytes += encodedDataLength;
  });
  return loads;
};

const firstLoad = async (browser, phone, url) => {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const loads = countLoads(session);
  await page.addInitScript(watchPaint);
  await page.goto(url);
  await page.waitForFunction(() => !document.querySelector('.bone') && document.querySelector('.page, .ui'));
  await page.waitForLoadState('networkidle');
  const lcpMs = await page.evaluate(() => window.largestPaint);
  await context.close();
  return { ...loads, lcpMs };
};

/** The home page of a visitor, nothing in the browser's cache: the middle of so many loads. */
export const measureBrowser = async ({ loads }) => {
  const { launch, PHONE } = await import(at('miniapp', 'test', 'e2e', 'lib', 'phone.mjs'));
  const dir = mkdtempSync(join(tmpdir(), 'anqi-bench-h5-'));
  const databaseUrl = `sqlite:${join(dir, 'bench.sqlite')}`;
  const env = { H5_DIR: at('miniapp', 'dist', 'h5') };
  const bff = await startBff({ databaseUrl, keys: benchKeys(), env });
  const browser = await launch();
  try {
    const each = [];
    for (let nth = 0; nth < loads; nth += 1) each.push(await firstLoad(browser, PHONE, bff.address));
    const middle = (name) => medianOf(each.map((one) => one[name]));
    return {
      requests: middle('requests'),
      kilobytes: rounded(middle('bytes') / 1000, 1),
      scriptKilobytes: rounded(middle('scriptBytes') / 1000, 1),
      lcpMs: Math.round(middle('lcpMs')),
    };
  } finally {
    await browser.close();
    await bff.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};

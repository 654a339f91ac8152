import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOf, loadDistrict, tokensOf } from '../lib/district.mjs';
import { clientOf } from '../lib/client.mjs';
import { medianOf, rounded } from '../lib/figures.mjs';
import { withProduct } from '../lib/product.mjs';
import { benchEnvironment, benchKeys, startBff } from '../lib/server.mjs';

const REST_MS = 2_000;
const LOAD_MS = 4_000;
const CALLERS = 16;

const megabytesOf = (pid) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const coldStart = async (options) => {
  const begun = performance.now();
  const bff = await startBff(options);
  const ms = Math.round(performance.now() - begun);
  return { bff, ms };
};

/** Forms and lists of all inspectors, as fast as they are answered. */
const load = async (address, token, ms) => {
  const until = performance.now() + ms;
  const caller = async (_, number) => {
    const client = clientOf(address);
    for (let nth = number; performance.now() < until; nth += CALLERS) {
      const by = token(idOf('AN', nth % 100));
      await client.call({ path: '/plans?scope=mine', token: by });
      await client.call({ path: `/filing-context?enterpriseId=${idOf('EN', nth % 200)}`, token: by });
    }
    client.close();
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
};

/** Milliseconds from nothing to `/readyz` on an embedded database that is there; MB at rest and under load. */
export const measureServer = async ({ starts }) => {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-bench-start-'));
  const keys = benchKeys();
  const databaseUrl = `sqlite:${join(dir, 'bench.sqlite')}`;
  try {
    const token = await withProduct({ environment: benchEnvironment(databaseUrl, keys) }, async (product) => {
      await loadDistrict(product, { departments: 20, enterprises: 200, members: 20 });
      return tokensOf(product);
    });
    const times = [];
    for (let nth = 0; nth < starts; nth += 1) {
      const { bff, ms } = await coldStart({ databaseUrl, keys });
      times.push(ms);
      await bff.stop();
    }
    const { bff } = await coldStart({ databaseUrl, keys });
    await pause(REST_MS);
    const restMb = megabytesOf(bff.pid);
    await load(bff.address, token, LOAD_MS);
    const loadMb = megabytesOf(bff.pid);
    await bff.stop();
    return { coldStartMs: rounded(medianOf(times), 0), slowestMs: Math.max(...times), restMb, loadMb };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { freePortFrom } from '../../lib/port.mjs';
import { root } from '../../lib/root.mjs';

/** As the bff's package starts it; see docs/operations.md. */
const HEAP = '--max-semi-space-size=32';
const READY_WITHIN_MS = 60_000;

const isReady = (address) =>
  fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * A server as a process of its own, once it says at `/readyz` that it is ready. It gets `PORT`.
 * @returns {Promise<{address: string, pid: number, stop: () => Promise<void>}>}
 */
export const startServer = async (args, env, from = 21_000) => {
  const port = await freePortFrom(from + Math.floor(Math.random() * 8_000));
  const child = spawn(process.execPath, [HEAP, ...args], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_WITHIN_MS;
  while (!(await isReady(address))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`${args.join(' ')} did not come up`);
    }
    await pause(50);
  }
  return { address, pid: child.pid, stop };
};

const secret = () => randomBytes(32).toString('base64url');

/** One run's secrets: whatever shares a database has to share them. */
export const benchKeys = () =>
  Object.fromEntries(
    ['SESSION_KEY', 'CODES_KEY', 'AUDIT_KEY', 'DIGEST_KEY', 'INTAKE_KEY', 'SEAL_KEY'].map((name) => [
      name,
      secret(),
    ]),
  );

/** Nobody is turned away and nothing is logged: it is the work that is measured. */
export const benchEnvironment = (databaseUrl, keys) => ({
  ...keys,
  DATABASE_URL: databaseUrl,
  DEMO: '0',
  LIMIT_ACCOUNT: '9999999',
  LIMIT_ADDRESS: '9999999',
  LOG_LEVEL: 'silent',
});

/** The product, as it is built; `jobs: false` without its timers. `nodeOptions` such as `--cpu-prof`. */
export const startBff = ({ databaseUrl, keys, env = {}, nodeOptions = [], jobs = true }) => {
  const program = jobs ? 'bff/dist/main.js' : 'scripts/bench/lib/serve-without-jobs.mjs';
  return startServer([...nodeOptions, program], { ...benchEnvironment(databaseUrl, keys), ...env });
};

/** The yardstick; `trips: 'one-by-one'` sends each statement by itself. */
export const startBare = ({ databaseUrl, keys, trips = 'few' }) =>
  startServer(['scripts/bench/bare/main.mjs'], { ...benchEnvironment(databaseUrl, keys), BARE_TRIPS: trips });

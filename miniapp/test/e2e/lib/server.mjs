import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..', '..');
const clock = pathToFileURL(join(here, 'begin-at.mjs')).href;

/** What belongs to one embedded database: the keys of its codes too. */
const PARTS = ['-wal', '-shm', '.keys.json', ''];

/** A Thursday morning inside the quiet window; Monday the 26th is the first open day after it. */
export const BEGIN_AT = '2026-10-22T09:40:00+08:00';

const environment = (file, more = {}) => ({
  ...process.env,
  NODE_OPTIONS: `--import=${clock}`,
  BEGIN_AT,
  DEMO: '1',
  DATABASE_URL: `sqlite:${file}`,
  H5_DIR: process.env.H5_DIR ?? join(root, 'miniapp', 'dist', 'h5'),
  LOG_LEVEL: 'error',
  LIMIT_ACCOUNT: '99999', // one address and a dozen personas for every page in a minute
  LIMIT_ADDRESS: '99999',
  ...more,
});

const runToEnd = (script, env) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, script, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${script.join(' ')}: ${output}`)),
    );
  });

/** What was built: the demo district is loaded anew when the server is another one. */
const digestOfBuild = () => {
  const hash = createHash('sha256').update(BEGIN_AT);
  for (const name of ['shared/dist/.sources', 'bff/dist/.sources', 'bff/dist/main.js']) {
    const file = join(root, name);
    if (existsSync(file)) hash.update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
};

/** The demo district on that day, loaded once a build and copied for each journey. */
const demoDatabase = async () => {
  const folder = join(root, '.cache', 'e2e');
  const kept = join(folder, `${digestOfBuild()}.sqlite`);
  if (existsSync(kept)) return kept;
  mkdirSync(folder, { recursive: true });
  const loading = join(folder, 'loading.sqlite');
  for (const part of PARTS) rmSync(loading + part, { force: true });
  await runToEnd(['bff/dist/demo/load.js'], environment(loading));
  for (const part of PARTS) if (existsSync(loading + part)) renameSync(loading + part, kept + part);
  return kept;
};

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const untilReady = async (url, child, outputOf) => {
  for (let tried = 0; tried < 600; tried += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${outputOf()}`);
    const isReady = await fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error(`the server is not ready after a minute: ${outputOf()}`);
};

const serve = async (file, port, beginAt, more) => {
  const env = environment(file, { PORT: String(port), HOST: '127.0.0.1', BEGIN_AT: beginAt, ...more });
  const child = spawn(process.execPath, ['bff/dist/main.js'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('close', resolve));
    if (child.exitCode === null && child.kill('SIGTERM')) await ended;
  };
  await untilReady(`http://127.0.0.1:${port}`, child, () => output).catch(async (error) => {
    await stop();
    throw error;
  });
  return stop;
};

/** As in a district that is no demo: secrets in the environment (what its data are sealed by among them), real time, nobody's door but signing in. */
const realDistrict = (keysFile) => {
  const keys = JSON.parse(readFileSync(keysFile, 'utf8'));
  const secrets = Object.entries(keys).map(([purpose, key]) => [`${purpose.toUpperCase()}_KEY`, key]);
  return { DEMO: '0', BEGIN_AT: '', ...Object.fromEntries(secrets) };
};

/**
 * The BFF with the H5 app on a copy of the demo district. `beginAgainAt` stops it and starts it at another time of the
 * same day, on the same data; `stop` leaves nothing behind. Without `demo` nobody signs in as a persona, and `run` calls
 * a script on the district's database. `more` of the environment.
 */
export const startServer = async ({ demo = true, more: stated = {} } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'anqi-e2e-'));
  const file = join(folder, 'anqi.sqlite');
  const kept = await demoDatabase();
  const more = { ...(demo ? {} : realDistrict(`${kept}.keys.json`)), ...stated };
  for (const part of PARTS) if (existsSync(kept + part)) copyFileSync(kept + part, file + part);
  const photos = join(dirname(kept), 'photos');
  if (existsSync(photos)) cpSync(photos, join(folder, 'photos'), { recursive: true });
  const port = await freePort();
  let stopServing = await serve(file, port, BEGIN_AT, more);
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    run: (...script) => runToEnd(script, environment(file, more)),
    beginAgainAt: async (instant) => {
      await stopServing();
      stopServing = await serve(file, port, instant, more);
    },
    stop: async () => {
      await stopServing();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

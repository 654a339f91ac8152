import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePortFrom } from './port.mjs';
import { run } from './run.mjs';

const readyWithinMs = 30_000;
const stopWithinMs = 20_000;
const account = 'anqi';
const database = 'anqi_test';

// Below the range from which the system takes ports for outgoing connections.
const freePort = () => freePortFrom(20_000 + Math.floor(Math.random() * 10_000));

// mariadbd refuses to run as root unless told so.
export const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

export const must = async (what, promise) => {
  const { code, output } = await promise;
  if (code !== 0) throw new Error(`${what}: ${output.trim().split('\n').slice(-5).join('\n')}`);
};

export const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Process ids of those that this process has started and not ended. */
const started = new Set();

/** Has them end: what waits for one of them fails and cleans up behind itself. */
export const endMariadbs = () => {
  for (const pid of started) if (isAlive(pid)) process.kill(pid, 'SIGTERM');
};

/** For its temporary tables: a server that starts deletes those of all others that share the folder. */
export const temporaryIn = (dir) => {
  const tmp = join(dir, 'tmp');
  mkdirSync(tmp, { recursive: true });
  return `--tmpdir=${tmp}`;
};

const startServer = (dir, port, options) => {
  const log = openSync(join(dir, 'server.log'), 'a');
  const server = spawn(
    'mariadbd',
    [
      '--no-defaults',
      ...asRoot(),
      `--datadir=${join(dir, 'data')}`,
      temporaryIn(dir),
      `--socket=${join(dir, 's.sock')}`,
      `--pid-file=${join(dir, 'pid')}`,
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      '--skip-name-resolve',
      '--skip-log-bin',
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_unicode_ci',
      '--default-time-zone=+00:00',
      // a commit is on the disk when it is acknowledged, as in production
      '--innodb-flush-log-at-trx-commit=1',
      ...options,
    ],
    { stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  server.on('error', () => {});
  if (server.pid) started.add(server.pid);
  server.unref();
  return server;
};

/** A program of MariaDB's clients, as root of the server of `dir`. */
export const withClient = (dir, program, ...args) =>
  run(program, ['--no-defaults', `--socket=${join(dir, 's.sock')}`, '-uroot', ...args]);

const untilReady = async (dir, server) => {
  const until = Date.now() + readyWithinMs;
  while (server.pid && isAlive(server.pid) && Date.now() < until) {
    if ((await withClient(dir, 'mariadb-admin', 'ping')).code === 0) return;
    await pause(100);
  }
  throw new Error(`mariadbd did not come up: ${readFileSync(join(dir, 'server.log'), 'utf8').slice(-600)}`);
};

export const install = (dir) =>
  must(
    'mariadb-install-db',
    run('mariadb-install-db', [
      '--no-defaults',
      ...asRoot(),
      `--datadir=${join(dir, 'data')}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
      '--skip-name-resolve',
    ]),
  );

/**
 * Starts a private MariaDB in `dir` (made when it is not there, used as it is otherwise) on a free port of 127.0.0.1, with
 * `options` of the server beside our own. `url` is for an account that may create databases of its own.
 * @returns {Promise<{dir: string, pid: number, port: number, url: string}>}
 */
export const startMariadb = async (dir, { options = [] } = {}) => {
  mkdirSync(dir, { recursive: true });
  if (!existsSync(join(dir, 'data'))) await install(dir);
  const port = await freePort();
  const server = startServer(dir, port, options);
  try {
    await untilReady(dir, server);
    const sql = `CREATE DATABASE IF NOT EXISTS ${database}; CREATE USER IF NOT EXISTS ${account}@'127.0.0.1' IDENTIFIED BY '${account}'; GRANT ALL ON *.* TO ${account}@'127.0.0.1';`;
    await must('mariadb', withClient(dir, 'mariadb', '-e', sql));
  } catch (error) {
    await haltMariadb(dir, server.pid);
    throw error;
  }
  return { dir, pid: server.pid, port, url: `mysql://${account}:${account}@127.0.0.1:${port}/${database}` };
};

/** Stops the server of `dir`, by its own process id; what it holds stays. A killed one would have to recover. */
export const haltMariadb = async (dir, pid = Number(readFileSync(join(dir, 'pid'), 'utf8'))) => {
  if (pid && isAlive(pid)) process.kill(pid, 'SIGTERM');
  const until = Date.now() + stopWithinMs;
  while (pid && isAlive(pid)) {
    if (Date.now() > until) process.kill(pid, 'SIGKILL');
    await pause(50);
  }
  started.delete(pid);
};

/** Ends it as a power cut would, as far as a process can: nothing is written any more. */
export const killMariadb = async (pid) => {
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(10);
};

/** Stops the server of `dir` and removes the folder. */
export const stopMariadb = async (dir, pid) => {
  await haltMariadb(dir, pid);
  rmSync(dir, { recursive: true, force: true });
};

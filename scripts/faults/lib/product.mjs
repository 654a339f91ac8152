import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { freePortFrom } from '../../lib/port.mjs';
import { at, root } from '../../lib/root.mjs';

const READY_WITHIN_MS = 60_000;
const CLOCK = pathToFileURL(at('scripts', 'faults', 'lib', 'clock.mjs')).href;

const isReady = (address) =>
  fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/**
 * The product as it is built, by a clock that can be moved, always on the same port however often it dies. What it writes to its
 * standard outputs is appended to `log`.
 */
export const productOn = async ({ env, log }) => {
  const port = await freePortFrom(21_000 + Math.floor(Math.random() * 8_000));
  const address = `http://127.0.0.1:${port}`;
  let child = null;

  const spawnIt = () => {
    const output = openSync(log, 'a');
    child = spawn(process.execPath, ['--import', CLOCK, 'bff/dist/main.js'], {
      cwd: root,
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production', ...env },
      stdio: ['ignore', output, output, 'ipc'],
    });
    closeSync(output);
  };
  const hasEnded = () => child === null || child.exitCode !== null || child.signalCode !== null;
  const end = async (signal) => {
    if (hasEnded()) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const untilReady = async () => {
    const until = performance.now() + READY_WITHIN_MS;
    while (!(await isReady(address))) {
      if (hasEnded()) throw new Error(`the product ended by itself; see ${log}`);
      if (performance.now() > until) throw new Error(`the product is not ready after a minute; see ${log}`);
      await pause(20);
    }
  };
  return {
    address,
    begin: spawnIt,
    untilReady,
    start: async () => {
      spawnIt();
      await untilReady();
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    moveClock: async (shiftMs) => {
      child.send({ shiftMs });
      await once(child, 'message');
    },
  };
};

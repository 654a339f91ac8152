import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePortFrom } from '../../lib/port.mjs';
import { root } from '../../lib/root.mjs';
import { run } from '../../lib/run.mjs';

const READY_WITHIN_MS = 900_000;

const isReady = (address) =>
  fetch(`${address}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Seconds of `npm start` in a clone of what is committed, until the demo's address answers; packages come from where npm has them. */
export const measureClone = async () => {
  const dir = mkdtempSync(join(tmpdir(), 'anqi-bench-clone-'));
  try {
    const { code, output } = await run('git', ['clone', '--quiet', root, dir]);
    if (code !== 0) throw new Error(output);
    const port = await freePortFrom(21_000);
    const begun = performance.now();
    const child = spawn('npm', ['start', '--', '--port', String(port)], { cwd: dir, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    try {
      while (!(await isReady(`http://127.0.0.1:${port}`))) {
        if (child.exitCode !== null) throw new Error('npm start ended before it was ready');
        if (performance.now() - begun > READY_WITHIN_MS)
          throw new Error('npm start is not ready after 15 minutes');
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      return { seconds: Math.round((performance.now() - begun) / 1_000) };
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};

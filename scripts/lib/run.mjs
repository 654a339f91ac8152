import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './root.mjs';

/** Programs under way, each the leader of a process group of its own (none on Windows). */
const running = new Set();
const ownsGroup = process.platform !== 'win32';

/** Sends a signal to what `run` has under way, grandchildren included: by process id, never by name. */
export const stopRunning = (signal = 'SIGTERM') => {
  for (const child of running) {
    try {
      if (ownsGroup) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // it has just ended by itself
    }
  }
};

/**
 * Runs a program to its end. Its output goes to `log` (a file, when given) and comes back whole.
 * Never rejects: `code` is the exit code, or 1 where the program was stopped or could not start.
 * @returns {Promise<{code: number, output: string}>}
 */
export const run = (command, args, { cwd = root, env = {}, log } = {}) =>
  new Promise((resolve) => {
    if (log) mkdirSync(dirname(log), { recursive: true });
    const file = log ? createWriteStream(log, { flags: 'a' }) : undefined;
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownsGroup,
      shell: process.platform === 'win32',
    });
    running.add(child);
    let output = '';
    const keep = (chunk) => {
      output += chunk;
      file?.write(chunk);
    };
    const end = (code) => {
      running.delete(child);
      file?.end();
      resolve({ code, output });
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', (error) => {
      keep(`${command}: ${error.message}\n`);
      end(1);
    });
    child.on('close', (code) => end(code ?? 1));
  });

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { temporaryDir } from './test-database.js';

export interface PrivateRedis {
  url: string;
  stop(): Promise<void>;
}

/** A Redis of this test's own on 127.0.0.1 that keeps nothing; the Debian package `redis-server` brings it. */
export async function privateRedis(port: number): Promise<PrivateRedis> {
  const files = temporaryDir();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', [...args, '--dir', files.dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'close');
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new Error(`redis-server (apt-get install redis-server): ${error.message}`));
    });
    server.once('close', (code) => {
      reject(new Error(`redis-server ended with ${String(code)}`));
    });
    createInterface(server.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve();
    });
  });
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      files.remove();
    },
  };
}

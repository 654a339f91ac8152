#!/usr/bin/env node
// A private Galera cluster of three nodes by hand: node scripts/galera.mjs start|stop DIR
import { resolve } from 'node:path';
import { startGalera, stopGalera } from './lib/private-galera.mjs';

const [, , verb, folder] = process.argv;

if (!folder || !['start', 'stop'].includes(verb)) {
  process.stderr.write('usage: node scripts/galera.mjs start|stop DIR\n');
  process.exit(2);
}
try {
  if (verb === 'stop') {
    await stopGalera(resolve(folder));
  } else {
    const { urls } = await startGalera(resolve(folder));
    process.stdout.write(`TEST_MYSQL_URL=${urls.join(',')}\n`);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

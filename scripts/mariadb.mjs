#!/usr/bin/env node
// A private MariaDB by hand: node scripts/mariadb.mjs start|stop DIR
import { resolve } from 'node:path';
import { startMariadb, stopMariadb } from './lib/private-mariadb.mjs';

const [, , verb, folder] = process.argv;

if (!folder || !['start', 'stop'].includes(verb)) {
  process.stderr.write('usage: node scripts/mariadb.mjs start|stop DIR\n');
  process.exit(2);
}
try {
  if (verb === 'stop') {
    await stopMariadb(resolve(folder));
  } else {
    const { pid, url } = await startMariadb(resolve(folder));
    process.stdout.write(`TEST_MYSQL_URL=${url}\nPID=${pid}\n`);
  }
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

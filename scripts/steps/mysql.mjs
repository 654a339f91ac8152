import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb, stopMariadb } from '../lib/private-mariadb.mjs';

/** Hands `work` the URL of a server: the one in TEST_MYSQL_URL, or a private one that is stopped again. */
export const withMysql = async (work) => {
  if (process.env.TEST_MYSQL_URL) return work(process.env.TEST_MYSQL_URL);
  const server = await startMariadb(mkdtempSync(join(tmpdir(), 'anqi-mariadb-')));
  try {
    return await work(server.url);
  } finally {
    await stopMariadb(server.dir, server.pid);
  }
};

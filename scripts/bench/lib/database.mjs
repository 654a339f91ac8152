import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMariadb, stopMariadb } from '../../lib/private-mariadb.mjs';
import { installPackages, missingPackages } from '../../lib/system-packages.mjs';

/** Hands `work` the URL of a private MariaDB that keeps each acknowledged commit on the disk, and stops it. */
export const withDatabase = async (work) => {
  const missing = await missingPackages(['mariadb-server']);
  if (missing.length > 0) await installPackages(missing);
  const server = await startMariadb(mkdtempSync(join(tmpdir(), 'anqi-bench-db-')));
  try {
    return await work(server.url);
  } finally {
    await stopMariadb(server.dir, server.pid);
  }
};

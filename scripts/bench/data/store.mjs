import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { haltMariadb, startMariadb } from '../../lib/private-mariadb.mjs';
import { at } from '../../lib/root.mjs';
import { installPackages, missingPackages } from '../../lib/system-packages.mjs';
import { benchEnvironment, benchKeys } from '../lib/server.mjs';
import { withProduct } from '../lib/product.mjs';
import { askerOf } from './asker.mjs';
import { nameOf } from './sizes.mjs';
import { loadSet } from './load-set.mjs';
import { takeBack, untilPurged } from './take-back.mjs';

/** Counted up where what is loaded changes: folders of other versions are left alone. */
const VERSION = 2;

/** `BENCH_DATA`, or a folder of the tree that git ignores. */
const folder = () => resolve(process.env.BENCH_DATA ?? at('.cache', 'bench-data'), `v${VERSION}`);

const keptKeys = (dir) => {
  const file = join(dir, 'keys.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(benchKeys()));
  return JSON.parse(readFileSync(file, 'utf8'));
};

const urlOf = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();

/** So much of the data stays in memory; what does not fit is read from the disk, as in a district with a small server. */
const options = (bufferGib) => [
  '--thread-handling=pool-of-threads', // as docs/operations.md has it for few cores
  `--innodb-buffer-pool-size=${bufferGib}G`,
  '--innodb-log-file-size=1G',
  '--innodb-autoinc-lock-mode=2',
  '--max-connections=400', // eight servers at once, each with its pool
  '--innodb-compression-level=1',
];

const versionOf = async (url) => {
  const { ask, end } = await askerOf(url);
  const [{ version }] = await ask('SELECT VERSION() AS version');
  await end();
  return version;
};

/**
 * Hands `work` data sets on one private MariaDB, loaded where they are not there yet:
 * `work(sets, keys, version)` with `{ size, databaseUrl, anchor }` a set, in the order of `sizes` (`{ plans, requests }`).
 */
export const withDataSets = async (sizes, { say, bufferGib = 4 }, work) => {
  const missing = await missingPackages(['mariadb-server']);
  if (missing.length > 0) await installPackages(missing);
  const dir = folder();
  mkdirSync(dir, { recursive: true });
  const keys = keptKeys(dir);
  const server = await startMariadb(join(dir, 'db'), { options: options(bufferGib) });
  try {
    const sets = [];
    for (const size of sizes) {
      const databaseUrl = urlOf(server.url, nameOf(size));
      const { anchor } = await loadSet({ server: server.url, databaseUrl, urlOf, size, keys, say });
      await takeBack(databaseUrl);
      sets.push({ size, databaseUrl, anchor });
    }
    await untilPurged(server.url);
    return await work(sets, keys, await versionOf(server.url));
  } finally {
    await haltMariadb(server.dir, server.pid);
  }
};

export const environmentOf = ({ databaseUrl }, keys) => benchEnvironment(databaseUrl, keys);

export const withSet = (set, keys, work) => withProduct({ environment: environmentOf(set, keys) }, work);

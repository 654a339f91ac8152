import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { benchEnvironment, benchKeys } from '../../bench/lib/server.mjs';
import { listsOf } from '../../lib/node-lists.mjs';
import {
  cutOffNode,
  killNode,
  reconnectNode,
  startGalera,
  startNode,
  stopGalera,
  untilPowerless,
} from '../../lib/private-galera.mjs';
import { haltMariadb, killMariadb, startMariadb } from '../../lib/private-mariadb.mjs';
import { learnFilings, makeDistrict } from './district.mjs';
import { productOn } from './product.mjs';
import { startProxy } from './proxy.mjs';

/** A private MariaDB behind a proxy, so that it is found at the same address wherever it comes up again. */
const mariadbIn = async (dir) => {
  let server = await startMariadb(dir);
  const proxy = await startProxy(server.port);
  const url = (port) => server.url.replace(/:\d+\//, `:${port}/`);
  return {
    kind: 'mariadb',
    proxy,
    url: url(proxy.port),
    /** Past the proxy. */
    directUrl: () => server.url,
    kill: () => killMariadb(server.pid),
    start: async () => {
      server = await startMariadb(dir);
      proxy.aim(server.port);
    },
    stop: async () => {
      await proxy.close();
      await haltMariadb(dir, server.pid);
    },
  };
};

/** Three nodes of a Galera cluster; each process of the product names all, another one first. */
const galeraIn = async (dir) => {
  const { urls } = await startGalera(dir);
  const [url, otherUrl] = listsOf(urls);
  return {
    kind: 'galera',
    url,
    otherUrl,
    directUrl: () => urls[0],
    nodeUrls: urls,
    kill: (number) => killNode(dir, number),
    start: (number) => startNode(dir, number),
    cutOff: (number) => cutOffNode(dir, number),
    untilPowerless: (number) => untilPowerless(dir, number),
    reconnect: (number) => reconnectNode(dir, number),
    stop: () => stopGalera(dir),
  };
};

const sqliteIn = (dir) => {
  mkdirSync(dir);
  const url = `sqlite:${join(dir, 'anqi.sqlite')}`;
  return { kind: 'sqlite', url, directUrl: () => url, stop: async () => {} };
};

const DATABASES = { mariadb: mariadbIn, galera: galeraIn, sqlite: sqliteIn };

/** A small file system of its own over the folder; `false` where nothing may be mounted. */
const mountSmall = (dir) => spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', dir]).status === 0;

/**
 * A district in a database of its own in `dir`, and the product serving it.
 * `world`: what the writers need; `tokenOf(accountId)` makes an access token that is good for ten minutes. `hasOwnDisk`: photos
 * are kept on a small file system of their own. `other`: on a cluster a second process of the product, by another node.
 */
export const openPlace = async (kind, dir) => {
  mkdirSync(dir, { recursive: true });
  const database = await DATABASES[kind](join(dir, 'database'));
  const keys = benchKeys();
  const env = {
    ...benchEnvironment(database.url, keys),
    LOG_LEVEL: 'warn',
    DATABASE_PATIENCE_S: '3',
    PHOTO_DIR: join(dir, 'photos'),
    PRINT_DIR: join(dir, 'prints'),
  };
  mkdirSync(env.PHOTO_DIR);
  const hasOwnDisk = mountSmall(env.PHOTO_DIR);
  const product = await productOn({ env, log: join(dir, 'product.log') });
  const other = database.otherUrl
    ? await productOn({ env: { ...env, DATABASE_URL: database.otherUrl }, log: join(dir, 'other.log') })
    : null;
  const close = async () => {
    await product.stop();
    await other?.stop();
    await database.stop();
    if (hasOwnDisk) spawnSync('umount', [env.PHOTO_DIR]);
  };
  try {
    const world = await makeDistrict({ databaseUrl: database.directUrl(), keys });
    await product.start();
    await other?.start();
    world.address = product.address;
    world.addresses = [product, other].flatMap((each) => each?.address ?? []);
    Object.assign(world, await learnFilings(world));
    const environment = () => ({ ...env, DATABASE_URL: database.directUrl() });
    return { dir, database, product, other, world, environment, photoDir: env.PHOTO_DIR, hasOwnDisk, close };
  } catch (error) {
    await close();
    throw error;
  }
};

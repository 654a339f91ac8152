import { benchKeys, startBare, startBff } from '../lib/server.mjs';
import { furnish, makeWorld } from './world.mjs';

/** Hands `work` the product and both yardsticks on one database that is new, the world that they are asked about, and the keys that they share. */
export const withServers = async ({ databaseUrl, sizes }, work) => {
  const keys = benchKeys();
  const world = await makeWorld({ databaseUrl, keys, sizes });
  const started = [];
  try {
    started.push(await startBff({ databaseUrl, keys, jobs: false }));
    for (const trips of ['few', 'one-by-one']) started.push(await startBare({ databaseUrl, keys, trips }));
    const [product, bare, oneByOne] = started;
    await furnish(product.address, world, sizes);
    return await work({ servers: { product, bare, oneByOne }, world, keys });
  } finally {
    for (const server of started) await server.stop();
  }
};

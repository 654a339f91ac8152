import { benchKeys, startBare, startBff } from '../lib/server.mjs';
import { furnish, makeWorld } from './world.mjs';

/** Hands `work` both servers on one database that is new, the world that they are asked about, and the keys that they share. */
export const withBoth = async ({ databaseUrl, sizes }, work) => {
  const keys = benchKeys();
  const world = await makeWorld({ databaseUrl, keys, sizes });
  const started = [];
  try {
    for (const start of [startBff, startBare]) started.push(await start({ databaseUrl, keys, jobs: false }));
    const [product, bare] = started;
    await furnish(product.address, world, sizes);
    return await work({ servers: { product, bare }, world, keys });
  } finally {
    for (const server of started) await server.stop();
  }
};

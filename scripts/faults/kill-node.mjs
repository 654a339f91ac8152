import { setTimeout as pause } from 'node:timers/promises';

/** `kill -9` of each of two nodes of a cluster in mid-load: its process goes on by the next one, and the node comes back. */
export const title = 'kill -9 of a node of a cluster';
export const databases = ['galera'];

const DOWN_MS = 3_000;

export const strike = async ({ database, product, other }, { writers, health }) => {
  for (const number of [0, 1]) {
    await writers.more(60);
    const from = performance.now();
    await database.kill(number);
    await writers.more(30); // by those that are left
    await pause(DOWN_MS);
    await database.start(number);
    await Promise.all([product.untilReady(), other.untilReady()]);
    health.note('unsettled', from);
  }
};

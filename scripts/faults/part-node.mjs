import { setTimeout as pause } from 'node:timers/promises';

/**
 * The network cuts each node of a cluster off from the others in mid-load: it lives and refuses everything, and whoever wrote by it goes
 * on by the next one. At last two are cut off, so that none has a majority.
 */
export const title = 'a node of a cluster cut off from the others';
export const databases = ['galera'];

const NODES = [0, 1, 2];
const PARTED = [0, 1];
const AWAY_MS = 3_000;

export const strike = async ({ database, product, other }, { writers, health }) => {
  const untilReady = () => Promise.all([product.untilReady(), other.untilReady()]);
  const forEach = (nodes, work) => Promise.all(nodes.map(work));
  for (const number of NODES) {
    await writers.more(60);
    const from = performance.now();
    await database.cutOff(number);
    try {
      await database.untilPowerless(number);
      await writers.more(30); // by those that are left
      await untilReady();
      health.note('unsettled', from);
      await writers.more(30);
    } finally {
      const back = performance.now();
      await database.reconnect(number);
      await untilReady();
      health.note('unsettled', back); // the others stop for a moment while they take it in
    }
  }
  await writers.more(30);
  const from = performance.now();
  await forEach(PARTED, database.cutOff);
  await forEach(NODES, database.untilPowerless);
  const away = performance.now();
  await pause(AWAY_MS);
  health.note('database', away);
  await forEach(PARTED, database.reconnect);
  await untilReady();
  health.note('unsettled', from);
};

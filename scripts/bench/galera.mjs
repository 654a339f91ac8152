import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { listsOf } from '../lib/node-lists.mjs';
import { killNode, sizeOfCluster, startGalera, startNode, stopGalera } from '../lib/private-galera.mjs';
import { rounded } from './lib/figures.mjs';
import { benchKeys } from './lib/server.mjs';
import { retriesIn, versionOf } from './opening-day.mjs';
import { openingDay } from './opening-day/run.mjs';

export const title = 'The same day on a cluster, a node killed in mid-load';

export const options = { filings: 1_000, together: 45 };

const KILLED = 1;

/** Kills a node once a third is filed, and starts it again once two thirds are. */
const killing =
  (dir, filings, { say, told }) =>
  async ({ done }) => {
    const untilDone = async (share) => {
      while (done() < filings * share) await pause(20);
    };
    await untilDone(1 / 3);
    await killNode(dir, KILLED);
    say(`node ${KILLED} killed after ${done()} requests`);
    await untilDone(2 / 3);
    const began = performance.now();
    await startNode(dir, KILLED);
    told.rejoinSeconds = rounded((performance.now() - began) / 1000, 1);
    told.nodes = await sizeOfCluster(dir, KILLED);
    say(`node ${KILLED} is back after ${told.rejoinSeconds} s`);
  };

export const measure = async ({ say, filings, together }) => {
  const { dir, urls } = await startGalera(mkdtempSync(join(tmpdir(), 'anqi-galera-')));
  const told = {};
  try {
    const day = { urls: listsOf(urls), readBy: urls, keys: benchKeys(), filings, together, say };
    const { figures, problems } = await openingDay({
      ...day,
      whileFiling: killing(dir, filings, { say, told }),
    });
    if (told.nodes !== urls.length) problems.push(`the cluster has ${told.nodes} nodes`);
    return { database: `${await versionOf(urls[0])}, Galera`, results: { ...figures, ...told }, problems };
  } finally {
    await stopGalera(dir);
  }
};

export const describe = (figures) => [
  {
    text: `${figures.filings} filings as above, by ${figures.processes} processes that write to ${figures.nodes} nodes of a Galera cluster. One node is killed (SIGKILL) after a third and started again after two thirds; its process goes on by another node. A phone that got no answer, or one that says that the fault is the server's, sends the same key again. All nodes were then held against what was answered, and none has anything else.`,
    table: {
      head: ['', ''],
      rows: [
        ['accepted, refused', `${figures.accepted}, ${figures.refused}`],
        ['requests answered, sent again', `${figures.requests} in ${figures.seconds} s, ${figures.resent}`],
        ['median, p99', `${figures.medianMs} ms, ${figures.p99Ms} ms`],
        ['transactions tried again', retriesIn(figures)],
        ['given up', String(figures.givenUp)],
        ['the killed node is back after', `${figures.rejoinSeconds} s`],
      ],
    },
  },
];

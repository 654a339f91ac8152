import { setTimeout as pause } from 'node:timers/promises';
import { verifyAuditOf } from '../../../bff/dist/verify-audit.js';
import { quantile, rounded } from '../lib/figures.mjs';
import { benchEnvironment, startServer } from '../lib/server.mjs';
import { checkDay } from './check.mjs';
import { OPENS_AT } from './days.mjs';
import { loadDistrict } from './district.mjs';
import { file } from './file.mjs';
import { planDay } from './filings.mjs';
import { figuresOf } from './metrics.mjs';
import { Sender } from './send.mjs';

const SETTLED_WITHIN_MS = 90_000;

/** A process of the product whose day begins at nine; the personas of the demo stand for those who are signed in. */
const startProcess = (databaseUrl, { keys, began }) =>
  startServer(['scripts/bench/lib/moved-bff.mjs'], {
    ...benchEnvironment(databaseUrl, keys),
    DEMO: '1',
    ANQI_BENCH_CLOCK: OPENS_AT,
    ANQI_BENCH_CLOCK_BEGAN: String(began), // one clock for all: the check goes by its times
  });

/** Each of `together` phones takes the next filing as soon as its own is answered. */
const fileAll = async (sender, filings, together) => {
  const outcomes = [];
  let next = 0;
  const phone = async () => {
    while (next < filings.length) outcomes.push(await file(sender, filings[next++]));
  };
  await Promise.all(Array.from({ length: together }, phone));
  return outcomes;
};

/** Until the jobs have sealed and delivered what the day left. */
const untilSettled = async (addresses) => {
  const until = Date.now() + SETTLED_WITHIN_MS;
  while (Date.now() < until) {
    const { unsealed, undelivered } = await figuresOf(addresses);
    if (unsealed + undelivered === 0) return [];
    await pause(500);
  }
  return ['the jobs did not come to rest'];
};

const countOf = (outcomes, kind, wanted) =>
  outcomes.filter((each) => each.kind === kind && each.status === wanted).length;

/**
 * The morning on which the window opens: `filings` of them through one process for each of `urls`, all on one database, which
 * `readBy` are addresses of for loading and checking; `whileFiling` gets `done()`, the number of answers so far.
 * @returns {Promise<{figures: object, problems: string[]}>}
 */
export const openingDay = async ({
  urls,
  readBy = [urls[0]],
  keys,
  filings: count,
  together,
  whileFiling = async () => {},
  say = () => {},
}) => {
  const day = planDay(count);
  // the first brings the schema, the others find it
  const began = Date.now();
  const processes = [];
  for (const url of urls) processes.push(await startProcess(url, { keys, began }));
  const addresses = processes.map(({ address }) => address);
  const sender = new Sender({ addresses, sessionKey: keys.SESSION_KEY, connections: together * 2 });
  try {
    await loadDistrict(readBy[0], day);
    say(`${count} filings for ${day.enterprises} enterprises by ${day.inspectors} inspectors`);
    const from = performance.now();
    const [outcomes] = await Promise.all([
      fileAll(sender, day.filings, together),
      whileFiling({ done: () => sender.ledger.length }),
    ]);
    const seconds = (performance.now() - from) / 1000;
    say(`answered after ${rounded(seconds, 1)} s; checking`);
    const { retries, givenUp } = await figuresOf(addresses);
    const unsettled = await untilSettled(addresses);
    const wrong = [];
    for (const url of readBy) wrong.push(...(await checkDay(url, { outcomes, ledger: sender.ledger })));
    const env = { ...benchEnvironment(readBy[0], keys), DEMO: '1' };
    const { faults, unsealed } = await verifyAuditOf(env);
    return {
      figures: {
        filings: count,
        enterprises: day.enterprises,
        inspectors: day.inspectors,
        processes: urls.length,
        together,
        seconds: rounded(seconds, 1),
        requests: sender.milliseconds.length,
        resent: sender.resent,
        accepted: outcomes.filter(({ status }) => status === 201).length,
        refused: outcomes.filter(({ status }) => status === 422).length,
        contended: [countOf(outcomes, 'contended', 201), countOf(outcomes, 'contended', 422)],
        overCap: [countOf(outcomes, 'over-cap', 201), countOf(outcomes, 'over-cap', 422)],
        medianMs: rounded(quantile(sender.milliseconds, 0.5), 1),
        p99Ms: rounded(quantile(sender.milliseconds, 0.99), 1),
        retries,
        givenUp,
      },
      problems: [
        ...unsettled,
        ...wrong,
        ...faults.map(({ kind, rowId }) => `audit: ${kind} ${rowId ?? ''}`),
        ...(unsealed === 0 ? [] : [`audit: ${unsealed} rows unsealed`]),
      ],
    };
  } finally {
    await sender.close();
    for (const { stop } of processes) await stop();
  }
};

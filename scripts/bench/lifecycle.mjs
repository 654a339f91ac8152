import { fork } from 'node:child_process';
import { once } from 'node:events';
import { at } from '../lib/root.mjs';
import { DEPARTMENTS, short } from './data/sizes.mjs';
import { withDataSets, withSet } from './data/store.mjs';
import { LIFE, officeId } from './data/template.mjs';
import { idOf, tokensOf } from './lib/district.mjs';
import { medianOf, quantile, rounded } from './lib/figures.mjs';
import { startBare, startBff } from './lib/server.mjs';

export const title = 'A request from filing to closing';

/** `processes` of the product share one database; `seconds` are counted a round. */
export const options = { users: 50, rounds: 5, seconds: 8, processes: 2, buffer: 4 };

const SIZES = [
  { plans: 10_000, requests: 100_000 },
  { plans: 1_000_000, requests: 1_000_000 },
];
const CALLS = ['submit', ...LIFE.map(([, event]) => event)];
/** Until the engine has compiled what is called: calls a second double within the first ten seconds. */
const WARM_UP_SECONDS = 15;
/** Until all users are under way. */
const LEAD_MS = 1_000;

const tokensFor = async (set, keys, users) => {
  const token = await withSet(set, keys, tokensOf);
  const many = (kind, count) => Array.from({ length: count }, (_, number) => token(idOf(kind, number)));
  return { members: many('AE', users), clerks: many('AC', DEPARTMENTS), centre: token(officeId('centre')) };
};

const byUsers = async (message) => {
  const child = fork(at('scripts', 'bench', 'lifecycle', 'users.mjs'), { serialization: 'advanced' });
  try {
    child.send(message);
    const [result] = await once(child, 'message');
    if (result.error) throw new Error(result.error);
    return result;
  } finally {
    child.disconnect();
  }
};

const figuresOf = (times) => ({
  median: rounded(medianOf(times), 1),
  p95: rounded(quantile(times, 0.95), 1),
  p99: rounded(quantile(times, 0.99), 1),
});

/** The servers of one data set, warm: `product(seconds)` and `bare(seconds)` answer what the users did to either. */
const open = async (set, { keys, users, processes }) => {
  const servers = [];
  const startAll = async (start) => {
    const started = [];
    for (let nth = 0; nth < processes; nth += 1) {
      const server = await start({ databaseUrl: set.databaseUrl, keys });
      servers.push(server);
      started.push(server.address);
    }
    return started;
  };
  const stop = () => Promise.all(servers.map((server) => server.stop()));
  try {
    const tokens = await tokensFor(set, keys, users);
    const living = (addresses, steps) => (seconds) =>
      byUsers({
        ...{ addresses, users, departments: DEPARTMENTS, steps, tokens },
        ...{ warmUpMs: LEAD_MS, ms: seconds * 1_000 },
      });
    const product = living(await startAll(startBff), LIFE.length);
    const bare = living(await startAll(startBare), 0);
    for (const live of [product, bare]) await live(WARM_UP_SECONDS);
    return { set, product, bare, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const errorsOf = (rounds) => rounds.flatMap(({ errors }) => errors);

const resultOf = ({ set, lived, filed }, seconds) => {
  const calls = lived.flatMap((round) => round.calls);
  const timesOf = (name) => calls.filter(([of]) => of === name).map(([, ms]) => ms);
  const aSecond = (counts) => rounded(medianOf(counts) / seconds, 1);
  return {
    requests: set.size.requests,
    callsASecond: aSecond(lived.map((round) => round.calls.length)),
    closedASecond: aSecond(lived.map(({ closed }) => closed)),
    bareASecond: aSecond(filed.map((round) => round.calls.length)),
    errors: [...errorsOf(lived), ...errorsOf(filed)],
    all: figuresOf(calls.map(([, ms]) => ms)),
    byCall: CALLS.map((name) => ({ name, ...figuresOf(timesOf(name)) })),
  };
};

export const measure = async ({ say, users, rounds, seconds, processes, buffer }) =>
  withDataSets(SIZES, { say, bufferGib: buffer }, async (sets, keys, database) => {
    const sides = [];
    try {
      for (const set of sets) {
        const opened = await open(set, { keys, users, processes });
        sides.push({ ...opened, lived: [], filed: [] });
      }
      for (let round = 1; round <= rounds; round += 1)
        for (const { set, product, bare, lived, filed } of sides) {
          lived.push(await product(seconds));
          filed.push(await bare(seconds));
          const [calls, filings] = [lived, filed].map((all) => all.at(-1).calls.length);
          say(
            `${short(set.size.requests)} requests: ${calls} calls, then ${filings} filings by the bare server`,
          );
        }
    } finally {
      for (const { stop } of sides) await stop();
    }
    const results = sides.map((side) => resultOf(side, seconds));
    const problems = results.flatMap(({ errors }) => errors.map(([what, count]) => `${count} × ${what}`));
    return { database, results: { users, rounds, processes, sizes: results }, problems };
  });

/** As eGov DIGIT publishes it of its own complaint service: theirs, on their machines. */
const THEIRS = { '100k': { aSecond: 37 }, '1m': { aSecond: 6.3, p95: 3_300 } };
const CALLS_OF_THEIRS = 4;

export const describe = ({ users, rounds, processes, sizes }) => {
  const inFours = (callsASecond) => rounded(callsASecond / CALLS_OF_THEIRS, 1);
  const [less, more] = sizes;
  return [
    {
      text: `${users} users, ${processes} processes of the product on one database with a pool of threads ([operations](operations.md#sizes)), jobs running. A request is closed by ${CALLS.length} calls, since our
        rules know no shorter way (${CALLS.join(', ')}); eGov DIGIT measures lifecycles of four calls (file, dispatch, reply, close), so
        our calls are also counted in fours. Aims: 100 a second in fours, 95 in a hundred calls under 400 ms, and at a million
        requests no slower by more than a tenth: ${rounded(more.callsASecond / less.callsASecond)} of the rate at ${short(less.requests)}.
        What the machine gives at all: as many processes of the bare server, whose users do nothing but file, also in fours; the product’s jobs deliver and seal what it files. Both are
        warm before they are counted, and take turns on both sizes; what they do a second is the middle of ${rounds} rounds.`.replace(
        /\s+/g,
        ' ',
      ),
      table: {
        head: [
          'requests',
          'closed a second',
          'calls a second',
          'in fours, a second',
          'the bare server, filing',
          'median ms',
          'p95 ms',
          'p99 ms',
          'errors',
          'eGov DIGIT’s own, on 16 vCPU',
        ],
        rows: sizes.map((size) => {
          const theirs = THEIRS[short(size.requests)];
          const said = theirs
            ? `${theirs.aSecond} a second${theirs.p95 ? `, p95 ${theirs.p95} ms` : ''}`
            : '';
          const { median, p95, p99 } = size.all;
          const errors = size.errors.reduce((sum, [, count]) => sum + count, 0);
          return [
            short(size.requests),
            size.closedASecond,
            size.callsASecond,
            inFours(size.callsASecond),
            inFours(size.bareASecond),
            median,
            p95,
            p99,
            errors,
            said,
          ];
        }),
      },
    },
    {
      heading: 'Call by call',
      table: {
        head: [
          'call',
          ...sizes.flatMap(({ requests }) => [
            `median ms at ${short(requests)}`,
            `p95 ms at ${short(requests)}`,
          ]),
        ],
        rows: CALLS.map((name, index) => [
          name,
          ...sizes.flatMap(({ byCall }) => [byCall[index].median, byCall[index].p95]),
        ]),
      },
      plot: {
        ...{ name: 'calls', title: 'A call’s median', unit: 'ms', kind: 'bars', labels: CALLS },
        series: sizes.map(({ requests, byCall }) => ({
          name: `${short(requests)} requests`,
          values: byCall.map(({ median }) => median),
        })),
      },
    },
  ];
};

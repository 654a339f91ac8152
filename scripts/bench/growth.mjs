import { short } from './data/sizes.mjs';
import { withDataSets } from './data/store.mjs';
import { CALLS } from './growth/calls.mjs';
import { worldOf } from './growth/world.mjs';
import { clientOf, must } from './lib/client.mjs';
import { idOf } from './lib/district.mjs';
import { medianOf, rounded } from './lib/figures.mjs';
import { startBff } from './lib/server.mjs';

export const title = 'As the data grows';

/** `huge=1` adds ten million plans; `calls` a call, size and round-trip; `buffer` is the database's memory in GiB. */
export const options = { calls: 40, huge: 0, buffer: 4 };

const SMALL = { plans: 10_000, requests: 10_000 };
const LARGE = { plans: 1_000_000, requests: 1_000_000 };
const HUGE = { plans: 10_000_000, requests: 1_000_000, isCompressed: true };

const open = async (set, keys) => {
  const bff = await startBff({ databaseUrl: set.databaseUrl, keys, jobs: false });
  const client = clientOf(bff.address);
  const world = await worldOf(set, { keys, client });
  return { set, bff, client, world };
};

const close = async ({ bff, client }) => {
  client.close();
  await bff.stop();
};

const WARM_UP = 4;

/** The middle of so many calls of each size, in turns, so that what else the machine does strikes all alike. */
const measureCall = async (sides, { name, call, most = Infinity }, { calls, problems }) => {
  const times = sides.map(() => []);
  for (let nth = 0; nth < Math.min(calls + WARM_UP, most); nth += 1)
    for (const [index, { world, client }] of sides.entries()) {
      const { status, text, ms } = await client.call(call(world, nth));
      if (status >= 300) problems.add(`${name}: ${status} ${text.slice(0, 160)}`);
      if (nth >= Math.min(WARM_UP, most / 3)) times[index].push(ms);
    }
  return times.map((each) => rounded(medianOf(each)));
};

const renewCodes = async (sides) => {
  for (const { world, client } of sides) {
    const { codes } = await must(client, {
      path: `/plans/${world.planId}/codes`,
      token: world.token(idOf('AN', 10)),
    });
    world.code = codes[0].link.slice(codes[0].link.lastIndexOf('/') + 1);
  }
};

export const measure = async ({ say, calls, huge, buffer }) => {
  const sizes = [SMALL, LARGE, ...(huge ? [HUGE] : [])];
  const problems = new Set();
  return withDataSets(sizes, { say, bufferGib: buffer }, async (sets, keys, database) => {
    const sides = [];
    try {
      for (const set of sets) sides.push(await open(set, keys));
      const results = [];
      for (const [name, { call, aim = null, most }] of Object.entries(CALLS)) {
        await renewCodes(sides);
        const ms = await measureCall(sides, { name, call, most }, { calls, problems });
        say(`${name}: ${ms.join(' → ')} ms`);
        results.push({ name, aim, ms });
      }
      return { database, results: { sizes, buffer, calls: results }, problems: [...problems] };
    } finally {
      for (const side of sides) await close(side);
    }
  });
};

const ratioOf = (ms, size = 1) => rounded(ms[size] / ms[0]);

const inWords = (list) => `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;

export const describe = ({ sizes, buffer, calls }) => {
  const aimed = calls.filter(({ aim }) => aim !== null);
  const over = aimed.filter(({ ms, aim }) => ratioOf(ms) > aim);
  const said = over.map(({ name, ms }) => `${name} (${ratioOf(ms)})`).join(', ');
  const further = sizes.slice(2).map((_, index) => index + 2);
  return [
    {
      text: `Each call by itself, ${inWords(sizes.map(({ plans }) => short(plans)))} plans with as many requests (a million at most), of as many
        departments and months, in turns; ${buffer} GiB
        of memory for the database, which has a pool of threads ([operations](operations.md#sizes)).${
          sizes.some(({ isCompressed }) => isCompressed)
            ? ` The largest keeps its pages compressed on the disk.`
            : ''
        } The cost at ${short(sizes[1].plans)} is to be at most 1.5 times that at ${short(sizes[0].plans)}: ${
          over.length === 0
            ? 'it is, everywhere'
            : `${aimed.length - over.length} of ${aimed.length} are; beyond it: ${said}`
        }.`.replace(/\s+/g, ' '),
      table: {
        head: [
          'call',
          ...sizes.map(({ plans }) => `ms at ${short(plans)}`),
          'ratio',
          ...further.map((at) => `ratio at ${short(sizes[at].plans)}`),
          'aim',
        ],
        rows: calls.map(({ name, ms, aim }) => [
          name,
          ...ms,
          ratioOf(ms),
          ...further.map((at) => ratioOf(ms, at)),
          aim ?? '',
        ]),
      },
    },
    {
      plot: {
        ...{
          name: 'ratios',
          title: `Cost at ${short(sizes[1].plans)} plans`,
          unit: `times that at ${short(sizes[0].plans)}`,
          kind: 'bars',
        },
        labels: calls.map(({ name }) => name),
        series: [{ name: 'ratio', values: calls.map(({ ms }) => ratioOf(ms)) }],
        aims: calls.map(({ aim }) => aim),
      },
    },
  ];
};

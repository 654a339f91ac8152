import { quantile } from '../lib/figures.mjs';
import { at } from '../../lib/root.mjs';
import { differenceOf } from './answers.mjs';
import { callOf } from './calls.mjs';
import { withCodes } from './world.mjs';

const LOAD = at('scripts', 'bench', 'ratio', 'calls.mjs');
const WARM_MS = 400;

export const ask = async (server, name, world, nth) => {
  const { path, status, ...call } = callOf(name, world, nth);
  const answer = await fetch(server.address + path, call);
  const text = await answer.text();
  return { text, problem: answer.status === status ? null : `${answer.status} ${text.slice(0, 300)}` };
};

/** The same call to both: `null`, or how their answers differ. */
export const compare = async ({ product, bare }, { name, world, nth }) => {
  const current = withCodes(world, Date.now());
  const one = await ask(product, name, current, nth);
  const other = await ask(bare, name, current, nth);
  const problem = one.problem ?? other.problem;
  if (problem !== null) return `${name}: ${problem}`;
  const difference = differenceOf(one.text, other.text);
  return difference && `${name}: the answers differ: ${difference}`;
};

export const measureOne = async (generate, server, { name, world, connections, seconds }) => {
  const {
    times,
    seconds: took,
    processorMs,
    wrong,
  } = await generate({
    ...{ address: server.address, pid: server.pid, load: LOAD, name, connections },
    ...{ world: withCodes(world, Date.now()), warmMs: WARM_MS, ms: seconds * 1000 },
  });
  return {
    rate: times.length / took,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    errors: wrong.reduce((sum, [, count]) => sum + count, 0),
    example: wrong[0]?.[0] ?? null,
    processorUs: processorMs === null ? null : (processorMs * 1000) / times.length,
  };
};

/**
 * One round of one call: product and bare one after the other, in an order that changes, with their answers compared before.
 * @returns {{ product, bare, problem: string | null }}
 */
export const round = async (generate, servers, { nth, ...asked }) => {
  const problem = await compare(servers, { ...asked, nth });
  if (problem !== null) return { problem };
  const order = nth % 2 === 0 ? ['product', 'bare'] : ['bare', 'product'];
  const measured = {};
  for (const side of order) measured[side] = await measureOne(generate, servers[side], asked);
  return { ...measured, problem: null };
};

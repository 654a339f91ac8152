import { checkPlace } from './check.mjs';
import { watchHealth } from './watch.mjs';
import { startWriters } from './writers.mjs';

/**
 * One fault in a place that may have suffered others before; `ledger` has all that was acknowledged in it and grows.
 * @returns {Promise<{acknowledged: number, repeats: number, failures: object, seconds: number, problems: string[]}>}
 */
export const runFault = (fault, place, context) =>
  fault.strikeAlone ? runAlone(fault, place, context) : runWhileWriting(fault, place, context);

const secondsSince = (begun) => Math.round((performance.now() - begun) / 1000);

const runAlone = async (fault, place, { ledger }) => {
  const begun = performance.now();
  const before = ledger.length;
  const problems = await fault.strikeAlone(place, { ledger });
  return {
    acknowledged: ledger.length - before,
    repeats: 0,
    failures: {},
    seconds: secondsSince(begun),
    problems,
  };
};

const runWhileWriting = async (fault, place, { ledger, say }) => {
  const begun = performance.now();
  const health = watchHealth(place.product.address);
  const writers = startWriters(place.world, { isTwice: fault.isTwice });
  const problems = [];
  const noted = async (work) => {
    try {
      await work();
    } catch (error) {
      problems.push(error.message);
    }
  };
  await noted(() => fault.strike(place, { writers, health, say }));
  await noted(() => writers.more(30)); // the product goes on by itself
  await noted(writers.stop);
  problems.push(...(await health.stop()));
  ledger.push(...writers.ledger);
  const { repeats, failures } = writers;
  if (repeats.differing.length > 0)
    problems.push(
      `copies answered differently: ${repeats.differing.length}, such as ${repeats.differing[0]}`,
    );
  problems.push(...(await checkPlace(place, ledger)));
  return {
    acknowledged: writers.ledger.length,
    repeats: repeats.sent,
    failures: Object.fromEntries(failures),
    seconds: secondsSince(begun),
    problems,
  };
};

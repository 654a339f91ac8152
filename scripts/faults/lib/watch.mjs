import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 40;
const PATIENCE_MS = 5_000;

const look = async (url) => {
  const from = performance.now();
  const status = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => null,
  );
  return { from, to: performance.now(), status };
};

const within = (sample, { from, to }) => sample.from >= from && sample.to <= to;
const meets = (sample, { from, to }) => sample.to >= from && sample.from <= to;

const faultsOf = (path, samples, wrong, said) => {
  const found = samples.filter(wrong);
  return found.length === 0 ? [] : [`${path} ${said}: ${found.length} of ${samples.length} looks`];
};

/**
 * Looks at the health checks again and again, and holds what they said against what was so. The fault notes periods, from and to by
 * performance.now(): in which the `database` could not be reached, or the `product` was dead; `unsettled`: in which either may be said.
 */
export const watchHealth = (address) => {
  const away = { database: [], product: [], unsettled: [] };
  const samples = { '/healthz': [], '/readyz': [] };
  let isOver = false;
  const looking = Object.keys(samples).map(async (path) => {
    while (!isOver) {
      samples[path].push(await look(address + path));
      await pause(EVERY_MS);
    }
  });
  const note = (what, from, to = performance.now()) => away[what].push({ from, to });
  const stop = async () => {
    isOver = true;
    await Promise.all(looking);
    const isBeside = (sample) =>
      !Object.values(away)
        .flat()
        .some((each) => meets(sample, each));
    return [
      ...faultsOf(
        '/readyz',
        samples['/readyz'],
        (each) => each.status === 200 && away.database.some((period) => within(each, period)),
        'said ready without a database',
      ),
      ...faultsOf(
        '/readyz',
        samples['/readyz'],
        (each) => each.status !== 200 && isBeside(each),
        'said not ready, or nothing, when nothing was away',
      ),
      ...faultsOf(
        '/healthz',
        samples['/healthz'],
        (each) => each.status !== 200 && !away.product.some((period) => meets(each, period)),
        'did not say that the process lives',
      ),
    ];
  };
  return { note, stop };
};

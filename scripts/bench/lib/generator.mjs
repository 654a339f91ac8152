// A process of its own that calls a server: told by messages what, at how many connections, for how long.
import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';

/**
 * Each of `connections` callers sends its next call when it has the answer to the one before, until `ms` are over.
 * `load`: module that exports `callOf(name, world, nth)` → `{ method, path, headers, body?, status }`.
 */
const run = async ({ address, load, name, world, connections, ms }) => {
  const { callOf } = await import(load);
  const pool = new Pool(address, { connections, pipelining: 1 });
  const times = [];
  const wrong = new Map();
  let nth = 0;
  const from = performance.now();
  const until = from + ms;
  const caller = async () => {
    while (performance.now() < until) {
      const { status, ...call } = callOf(name, world, nth++);
      const begun = performance.now();
      const answer = await pool.request(call).catch((error) => ({ statusCode: error.code ?? error.message }));
      const text = (await answer.body?.text()) ?? '';
      times.push(performance.now() - begun);
      if (answer.statusCode !== status)
        wrong.set(`${answer.statusCode} ${text.slice(0, 200)}`, (wrong.get(text) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const seconds = (performance.now() - from) / 1000;
  await pool.close();
  return { times, seconds, wrong: [...wrong] };
};

process.on('message', (message) => {
  run(message).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.stack }),
  );
});

// A process of its own that calls a server: told by messages what, at how many connections, for how long.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';

const TICK_MS = 10; // of /proc

/** Milliseconds of processor that a process has used; `null` where the system does not say. */
const processorOf = (pid) => {
  try {
    const [utime, stime] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
    return (Number(utime) + Number(stime)) * TICK_MS;
  } catch {
    return null;
  }
};

/**
 * Each of `connections` callers sends its next call when it has the answer to the one before. What begins in the first `warmMs` is
 * not counted, what begins in the `ms` after it is: opening the connections, all at once, is no part of a call.
 * `load`: module that exports `callOf(name, world, nth)` → `{ method, path, headers, body?, status }`; `pid`: the server's.
 */
const run = async ({ address, pid, load, name, world, connections, warmMs, ms }) => {
  const { callOf } = await import(load);
  const pool = new Pool(address, { connections, pipelining: 1 });
  const times = [];
  const wrong = new Map();
  let nth = 0;
  const from = performance.now() + warmMs;
  const until = from + ms;
  const caller = async () => {
    while (performance.now() < until) {
      const { status, ...call } = callOf(name, world, nth++);
      const begun = performance.now();
      const answer = await pool.request(call).catch((error) => ({ statusCode: error.code ?? error.message }));
      const text = (await answer.body?.text()) ?? '';
      if (begun >= from) times.push(performance.now() - begun);
      if (answer.statusCode !== status)
        wrong.set(`${answer.statusCode} ${text.slice(0, 200)}`, (wrong.get(text) ?? 0) + 1);
    }
  };
  const called = Promise.all(Array.from({ length: connections }, caller));
  await pause(warmMs);
  const [begun, before] = [performance.now(), processorOf(pid)];
  await called;
  const seconds = (performance.now() - begun) / 1000;
  const processorMs = before === null ? null : processorOf(pid) - before;
  await pool.close();
  return { times, seconds, processorMs, wrong: [...wrong] };
};

process.on('message', (message) => {
  run(message).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.stack }),
  );
});

// A process of its own that lives requests through: told by a message at which servers, by how many users, for how long.
import { eventOf, LIFE, requestOf } from '../data/template.mjs';
import { clientOf } from '../lib/client.mjs';
import { idOf } from '../lib/district.mjs';

const asked = async (client, call, into) => {
  const { status, text, ms } = await client.call({ method: 'POST', ...call });
  into.calls.push([call.name, ms, performance.now()]);
  if (status >= 300) throw new Error(`${call.name}: ${status} ${text.slice(0, 200)}`);
  return JSON.parse(text);
};

const live = async (client, { number, departments, tokens, steps, until }, into) => {
  const department = number % departments;
  const clerk = tokens.clerks[department];
  const enterprise = idOf('EN', number);
  const filed = {
    name: 'submit',
    path: '/requests',
    token: tokens.members[number],
    body: requestOf(enterprise),
  };
  let view = await asked(client, filed, into);
  for (const step of LIFE.slice(0, steps)) {
    if (performance.now() > until) return;
    const body = eventOf(step, { version: view.version, department });
    const token = step[0] === 'centre' ? tokens.centre : clerk;
    view = await asked(client, { name: step[1], path: `/requests/${view.id}/events`, token, body }, into);
  }
  into.closed.push(performance.now());
};

/** Each user begins the next request when the one before has taken its `steps`. What falls into the warm-up is not counted. */
const run = async ({ addresses, users, departments, tokens, steps, warmUpMs, ms }) => {
  const begun = performance.now();
  const [from, until] = [begun + warmUpMs, begun + warmUpMs + ms];
  const into = { calls: [], closed: [] };
  const errors = new Map();
  await Promise.all(
    Array.from({ length: users }, async (_, number) => {
      const client = clientOf(addresses[number % addresses.length]);
      while (performance.now() < until)
        await live(client, { number, departments, tokens, steps, until }, into).catch(({ message }) =>
          errors.set(message, (errors.get(message) ?? 0) + 1),
        );
      client.close();
    }),
  );
  const isCounted = (at) => at >= from && at <= until;
  return {
    calls: into.calls.filter(([, , at]) => isCounted(at)).map(([name, took]) => [name, took]),
    closed: into.closed.filter(isCounted).length,
    errors: [...errors],
  };
};

process.on('message', (message) => {
  run(message).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.stack }),
  );
});

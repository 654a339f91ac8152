import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { idOf } from '../../bench/lib/district.mjs';

const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;
const GIVE_UP_MS = 120_000;
const WORDS = '示例厂房北门夜间停车难，货车进不来。';
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

const json = (body) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
const picture = () => {
  const form = new FormData();
  form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'photo.png');
  return { headers: {}, body: form };
};

/** The steps of a request after its filing: who, and what the event says. */
const STEPS = [
  ['centre', () => ({ event: 'register' })],
  [
    'centre',
    ({ department }) => ({ event: 'dispatch', complexity: 'general', leadId: idOf('DE', department) }),
  ],
  ['clerk', () => ({ event: 'accept' })],
  ['clerk', () => ({ event: 'answer', words: '示例路口已划定夜间停车区。', outcome: 'solved' })],
];

/**
 * People who write without a pause, each as a phone does: one key for each intended write, and again with the same key where there
 * was no answer, or one that says that the fault is the server's.
 * @param world see `place.mjs`
 * @param isTwice every request is sent twice at once, and once more after its answer
 */
export const startWriters = (world, { isTwice = false } = {}) => {
  /** What was answered: `{ kind, about, scope, key, status, text }`. */
  const ledger = [];
  const repeats = { sent: 0, differing: [] };
  const failures = new Map();
  let isOver = false;
  let sent = 0;
  /** Every request by another process than the one before, so that a repetition meets one that knows nothing of it. */
  const addressOfNext = () => world.addresses[sent++ % world.addresses.length];

  const sendOnce = async ({ token, path, body, key }) => {
    const made = body();
    const answer = await fetch(`${addressOfNext()}/api/v1${path}`, {
      method: 'POST',
      headers: { ...made.headers, authorization: `Bearer ${token()}`, 'idempotency-key': key },
      body: made.body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, text: await answer.text() };
  };

  const untilAnswered = async (call) => {
    const until = performance.now() + GIVE_UP_MS;
    for (;;) {
      const answer = await sendOnce(call).catch(() => ({ status: 'no answer', text: '' }));
      if (answer.status < 500 && answer.status !== 429) return answer;
      failures.set(answer.status, (failures.get(answer.status) ?? 0) + 1);
      if (performance.now() > until) throw new Error(`${call.path}: no answer for two minutes`);
      repeats.sent += 1;
      await pause(PAUSE_MS);
    }
  };

  /** Writes once however often it is sent; `null` where it was refused. */
  const write = async (kind, { as, path, body, about }) => {
    const call = { token: () => world.tokenOf(as), path, body, key: randomUUID() };
    const [answer, ...others] = await Promise.all(
      Array.from({ length: isTwice ? 2 : 1 }, () => untilAnswered(call)),
    );
    if (isTwice) others.push(await untilAnswered(call));
    for (const other of others)
      if (other.status !== answer.status || other.text !== answer.text) repeats.differing.push(path);
    ledger.push({ kind, about, scope: as, key: call.key, ...answer });
    return answer.status < 300 ? JSON.parse(answer.text) : null;
  };

  /** Two file at one enterprise at the same moment, of whom one may come. */
  const contend = async () => {
    const enterprise = world.members + ((world.contended += 1) % (world.enterprises - world.members));
    await Promise.all(
      world
        .rivalsOf(enterprise)
        .map(({ inspector, body }) =>
          write('plan', { as: idOf('AN', inspector), path: '/plans', about: idOf('EN', enterprise), body }),
        ),
    );
  };

  const live = async (number) => {
    const member = idOf('AE', number);
    const department = number % world.departments;
    const takesPhoto = number % 2 === 0; // the others go on where photos cannot be kept
    const photo = takesPhoto ? await write('photo', { as: member, path: '/photos', body: picture }) : null;
    const asked = {
      ...{ enterpriseId: idOf('EN', number), category: 'transport', words: WORDS, urgency: 'normal' },
      ...{ contactName: '示例联系人', contactPhone: '00001234567', photoIds: photo ? [photo.id] : [] },
    };
    let view = await write('request', { as: member, path: '/requests', body: () => json(asked) });
    for (const [who, event] of STEPS) {
      if (isOver || view === null) return;
      const as = who === 'centre' ? world.centre : idOf('AC', department);
      const said = { version: view.version, ...event({ department }) };
      view = await write('event', { as, path: `/requests/${view.id}/events`, body: () => json(said) });
    }
    await write('plan', {
      as: idOf('AN', department * 10 + (number % 10)),
      path: '/plans',
      body: () => world.filingOf({ inspector: department * 10 + (number % 10), enterprise: number }),
    });
    await contend();
  };

  const people = Array.from({ length: world.members }, async (_, number) => {
    while (!isOver) await live(number);
  });
  people.forEach((person) => person.catch(() => (isOver = true)));
  const whole = Promise.all(people);

  return {
    ledger,
    repeats,
    failures,
    /** Until so many more were answered. */
    more: async (count) => {
      const wanted = ledger.length + count;
      while (ledger.length < wanted) await Promise.race([pause(10), whole]);
    },
    /** Each finishes what it is writing. */
    stop: async () => {
      isOver = true;
      await whole;
    },
  };
};

import { fakeServer, ok, problem, type Reply } from '../../test/fake-server';
import { queue } from './queue';

const report = (key: string, words: string) => ({
  key,
  route: 'POST /visit-reports' as const,
  asks: { body: { words, happenedAt: '2026-11-20T09:00:00+08:00' } },
  label: words,
  at: 0,
});
const states = () => queue.all().map(({ key, state }) => [key, state]);

function serverOf(answer: (words: string) => Reply | 'offline') {
  return fakeServer({ 'POST /visit-reports': ({ body }) => answer((body as { words: string }).words) });
}

beforeEach(() => queue.belongTo(null));
afterEach(() => queue.all().forEach(({ key }) => queue.remove(key)));

test('what waits is sent in its order, each with the key it was given', async () => {
  queue.add(report('k1', '先'));
  queue.add(report('k2', '后'));
  const server = serverOf(() => ok({ id: 'r' }, 201));
  await queue.flush();
  expect(server.sent.map(({ key }) => key)).toEqual(['k1', 'k2']);
  expect(states()).toEqual([
    ['k1', 'sent'],
    ['k2', 'sent'],
  ]);
});

test('the first that gets no answer keeps the others waiting behind it', async () => {
  queue.add(report('k1', '先'));
  queue.add(report('k2', '后'));
  const server = serverOf(() => 'offline');
  await queue.flush();
  expect(server.sent).toHaveLength(1);
  expect(states()).toEqual([
    ['k1', 'waiting'],
    ['k2', 'waiting'],
  ]);
});

test.each([
  ['too many requests', problem(429, 'too-many-requests')],
  ['a fault of ours', problem(500, 'internal-error')],
  ['the same key still worked on', problem(409, 'idempotency-key-in-progress')],
  ['signed out', problem(401, 'not-signed-in')],
])('%s is no answer to the intention: it waits', async (_, reply) => {
  queue.add(report('k1', '先'));
  serverOf(() => reply);
  await queue.flush();
  expect(states()).toEqual([['k1', 'waiting']]);
});

test('a refusal is kept with its reason, and does not hold up the next', async () => {
  queue.add(report('k1', '先'));
  queue.add(report('k2', '后'));
  serverOf((words) => (words === '先' ? problem(400, 'invalid-input') : ok({ id: 'r' }, 201)));
  await queue.flush();
  expect(states()).toEqual([
    ['k1', 'refused'],
    ['k2', 'sent'],
  ]);
  expect(queue.all()[0]?.problem?.code).toBe('invalid-input');
});

test('two flushes at once send nothing twice', async () => {
  queue.add(report('k1', '先'));
  const server = serverOf(() => ok({ id: 'r' }, 201));
  await Promise.all([queue.flush(), queue.flush()]);
  expect(server.sent).toHaveLength(1);
});

test('one visitor’s intention is not sent as another’s', async () => {
  queue.add(report('k1', '先'));
  const server = serverOf(() => ok({ id: 'r' }, 201));
  queue.belongTo('somebody-else');
  await queue.flush();
  expect(server.sent).toHaveLength(0);
  expect(queue.mine()).toEqual([]);
});

test('the same intention is queued once, and survives a restart of the app', () => {
  queue.add(report('k1', '先'));
  queue.add(report('k1', '先'));
  expect(queue.all()).toHaveLength(1);
  jest.isolateModules(() => {
    const again = jest.requireActual<typeof import('./queue')>('./queue');
    expect(again.queue.all()).toMatchObject([{ key: 'k1', state: 'waiting' }]);
  });
});

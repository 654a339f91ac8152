import { fakeServer, ok, problem, type Reply } from '../../test/fake-server';
import { blobs } from '../platform/blobs.h5';
import { queue } from './queue';
import { uploads } from './uploads';

const words = '厂区夜里停电三次，请尽快查明原因';
const body = { enterpriseId: 'ent-1', category: 'utilities' as const, words, urgency: 'normal' as const };

async function wait(key: string, shelfIds: string[]) {
  for (const id of shelfIds) await blobs.write(id, new Blob([id]));
  const photos = shelfIds.map((shelfId) => ({ shelfId, key: `key-${shelfId}` }));
  queue.add({ key, route: 'POST /requests', asks: { body }, photos, label: '示例公司', at: 0 });
}
const entry = () => queue.all()[0];

/** Photos get the ids `id-1`, `id-2`…, a repeated key the same one again. */
function keeper(): () => (sent: { key: string | null }) => Reply {
  const known = new Map<string | null, number>();
  return () =>
    ({ key }) => {
      if (!known.has(key)) known.set(key, known.size + 1);
      return ok({ id: `id-${known.get(key)}` }, 201);
    };
}

beforeEach(() => queue.belongTo('account-1'));
afterEach(() => queue.all().forEach(({ key }) => queue.remove(key)));

test('its photos go first, each with its own key, and the request names them', async () => {
  const server = fakeServer({ 'POST /photos': keeper()(), 'POST /requests': () => ok({ id: 'r-1' }, 201) });
  await wait('k1', ['a', 'b']);
  await queue.flush();
  expect(server.sent.map(({ route, key }) => [route, key])).toEqual([
    ['POST /photos', 'key-a'],
    ['POST /photos', 'key-b'],
    ['POST /requests', 'k1'],
  ]);
  expect(server.of('POST /requests')[0]?.body).toEqual({ ...body, photoIds: ['id-1', 'id-2'] });
  expect(entry()).toMatchObject({ state: 'sent', answer: { id: 'r-1' } });
  expect(await blobs.read('a')).toBeNull();
});

test('the network gone between two photos: what was sent is not sent again, and nothing is lost', async () => {
  let online = true;
  const server = fakeServer({
    'POST /photos': ({ key }) => {
      if (key === 'key-b' && online) {
        online = false;
        return 'offline';
      }
      return ok({ id: `id-of-${key}` }, 201);
    },
    'POST /requests': () => ok({ id: 'r-1' }, 201),
  });
  await wait('k1', ['a', 'b']);
  await queue.flush();
  expect(entry()).toMatchObject({ state: 'waiting', photos: [{ id: 'id-of-key-a' }, { shelfId: 'b' }] });
  expect(server.of('POST /requests')).toEqual([]);
  await queue.flush();
  expect(server.of('POST /photos').map(({ key }) => key)).toEqual(['key-a', 'key-b', 'key-b']);
  expect(entry()?.state).toBe('sent');
});

test('photos that the server threw away are sent anew under new keys, once', async () => {
  const unknown = problem(400, 'invalid-input', {
    errors: [{ pointer: '/photoIds', code: 'unknown-reference', detail: '' }],
  });
  const server = fakeServer({ 'POST /photos': keeper()(), 'POST /requests': () => unknown });
  await wait('k1', ['a']);
  await queue.flush();
  const [first, second, ...more] = server.of('POST /photos');
  expect(first?.key).toBe('key-a');
  expect(second?.key).not.toBe('key-a');
  expect(more).toEqual([]);
  expect(server.of('POST /requests').map(({ key }) => key)).toEqual(['k1', 'k1']);
  expect(entry()).toMatchObject({ state: 'refused', problem: { code: 'invalid-input' } });
});

test('one that is no picture refuses the whole, with the reason; its words stay', async () => {
  fakeServer({ 'POST /photos': () => problem(415, 'unsupported-media-type') });
  await wait('k1', ['a']);
  await queue.flush();
  expect(entry()).toMatchObject({ state: 'refused', problem: { code: 'unsupported-media-type' } });
  const taken = queue.take('k1');
  expect(taken?.asks).toEqual({ body });
  expect(await blobs.read('a')).not.toBeNull();
  expect(queue.all()).toEqual([]);
});

test('a picture that the phone has lost is told, never left out in silence', async () => {
  const server = fakeServer({ 'POST /photos': keeper()(), 'POST /requests': () => ok({ id: 'r-1' }, 201) });
  await wait('k1', ['a']);
  await blobs.remove('a');
  await queue.flush();
  expect(entry()).toMatchObject({ state: 'refused', problem: { code: 'photo-missing' } });
  expect(server.sent).toEqual([]);
});

test('given up, its photos leave the phone with it', async () => {
  await wait('k1', ['a']);
  queue.remove('k1');
  expect(await blobs.read('a')).toBeNull();
});

test('form and queue ask for the same photo at once: it is sent once', async () => {
  const server = fakeServer({ 'POST /photos': keeper()(), 'POST /requests': () => ok({ id: 'r-1' }, 201) });
  await wait('k1', ['a']);
  const photo = { shelfId: 'a', key: 'key-a' };
  await Promise.all([uploads.send(photo), queue.flush()]);
  expect(server.of('POST /photos')).toHaveLength(1);
  expect(entry()?.state).toBe('sent');
});

test('a form shows how far each is', async () => {
  const seen: unknown[] = [];
  const stop = uploads.subscribe(() => seen.push(uploads.stateOf('a')));
  fakeServer({ 'POST /photos': () => 'offline' });
  await blobs.write('a', new Blob(['a']));
  await uploads.send({ shelfId: 'a', key: 'key-a' });
  fakeServer({ 'POST /photos': keeper()() });
  await uploads.send({ shelfId: 'a', key: 'key-a' });
  stop();
  expect(seen).toEqual([
    { kind: 'sending', share: 0 },
    { kind: 'sending', share: 0.5 },
    { kind: 'waiting' },
    { kind: 'sending', share: 0 },
    { kind: 'sending', share: 0.5 },
    { kind: 'sent' },
  ]);
});

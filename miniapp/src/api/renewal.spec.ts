import { fakeServer, ok, problem, type Reply } from '../../test/fake-server';
import { loadPhoto } from './photos';
import { queue } from './queue';
import { ready, request, whenSignedOut } from './request';
import { token } from './token';

const signedIn = (name: string, accessSeconds = 600) => ({
  accessToken: `access-${name}`,
  accessSeconds,
  refreshToken: `session.${name}.tag`,
});
const RENEWAL = 'POST /sign-in/renewal';
const later = (seconds: number) => jest.setSystemTime(Date.now() + seconds * 1000);
const authorizations = (): (string | undefined)[] => sentHeaders.map((of) => of.Authorization);

let sentHeaders: Record<string, string>[] = [];
let ended = 0;
/** The fake server, which also keeps the headers. */
function server(answers: Record<string, () => Reply | 'offline'>) {
  const it = fakeServer(answers);
  const fetched = globalThis.fetch;
  globalThis.fetch = ((address: string, init: RequestInit) => {
    sentHeaders.push(init.headers as Record<string, string>);
    return fetched(address, init);
  }) as typeof fetch;
  return it;
}

beforeEach(() => {
  sentHeaders = [];
  ended = 0;
  whenSignedOut(() => {
    ended += 1;
    token.set(null);
  });
  token.renewed(signedIn('1'));
});
afterEach(() => token.set(null));

test('a token about to end is renewed once, however many ask at the same time', async () => {
  const it = server({
    [RENEWAL]: () => ok(signedIn('2')),
    'GET /session': () => ok({}),
    'GET /notices': () => ok({}),
  });
  await request('GET /session', {});
  expect(it.of(RENEWAL)).toHaveLength(0);
  later(571);
  await Promise.all([request('GET /session', {}), request('GET /notices', { query: {} }), ready()]);
  expect(it.of(RENEWAL).map(({ body }) => body)).toEqual([{ refreshToken: 'session.1.tag' }]);
  expect(authorizations()).toEqual(['Bearer access-1', undefined, 'Bearer access-2', 'Bearer access-2']);
});

test('pictures wait for it too', async () => {
  const it = server({ [RENEWAL]: () => 'offline' });
  later(600);
  expect(await loadPhoto('p1')).toBeNull();
  expect(it.sent.map(({ route }) => route)).toEqual([RENEWAL]);
});

test('without a network nothing is asked with an old token, and nobody is signed out', async () => {
  const it = server({ [RENEWAL]: () => 'offline' });
  later(600);
  const result = await request('GET /session', {});
  expect(result).toMatchObject({ ok: false, problem: { kind: 'offline' } });
  expect([it.of('GET /session').length, ended, token.get()]).toEqual([0, 0, 'access-1']);
});

test('a server that cannot renew just now signs nobody out', async () => {
  server({ [RENEWAL]: () => problem(503, 'not-ready') });
  later(600);
  expect(await request('GET /session', {})).toMatchObject({ ok: false, problem: { status: 503 } });
  expect(ended).toBe(0);
});

test('once the sign-in is over a write waits, a question goes on as a visitor’s', async () => {
  const it = server({ [RENEWAL]: () => problem(422, 'session-over'), 'POST /scans': () => ok({}) });
  later(600);
  const write = await request('POST /visit-reports', { body: { happenedAt: '' } }, 'key');
  expect(write).toMatchObject({ ok: false, problem: { status: 401, code: 'session-over' } });
  expect([it.of('POST /visit-reports').length, ended]).toEqual([0, 1]);
  expect((await request('POST /scans', { body: { text: 'x' } })).ok).toBe(true);
  expect(authorizations().at(-1)).toBeUndefined();
});

test('a token that the server no longer takes is renewed and the request sent once more', async () => {
  let answers = [problem(401, 'not-signed-in'), ok({})];
  const it = server({ [RENEWAL]: () => ok(signedIn('2')), 'GET /session': () => answers.shift()! });
  expect((await request('GET /session', {})).ok).toBe(true);
  expect([it.of(RENEWAL).length, ended]).toEqual([1, 0]);
  answers = [problem(401, 'not-signed-in'), problem(401, 'not-signed-in')];
  expect((await request('GET /session', {})).ok).toBe(false);
  expect([it.of(RENEWAL).length, ended]).toEqual([2, 1]);
});

test('what another window renewed is taken over, another sign-in there is not', async () => {
  const it = server({ [RENEWAL]: () => ok(signedIn('3')), 'GET /session': () => ok({}) });
  const stored = (refresh: string, access: string) =>
    localStorage.setItem('anqi:token', JSON.stringify({ access, refresh, endsAt: Date.now() + 600_000 }));
  later(600);
  stored('session.2.tag', 'access-2');
  await request('GET /session', {});
  expect([it.of(RENEWAL).length, authorizations().at(-1)]).toEqual([0, 'Bearer access-2']);
  stored('another.1.tag', 'access-of-another');
  await request('GET /session', {});
  expect(authorizations().at(-1)).toBe('Bearer access-2');
});

test('what one account left unsent is never sent as another, also when they change half-way', async () => {
  queue.belongTo('one');
  await queue.flush();
  const entry = { asks: { body: { happenedAt: '' } }, label: 'x', at: 0 };
  queue.add({ key: 'k1', route: 'POST /visit-reports', ...entry });
  const it = server({
    [RENEWAL]: () => {
      token.renewed({ ...signedIn('other'), refreshToken: 'another.1.tag' });
      queue.belongTo('other');
      return ok(signedIn('2'));
    },
    'POST /visit-reports': () => ok({ id: 'r' }, 201),
  });
  later(600);
  await queue.flush();
  expect(it.of('POST /visit-reports')).toHaveLength(0);
  expect(token.get()).toBe('access-other');
  expect(queue.mine()).toEqual([]);

  token.renewed({ ...signedIn('again'), refreshToken: 'third.1.tag' });
  queue.belongTo('one');
  await queue.flush();
  expect(it.of('POST /visit-reports').map(({ key }) => key)).toEqual(['k1']);
  queue.remove('k1');
  queue.belongTo(null);
});

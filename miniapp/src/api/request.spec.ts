import { fakeServer, ok, problem } from '../../test/fake-server';
import { isPassing } from './problem';
import { addressOf, request } from './request';
import { token } from './token';

afterEach(() => token.set(null));

test('an address fills its path, encodes each value once, and leaves out what is not set', () => {
  const asks = { path: { id: 'a/b' }, query: { from: '2026-11-01', until: undefined, query: '示例 公司' } };
  expect(addressOf('GET /departments/{id}/sums', asks)).toBe(
    '/api/v1/departments/a%2Fb/sums?from=2026-11-01&query=%E7%A4%BA%E4%BE%8B%20%E5%85%AC%E5%8F%B8',
  );
});

test('a refusal is a result with its code, never a throw', async () => {
  fakeServer({ 'POST /scans': () => problem(422, 'invalid-input', { detail: '请改正' }) });
  const result = await request('POST /scans', { body: { text: 'x' } });
  expect(result).toMatchObject({
    ok: false,
    problem: { status: 422, code: 'invalid-input', detail: '请改正' },
  });
});

test('no network and a proxy’s page are results too, and both may pass', async () => {
  fakeServer({ 'GET /session': () => 'offline' });
  const offline = await request('GET /session', {});
  expect(offline).toMatchObject({ ok: false, problem: { kind: 'offline' } });

  fakeServer({ 'GET /session': () => ({ status: 502, body: '<html>' }) });
  const proxy = await request('GET /session', {});
  expect(proxy).toMatchObject({ ok: false, problem: { status: 502, code: 'http-502' } });
  for (const result of [offline, proxy]) expect(!result.ok && isPassing(result.problem)).toBe(true);
});

test('a write carries its key; a read carries none', async () => {
  const server = fakeServer({ 'POST /visit-reports': () => ok({}, 201), 'GET /session': () => ok({}) });
  await request('POST /visit-reports', { body: { happenedAt: '2026-11-20T09:00:00+08:00' } }, 'key-1');
  await request('GET /session', {});
  expect(server.sent.map(({ key }) => key)).toEqual(['key-1', null]);
});

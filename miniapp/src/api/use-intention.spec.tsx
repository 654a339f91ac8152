import { act, renderHook } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../test/fake-server';
import { queue } from './queue';
import { useIntention } from './use-intention';

const asks = (words: string) => ({ body: { words, happenedAt: '2026-11-20T09:00:00+08:00' } });

function intentionWith(...replies: (Reply | 'offline')[]) {
  const server = fakeServer({ 'POST /visit-reports': () => replies.shift() ?? 'offline' });
  const { result } = renderHook(() => useIntention('POST /visit-reports'));
  const submit = (words: string, label?: string) => act(() => result.current.submit(asks(words), label));
  const keys = () => server.sent.map(({ key }) => key);
  return { result, submit, keys };
}

afterEach(() => queue.all().forEach(({ key }) => queue.remove(key)));

test('the key stays while the same thing is tried again after a fault', async () => {
  const { submit, keys } = intentionWith(problem(500, 'internal-error'), ok({ id: 'r' }, 201));
  expect((await submit('甲')).kind).toBe('refused');
  expect((await submit('甲')).kind).toBe('done');
  expect(keys()[0]).toBe(keys()[1]);
  expect(keys()[0]).toMatch(/^[\w-]{16,64}$/);
});

test('a changed body is another intention', async () => {
  const { submit, keys } = intentionWith('offline', 'offline');
  await submit('甲');
  await submit('乙');
  expect(keys()[0]).not.toBe(keys()[1]);
});

test('after an answer the same words are a new intention', async () => {
  const { submit, keys } = intentionWith(ok({}, 201), ok({}, 201));
  await submit('甲');
  await submit('甲');
  expect(keys()[0]).not.toBe(keys()[1]);
});

test('a second tap while the first is under way does nothing', async () => {
  const { result, keys } = intentionWith(ok({}, 201), ok({}, 201));
  const outcomes = await act(() =>
    Promise.all([result.current.submit(asks('甲')), result.current.submit(asks('甲'))]),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['done', 'busy']);
  expect(keys()).toHaveLength(1);
});

test('in a dead zone it is queued with the key that was already tried', async () => {
  const { submit, keys } = intentionWith('offline');
  expect((await submit('甲', '示例公司')).kind).toBe('queued');
  expect(queue.all()).toMatchObject([{ key: keys()[0], label: '示例公司', state: 'waiting' }]);
});

test('a refusal is shown until the visitor begins to mend it', async () => {
  const { result, submit } = intentionWith(problem(422, 'too-late-to-rate'));
  await submit('甲', '示例公司');
  expect(result.current.problem?.code).toBe('too-late-to-rate');
  expect(queue.all()).toEqual([]);
  act(() => result.current.clear());
  expect(result.current.problem).toBeNull();
});

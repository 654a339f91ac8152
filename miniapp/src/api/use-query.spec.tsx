import { act, renderHook, waitFor } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../test/fake-server';
import { cache } from './cache';
import { useQuery } from './use-query';

const month = (name: string) => ({
  month: name,
  days: [],
  openWorkingDaysLeft: 5,
  policy: { id: 'p', version: 1 },
});
const asking = (name: string) =>
  renderHook(({ at }) => useQuery('GET /calendar', { query: { month: at } }), {
    initialProps: { at: name },
  });

afterEach(() => {
  cache.clear();
  jest.useRealTimers();
});

test('what was kept is there at once, and the server’s word replaces it', async () => {
  cache.write('/api/v1/calendar?month=2026-11', { ...month('2026-11'), openWorkingDaysLeft: 9 }, 0);
  fakeServer({ 'GET /calendar': () => ok(month('2026-11')) });
  const { result } = asking('2026-11');
  expect(result.current).toMatchObject({ data: { openWorkingDaysLeft: 9 }, loading: true });
  await waitFor(() => expect(result.current.data?.openWorkingDaysLeft).toBe(5));
  expect(result.current.stale).toBe(false);
});

test('without a network the kept answer stays, marked as old, and is renewed when it is back', async () => {
  cache.write('/api/v1/calendar?month=2026-11', month('2026-11'), 0);
  let isOn = false;
  fakeServer({ 'GET /calendar': () => (isOn ? ok(month('2026-11')) : 'offline') });
  const { result } = asking('2026-11');
  await waitFor(() => expect(result.current.stale).toBe(true));
  isOn = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(result.current.stale).toBe(false));
});

test('a phone that says too soon that its network is back is asked for once more', async () => {
  jest.useFakeTimers();
  let asked = 0;
  fakeServer({ 'GET /calendar': () => (++asked > 2 ? ok(month('2026-11')) : 'offline') });
  const { result } = asking('2026-11');
  await waitFor(() => expect(result.current.problem?.kind).toBe('offline'));
  await act(async () => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect([asked, result.current.loading]).toEqual([2, false]));
  expect(result.current.problem?.kind).toBe('offline');
  await act(() => jest.advanceTimersByTimeAsync(2_000));
  expect(result.current).toMatchObject({ data: { openWorkingDaysLeft: 5 }, problem: null });
  await act(() => jest.advanceTimersByTimeAsync(60_000));
  expect(asked).toBe(3);
});

test('a refusal takes the kept answer away', async () => {
  cache.write('/api/v1/calendar?month=2026-11', month('2026-11'), 0);
  fakeServer({ 'GET /calendar': () => problem(403, 'forbidden') });
  const { result } = asking('2026-11');
  await waitFor(() => expect(result.current.problem?.status).toBe(403));
  expect(result.current.data).toBeNull();
});

test('another question shows nothing of the last one, and a late answer to that is dropped', async () => {
  const late: { answer?: () => void } = {};
  globalThis.fetch = ((address: string) =>
    new Promise((resolve) => {
      const name = address.slice(-7);
      const answer = () =>
        resolve({
          status: 200,
          headers: { get: () => null },
          text: () => Promise.resolve(JSON.stringify(month(name))),
        });
      if (name === '2026-11') late.answer = answer;
      else answer();
    })) as unknown as typeof fetch;
  const { result, rerender } = asking('2026-11');
  rerender({ at: '2026-12' });
  await waitFor(() => expect(result.current.data?.month).toBe('2026-12'));
  await act(async () => late.answer?.());
  expect(result.current.data?.month).toBe('2026-12');
});

import { act, render, screen } from '@testing-library/react';
import { formatInstant } from '@anqi/shared';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { cache, type InspectionCodes } from '../../../api';
import { aVerifiedVisit } from '../../../features/visit/testing/a-verification';
import CodePage from './index';

const NOW = Date.parse('2026-11-24T09:40:20+08:00');

/** An hour's codes, one a minute, from so many minutes after now. */
function codesFrom(minutes: number): InspectionCodes {
  const first = Math.floor(NOW / 60_000 + minutes) * 60_000;
  return {
    planId: 'plan-1',
    periodSeconds: 60,
    verdictNow: 'valid',
    card: aVerifiedVisit({ officers: [{ ...aVerifiedVisit().officers[0]!, name: '示例甲' }] }),
    codes: Array.from({ length: 60 }, (_, index) => ({
      validFrom: formatInstant(first + index * 60_000),
      link: `https://example.com/q/i1code${index}`,
    })),
  };
}

function open(answer: () => Reply | 'offline') {
  router.params = { id: 'plan-1' };
  const server = fakeServer({
    'GET /plans/plan-1/codes': answer,
    'GET /plans/plan-1': () => ok({ id: 'plan-1' }),
  });
  render(<CodePage />);
  return server;
}
const picture = () => screen.getByRole('img', { name: '检查码，每 60 秒更新' }).getAttribute('src');

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
});
afterEach(() => {
  cache.clear();
  jest.useRealTimers();
});
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

test('the code changes by itself when its minute is over, and says how long it lasts', async () => {
  open(() => ok(codesFrom(0)));
  await pass(100);
  const before = picture();
  expect(screen.getByRole('img', { name: '40 秒后更新' })).toBeTruthy();
  expect(screen.getByText('示例甲')).toBeTruthy();
  await pass(40_500);
  expect(picture()).not.toBe(before);
});

test('in a cellar the codes fetched before go on', async () => {
  cache.write('/api/v1/plans/plan-1/codes?hours=12', codesFrom(0), NOW);
  open(() => 'offline');
  await pass(100);
  expect(screen.getByText('没有网络，显示的是上次的内容')).toBeTruthy();
  const before = picture();
  await pass(61_000);
  expect(picture()).not.toBe(before);
});

test('before the first code it says from when', async () => {
  open(() => ok(codesFrom(20)));
  await pass(100);
  expect(screen.getByRole('heading', { name: /10:00 起可以出示/ })).toBeTruthy();
});

test('when every code is used up it says what to do instead', async () => {
  open(() => ok(codesFrom(-61)));
  await pass(100);
  expect(screen.getByRole('heading', { name: '备用的码用完了' })).toBeTruthy();
});

test('the plan is kept as well, so that the visit can be recorded in the cellar', async () => {
  open(() => ok(codesFrom(0)));
  await pass(100);
  expect(cache.read('/api/v1/plans/plan-1')?.value).toMatchObject({ id: 'plan-1' });
});

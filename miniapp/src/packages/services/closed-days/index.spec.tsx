import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { ClosedDay, ClosedDayPreview } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import ClosedDaysPage from './index';

const aDay = (more: Partial<ClosedDay> = {}): ClosedDay => ({
  date: '2026-12-03',
  reason: '示例：供电检修',
  addedAt: '2026-11-20T09:00:00+08:00',
  removable: true,
  ...more,
});
const MOVES: ClosedDayPreview = {
  moved: 3,
  items: [
    {
      requestId: 'request-1',
      number: '20261124-0A1B2C3D',
      enterprise: { id: 'ent-1', name: '示例纺织有限公司' },
      clock: 'handling',
      from: '2026-12-03T18:00:00+08:00',
      to: '2026-12-04T18:00:00+08:00',
    },
  ],
};

async function openPage(days: ClosedDay[], more: Record<string, () => Reply | 'offline'> = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['centre'], officerId: null }) }),
    'GET /closed-days': () => ok({ items: days, nextCursor: null }),
    'GET /closed-day-preview': () => ok(MOVES),
    ...more,
  });
  await sessions.signInAs('centre');
  render(<ClosedDaysPage />);
  return server;
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));

afterEach(() => act(() => sessions.signOut()));

test('a day that has begun stays; one of another year is shown with its year', async () => {
  await openPage([
    aDay(),
    aDay({ date: '2025-12-30', addedAt: '2025-12-20T09:00:00+08:00', removable: false }),
  ]);
  await screen.findByText('12月3日 周四');
  screen.getByText('2025年12月30日 周二');
  screen.getByText('2025年12月20日 周六 09:00 登记');
  screen.getByText('已到');
  expect(screen.getAllByRole('button', { name: /^撤销/ })).toHaveLength(1);
});

test('what would move is shown before a day is closed, and a reason is asked for', async () => {
  const server = await openPage([], { 'POST /closed-days': () => ok(aDay(), 201) });
  await screen.findByText('没有临时闭办日');
  await tap('登记闭办日');
  await sheet().findByText('3 个在办时限顺延');
  sheet().getByText('列出前 1 个');
  sheet().getByText('12月3日 周四 18:00 → 12月4日 周五 18:00');
  fireEvent.click(sheet().getByRole('button', { name: '登记闭办日' }));
  sheet().getByText('请写明事由，不少于 2 个字');
  expect(server.of('POST /closed-days')).toEqual([]);
  fireEvent.change(sheet().getByLabelText('事由'), { target: { value: ' 台风停工 ' } });
  fireEvent.click(sheet().getByRole('button', { name: '登记闭办日' }));
  await screen.findByText('已登记，时限随后顺延');
  expect(server.of('POST /closed-days')[0]?.body).toEqual({ date: '2026-11-21', reason: '台风停工' });
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a refusal keeps what was typed', async () => {
  await openPage([], {
    'POST /closed-days': () => problem(422, 'already-closed', { title: '这一天已经闭办' }),
  });
  await tap('登记闭办日');
  fireEvent.change(sheet().getByLabelText('事由'), { target: { value: '台风停工' } });
  fireEvent.click(sheet().getByRole('button', { name: '登记闭办日' }));
  await sheet().findByText('这一天已经闭办');
  expect(sheet().getByLabelText<HTMLInputElement>('事由').value).toBe('台风停工');
});

test('taking a day back is asked once more', async () => {
  const removal = 'POST /closed-days/2026-12-03/removal';
  const server = await openPage([aDay()], { [removal]: () => ok(aDay()) });
  await tap('撤销 12月3日 周四');
  sheet().getByText('撤销 12月3日 周四 的闭办？');
  fireEvent.click(sheet().getByRole('button', { name: '撤销' }));
  await screen.findByText('已撤销');
  expect(server.of(removal)).toHaveLength(1);
  expect(server.of('GET /closed-days')).toHaveLength(2);
});

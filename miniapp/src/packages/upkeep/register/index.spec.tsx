import { act, render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import RegisterListPage from './index';

async function open(register: string, unmatched: number) {
  router.params = { register };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['coordinator'] as never }) }),
    [`GET /registers/${register}/rows`]: () => ok({ items: [], nextCursor: null }),
    [`GET /registers/${register}`]: () => ok({ version: 1, rowCount: 3, choices: {}, unmatched }),
  });
  await act(() => sessions.signInAs('somebody'));
  render(<RegisterListPage />);
  await screen.findByText('还没有登记');
  return server;
}
afterEach(() => {
  localStorage.clear();
  return act(() => sessions.signOut());
});

test('that entries match nobody any more stands above the list, with how many', async () => {
  await open('abnormal-complainants', 2);
  expect(await screen.findByText(/^有 2 条名单的电话或姓名.*按原始材料重新填写或导入/)).toBeTruthy();
});

test('nothing of it where all match, nor is it asked of registers without digests', async () => {
  await open('abnormal-complainants', 0);
  expect(screen.queryByText(/条名单的电话或姓名/)).toBeNull();
  act(() => sessions.signOut());
  const server = await open('grades', 2);
  expect(server.of('GET /registers/grades').filter(({ path }) => !path.includes('/rows'))).toEqual([]);
});

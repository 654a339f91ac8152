import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { visited } from '../../../../test/doubles/taro';
import type { RequestRow, Session } from '../../../api';
import { aMember, aRequest } from '../../../features/requests/testing/a-request';
import { seen } from '../../../features/requests/seen';
import { sessions } from '../../../features/session/session';
import RequestListPage from './index';

async function open(items: RequestRow[], session: Partial<Session> = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aMember(session) }),
    'GET /requests': () => ok({ items, nextCursor: null }),
  });
  await sessions.signInAs('somebody');
  render(<RequestListPage />);
  return { asked: () => server.of('GET /requests').map(({ path }) => decodeURIComponent(path)) };
}

afterEach(() => act(() => sessions.signOut()));

test('each says what it was, where it stands, by when, and what it wants of me', async () => {
  seen.mark('account-1', { id: 'request-1', version: 2 });
  await open([
    aRequest({ provisional: true }),
    aRequest({ id: 'r-2', summary: '要材料的', status: 'awaiting-enterprise', dueAt: null }),
    aRequest({ id: 'r-3', summary: '办结的', status: 'closed', dueAt: null, toRate: true }),
  ]);
  await screen.findByText('要材料的');
  const [first, second, third] = screen
    .getAllByRole('button')
    .filter(({ textContent }) => textContent?.includes('水电气网'));
  expect(first?.textContent).toMatch(/厂区夜里停电.*11月30日 周一 18:00 前（暂定）.*有新进展.*办理中/);
  expect(second?.textContent).toMatch(/要材料的.*请补充材料/);
  expect(third?.textContent).toMatch(/办结的.*待评价.*已销号/);
  fireEvent.click(third as HTMLElement);
  expect(visited).toEqual(['/packages/requests/request/index?id=r-3']);
});

test('by progress, by words and by enterprise', async () => {
  const { asked } = await open([aRequest()], {
    enterprises: [
      { id: 'ent-1', name: '示例甲公司' },
      { id: 'ent-2', name: '示例乙公司' },
    ],
  });
  await screen.findByText(/示例精密制造有限公司/);
  fireEvent.click(screen.getByRole('radio', { name: '已结束' }));
  fireEvent.click(screen.getByRole('radio', { name: '示例乙公司' }));
  fireEvent.change(screen.getByLabelText('搜内容或编号'), { target: { value: '停电' } });
  await waitFor(() =>
    expect(asked().pop()).toBe('/requests?scope=enterprise&enterpriseId=ent-2&state=ended&q=停电'),
  );
  fireEvent.click(screen.getByRole('button', { name: '提诉求' }));
  expect(visited).toEqual(['/packages/requests/submit/index?enterpriseId=ent-2']);
});

test('where there are none, it says what this is for and leads on', async () => {
  await open([]);
  await screen.findByText('还没有提过诉求');
  fireEvent.click(screen.getByRole('button', { name: '提诉求' }));
  expect(visited).toEqual(['/packages/requests/submit/index']);
});

test('it is for members', async () => {
  await open([], { roles: ['centre'], enterprises: [] });
  expect(screen.getByText('没有查看权限')).toBeTruthy();
});

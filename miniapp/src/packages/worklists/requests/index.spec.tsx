import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { visited } from '../../../../test/doubles/taro';
import { aRequest } from '../../../features/requests/testing/a-request';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import RequestsPage from './index';

afterEach(() => act(() => sessions.signOut()));

async function openList(role: 'clerk' | 'inspector' = 'clerk') {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: [role] }) }),
    'GET /requests/counts': () => ok({ open: 12, amber: 3, red: 1 }),
    'GET /requests': ({ path }) =>
      ok({ items: path.includes('q=') ? [] : [aRequest({ light: 'red', level: 2 })], nextCursor: null }),
  });
  await sessions.signInAs(role);
  render(<RequestsPage />);
  return server;
}

describe('the work list', () => {
  it('says whose it is, that it is overdue in words, and leads to it', async () => {
    await openList();
    fireEvent.click(await screen.findByRole('button', { name: /示例精密制造有限公司.*已逾期.*二级调度/ }));
    expect(visited).toEqual(['/packages/requests/request/index?id=request-1']);
    expect(document.querySelector('#request-counts')?.textContent).toBe('12未办结3临期1逾期');
  });

  it('asks for the scope, the light and the words that are chosen', async () => {
    const server = await openList();
    await screen.findByText('12');
    fireEvent.click(screen.getByRole('radio', { name: '本部门' }));
    fireEvent.click(screen.getByRole('radio', { name: '逾期' }));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '停电' } });
    await screen.findByText('没有符合条件的诉求');
    expect(server.of('GET /requests').at(-1)?.path).toBe(
      `/requests?scope=department&due=red&q=${encodeURIComponent('停电')}`,
    );
  });

  it('is not for somebody who has no part in requests', async () => {
    await openList('inspector');
    expect(screen.getByText('没有查看权限')).toBeTruthy();
  });
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok, type Sent } from '../../../../test/fake-server';
import { aPlan, aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import PlansPage from './index';

const rowOf = (id: string, name: string) => aPlan({ id, enterprise: { id, name } });

async function openList(list: (sent: Sent) => object) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession() }),
    'GET /plans': (sent) => ok(list(sent)),
  });
  await sessions.signInAs('somebody');
  render(<PlansPage />);
  return server;
}

afterEach(() => act(() => sessions.signOut()));

describe('the list of plans', () => {
  it('grows page by page, by the cursor it was given', async () => {
    const server = await openList(({ path }) =>
      path.includes('cursor=next')
        ? { items: [rowOf('2', '示例乙公司')], nextCursor: null }
        : { items: [rowOf('1', '示例甲公司')], nextCursor: 'next' },
    );
    await screen.findByText('示例甲公司');
    fireEvent.click(screen.getByRole('button', { name: '加载更多' }));
    await screen.findByText('示例乙公司');
    expect(screen.getByText('示例甲公司')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '加载更多' })).toBeNull();
    expect(server.of('GET /plans').map(({ path }) => path)).toEqual([
      '/plans?scope=mine',
      '/plans?scope=mine&cursor=next',
    ]);
  });

  it('asks for a state and a scope, and says what is empty', async () => {
    const server = await openList(() => ({ items: [], nextCursor: null }));
    await screen.findByText('还没有您的检查计划');
    fireEvent.click(screen.getByRole('radio', { name: '本部门' }));
    await screen.findByText(/本部门/, { selector: 'h2' });
    fireEvent.click(screen.getByRole('radio', { name: '待审批' }));
    await screen.findByText('没有这一状态的计划');
    expect(server.of('GET /plans').at(-1)?.path).toBe('/plans?scope=department&status=awaiting-approval');
  });
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import AuditPage from './index';

const ROW = {
  id: '01M881QZT00M2RAVYGR6Y5PGRG',
  at: '2026-11-25T09:00:00+08:00',
  actor: { id: 'acc-1', name: '示*', title: '示例经办' },
  action: 'plan.file',
  subjectType: 'plan',
  subjectId: 'plan-1',
  requestId: 'r-1',
};

async function open(roles: string[]) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /audit-rows': () => ok({ items: [ROW], nextCursor: null }),
  });
  await act(() => sessions.signInAs('somebody'));
  render(<AuditPage />);
  return server;
}
afterEach(() => act(() => sessions.signOut()));

test('who did what, and what else the same person did', async () => {
  const server = await open(['auditor']);
  expect(await screen.findByText('报备检查计划')).toBeTruthy();
  expect(screen.getByText('示*（示例经办）')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '只看此人' }));
  expect(await screen.findByRole('button', { name: '看全部' })).toBeTruthy();
  expect(server.of('GET /audit-rows').at(-1)?.path).toContain('actorId=acc-1');
});

test('nobody else opens it', async () => {
  const server = await open(['supervisor']);
  expect(screen.getByText('没有查看权限')).toBeTruthy();
  expect(server.of('GET /audit-rows')).toEqual([]);
});

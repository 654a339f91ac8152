import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aPlan, aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import ApprovalsPage from './index';

afterEach(() => act(() => sessions.signOut()));

describe('what waits for approval', () => {
  it('shows the most urgent one with its grounds and approves it in place', async () => {
    const waiting = aPlan({
      status: 'awaiting-approval',
      awaits: ['head'],
      approvalDueAt: '2026-11-24T08:30:00+08:00',
      necessity: { 'quiet-day': '企业次日起停产检修，仅此一天可查' },
      actions: ['approve', 'refuse', 'cancel'],
    });
    let rows = [waiting];
    const server = fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['head'] }) }),
      'GET /departments': () => ok({ items: [] }),
      'GET /plans': () => ok({ items: rows, nextCursor: null }),
      'GET /plans/plan-1': () => ok(waiting),
      'POST /plans/plan-1/approval': () => {
        rows = [];
        return ok(aPlan());
      },
    });
    await sessions.signInAs('head');
    render(<ApprovalsPage />);
    await screen.findByText('企业次日起停产检修，仅此一天可查');
    expect(screen.queryByRole('button', { name: '取消检查' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '批准' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '批准' }));
    await screen.findByText('没有待审批的计划');
    expect(server.of('POST /plans/plan-1/approval')).toHaveLength(1);
  });

  it('is not for an inspector', async () => {
    fakeServer({ 'POST /demo/sign-in': () => ok({ token: 't', session: aSession() }) });
    await sessions.signInAs('inspector');
    render(<ApprovalsPage />);
    expect(screen.getByText('没有查看权限')).toBeTruthy();
  });
});

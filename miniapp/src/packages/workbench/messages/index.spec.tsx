import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../../../test/fake-server';
import type { MessageDelivery } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import MessagesPage from './index';

afterEach(() => act(() => sessions.signOut()));

const aDelivery = (change: Partial<MessageDelivery> = {}): MessageDelivery => ({
  id: 'delivery-1',
  group: 'request',
  recipient: '示*',
  state: 'unknown',
  reason: 'timed-out',
  errcode: null,
  attempts: 1,
  at: '2026-11-25T09:00:00+08:00',
  changedAt: '2026-11-25T09:00:11+08:00',
  nextAt: null,
  resendable: true,
  ...change,
});

describe('what became of messages', () => {
  it('shows what is unknown first, and sends it again after a warning', async () => {
    let rows = [aDelivery()];
    const server = fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['centre'] }) }),
      'GET /message-deliveries': () => ok({ items: rows, nextCursor: null }),
      'POST /message-deliveries/delivery-1/resend': () => {
        rows = [];
        return ok(aDelivery({ state: 'pending', resendable: false }));
      },
    });
    await sessions.signInAs('centre');
    render(<MessagesPage />);
    await screen.findByText('微信没有及时答复，可能已经送达。');
    expect(server.of('GET /message-deliveries')[0]?.path).toContain('state=unknown');
    fireEvent.click(screen.getByRole('button', { name: '重新发送' }));
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.getByText(/对方可能收到两条/)).toBeTruthy();
    fireEvent.click(sheet.getByRole('button', { name: '重新发送' }));
    await screen.findByText('没有这样的消息');
    expect(server.of('POST /message-deliveries/delivery-1/resend')[0]?.body).toEqual({ state: 'unknown' });
  });

  it('says so where somebody was faster', async () => {
    fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['centre'] }) }),
      'GET /message-deliveries': () =>
        ok({ items: [aDelivery({ state: 'dead', reason: 'bad-values', errcode: 47003 })], nextCursor: null }),
      'POST /message-deliveries/delivery-1/resend': () =>
        problem(422, 'not-in-this-state', { title: '现在不能这样办理' }),
    });
    await sessions.signInAs('centre');
    render(<MessagesPage />);
    await screen.findByText('47003');
    fireEvent.click(screen.getByRole('button', { name: '重新发送' }));
    const sheet = within(screen.getByRole('dialog'));
    expect(sheet.queryByText(/对方可能收到两条/)).toBeNull();
    fireEvent.click(sheet.getByRole('button', { name: '重新发送' }));
    await screen.findByText('现在不能这样办理');
  });

  it('is the service centre’s alone', async () => {
    fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['supervisor'] }) }),
    });
    await sessions.signInAs('supervisor');
    render(<MessagesPage />);
    expect(screen.getByText('没有查看权限')).toBeTruthy();
  });
});

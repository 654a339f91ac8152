import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import ReceiptPage from './index';

const receipt = (more: object = {}) => ({
  ...{ version: 1, issuer: '360191', action: 'request.submit', subjectType: 'request', subjectId: 'r1' },
  ...{ at: '2025-11-25T09:00:00+08:00', rowId: 'row1', tag: '0123456789abcdef'.repeat(4) },
  ...{ seal: null, proof: null, keyId: '12345678', signature: 's' },
  ...more,
});

async function open(items: object[], check: () => Reply | 'offline' = () => ok({ verdict: 'whole' })) {
  const server = fakeServer({ 'GET /receipts/': () => ok({ items }), 'POST /receipt-checks': check });
  act(() =>
    sessions.enter({
      ...{ accessToken: 'access', accessSeconds: 600, refreshToken: 'session.1.tag', deviceToken: 'd' },
      session: aSession() as never,
    }),
  );
  render(<ReceiptPage />);
  await act(() => Promise.resolve());
  return server;
}
afterEach(() => act(() => sessions.forget()));

test.each([
  ['已登记，稍后入链', receipt()],
  ['第 7 条，次日公布', receipt({ seal: { seq: 7, link: 'l' } })],
  [
    '第 7 条，已随 2025年11月26日 周三 的留痕公布',
    receipt({ seal: { seq: 7, link: 'l' }, proof: { head: { date: '2025-11-26' }, path: [] } }),
  ],
])('where it stands: %s', async (place, item) => {
  await open([item]);
  expect(await screen.findByText('提交诉求')).toBeTruthy();
  expect(screen.getByText(place)).toBeTruthy();
});

test('is checked as it was given, and a contradiction says what to do', async () => {
  const server = await open([receipt()], () => ok({ verdict: 'contradicted' }));
  fireEvent.click(await screen.findByRole('button', { name: '与留痕核对' }));
  await screen.findByText(/与留痕不一致.*向监督部门反映/);
  const sent = server.of('POST /receipt-checks')[0]?.body as { receipt: string };
  expect(JSON.parse(sent.receipt)).toEqual(receipt());
});

test('without a network the check says so', async () => {
  await open([receipt()], () => 'offline');
  fireEvent.click(await screen.findByRole('button', { name: '与留痕核对' }));
  await screen.findByText('没有网络');
});

test('whoever did nothing has none', async () => {
  await open([]);
  await screen.findByText('没有可领取的回执');
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { aVerification, aVerifiedVisit } from '../../../features/visit/testing/a-verification';
import VerdictPage from './index';

function open(answer: () => Reply | 'offline', params: Record<string, string> = { token: 'i1token' }) {
  router.params = params;
  const server = fakeServer({ 'POST /code-verifications': answer });
  render(<VerdictPage />);
  return server;
}

test('valid stands first, then who comes, for what and on what ground', async () => {
  open(() => ok(aVerification()));
  const verdict = await screen.findByRole('heading', { name: '有效' });
  const department = screen.getByText('示例应急局');
  expect(verdict.compareDocumentPosition(department) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  for (const text of ['安全生产责任制', '日常检查', '示*']) expect(screen.getByText(text)).toBeTruthy();
  expect(screen.queryByText(/可以不予接待/)).toBeNull();
});

test.each(['not-ours', 'stale', 'cancelled', 'over', 'not-yet-valid'] as const)(
  '%s: one may decline, and calling to verify comes before reporting',
  async (verdict) => {
    open(() => ok(aVerification({ verdict, visit: null })));
    await screen.findByText(/常规检查未报备的，可以不予接待；突发事件等法定情形请依法配合。/);
    const [call, report] = ['拨打电话核实', '反映未亮码的检查'].map((name) =>
      screen.getByRole('button', { name }),
    );
    expect(call!.compareDocumentPosition(report!) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  },
);

test('a member of the enterprise can rate from here', async () => {
  const visit = aVerifiedVisit({ planId: 'plan-1', member: true, mayRate: true, status: 'finished' });
  open(() => ok(aVerification({ verdict: 'over', visit })));
  fireEvent.click(await screen.findByRole('button', { name: '评价这次检查' }));
  expect(visited).toEqual(['/packages/ratings/rate/index?planId=plan-1']);
});

test('a ground that could give somebody away reads 依线索检查', async () => {
  open(() => ok(aVerification({ visit: aVerifiedVisit({ ground: 'by-clue' }) })));
  await screen.findByText('依线索检查');
});

test('without a network there is no verdict, and it is asked again when the network is back', async () => {
  let isOn = false;
  const server = open(() => (isOn ? ok(aVerification()) : 'offline'));
  await screen.findByRole('heading', { name: '没有网络' });
  expect(screen.queryByText('有效')).toBeNull();
  isOn = true;
  act(() => void window.dispatchEvent(new Event('online')));
  await screen.findByRole('heading', { name: '有效' });
  expect(server.sent).toHaveLength(2);
});

test('WeChat’s scanner brings the whole link, and the token is taken out of it', async () => {
  const link = encodeURIComponent('https://example.com/q/i1token');
  const server = open(() => ok(aVerification()), { q: link });
  await screen.findByRole('heading', { name: '有效' });
  expect(server.sent[0]?.body).toEqual({ token: 'i1token' });
});

test('a link without a code asks for another scan', () => {
  open(() => ok(aVerification()), {});
  expect(screen.getByRole('heading', { name: '链接里没有码' })).toBeTruthy();
});

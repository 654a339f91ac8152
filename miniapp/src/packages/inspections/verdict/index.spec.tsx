import { act, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { aVerification, aVerifiedVisit } from '../../../features/visit/testing/a-verification';
import { aLiveCode, CODE_KEYS } from '../../../features/offline-check/testing/a-live-code';
import { clock } from '../../../platform/clock';
import { storage } from '../../../platform/storage';
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

describe('a live code', () => {
  const NOW = Date.parse('2026-11-24T09:40:20+08:00');
  const MINUTE = 60_000;
  beforeEach(() => {
    jest.useFakeTimers({ now: NOW, doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate'] });
    clock.follow('2026-11-24T09:40:20+08:00');
    storage.write('code-keys', CODE_KEYS);
  });
  afterEach(() => {
    storage.remove('code-keys');
    jest.useRealTimers();
  });
  const offline = (token: string, params = {}) => open(() => 'offline', { token, ...params });

  test('without a network says by itself that it is valid, who comes to whom and what is not known', async () => {
    offline(aLiveCode(NOW));
    await screen.findByRole('heading', { name: '离线核验：有效' });
    for (const text of ['示例应急局', '示例精密制造有限公司', '今天 09:30–11:30', /是否已取消/]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    expect(screen.queryByText(/没有网络，无法核验/)).toBeNull();
  });

  test('is called a copy with its age where it is one, and tells nothing else', async () => {
    offline(aLiveCode(NOW - 12 * MINUTE));
    await screen.findByRole('heading', { name: '离线核验：不是实时码' });
    expect(screen.getByText(/这个码是 今天 09:28 的，约 12 分钟前：是截图/)).toBeTruthy();
    expect(screen.getByText(/本机时间 09:40/)).toBeTruthy();
    expect(screen.queryByText('示例应急局')).toBeNull();
    expect(screen.getByRole('button', { name: '再扫一次' })).toBeTruthy();
  });

  test('taken ahead of its time is a copy too', async () => {
    offline(aLiveCode(NOW + 20 * MINUTE));
    expect(await screen.findByText(/今天 10:00 才出示，还有约 20 分钟：是提前截取/)).toBeTruthy();
  });

  test('on a phone that is five minutes slow goes by the server’s time and says so', async () => {
    clock.follow('2026-11-24T09:45:20+08:00');
    offline(aLiveCode(NOW + 5 * MINUTE));
    await screen.findByRole('heading', { name: '离线核验：有效' });
    expect(screen.getByText('手机时间比平台慢约 5 分钟，已按平台时间核对。')).toBeTruthy();
  });

  test('that is forged is none of ours, without a network too', async () => {
    const token = aLiveCode(NOW);
    offline(token.slice(0, -20) + 'A'.repeat(20));
    await screen.findByRole('heading', { name: '离线核验：不是本平台的检查码' });
    expect(screen.getByText(/签名不符/)).toBeTruthy();
  });

  test('of another district is called that', async () => {
    offline(aLiveCode(NOW, { issuer: '360199' }));
    await screen.findByRole('heading', { name: '离线核验：其他地区的码' });
    expect(screen.getByText('这个码写明由“示例北区”发出。')).toBeTruthy();
  });

  test('by a key that the phone has not got says so, and fetches it where it can', async () => {
    offline(aLiveCode(NOW, { keyId: '2' }));
    await screen.findByText(/密钥手机里还没有/);
    expect(screen.queryByText(/离线核验/)).toBeNull();
  });

  test('is refined by the server’s answer', async () => {
    let isOn = false;
    open(() => (isOn ? ok(aVerification({ verdict: 'cancelled' })) : 'offline'), { token: aLiveCode(NOW) });
    await screen.findByRole('heading', { name: '离线核验：有效' });
    isOn = true;
    fireEvent.click(screen.getByRole('button', { name: '联网再核验' }));
    await screen.findByRole('heading', { name: '已取消' });
    expect(screen.queryByText(/离线核验/)).toBeNull();
  });

  test('read from a picture is no proof that anybody is there', async () => {
    offline(aLiveCode(NOW), { from: 'picture' });
    expect(await screen.findByText(/是从图片里识别的，不是当面扫的/)).toBeTruthy();
  });

  test('that the server calls a copy has its age, by the server’s time', async () => {
    const checkedAt = '2026-11-24T09:50:20+08:00';
    open(() => ok(aVerification({ verdict: 'stale', visit: null, checkedAt })), { token: aLiveCode(NOW) });
    expect(await screen.findByText(/这个码是 今天 09:40 的，约 10 分钟前/)).toBeTruthy();
  });
});

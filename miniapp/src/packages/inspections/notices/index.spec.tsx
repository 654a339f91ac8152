import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { visited } from '../../../../test/doubles/taro';
import { cache, type Notice } from '../../../api';
import NoticesPage from './index';

afterEach(() => act(() => cache.clear()));

const aNotice = (change: Partial<Notice> = {}): Notice => ({
  id: 'notice-1',
  kind: 'request-answered',
  at: '2026-11-25T10:30:00+08:00',
  planId: null,
  data: { requestId: 'request-1', number: '20261124-0A1B2C3D' },
  read: false,
  ...change,
});

function serve(notices: Notice[], { offline = false } = {}) {
  const kept = new Map(notices.map((notice) => [notice.id, notice]));
  const unread = () => [...kept.values()].filter(({ read }) => !read).length;
  return fakeServer({
    'GET /notices': () => ok({ items: [...kept.values()], nextCursor: null }),
    'GET /notices/counts': () => ok({ unread: unread() }),
    'POST /notices/reading': ({ body }) => {
      if (offline) return 'offline';
      const { ids } = body as { ids?: string[] };
      for (const [id, notice] of kept) if (ids?.includes(id) ?? true) kept.set(id, { ...notice, read: true });
      return ok({ unread: unread() });
    },
  });
}

const TWO_DAYS = [
  aNotice(),
  aNotice({ id: 'notice-2', kind: 'visit-reported', at: '2026-11-25T08:00:00+08:00', data: {} }),
  aNotice({ id: 'notice-3', at: '2026-11-24T18:00:00+08:00', read: true }),
];

describe('one’s notices', () => {
  it('stand by day, and one is read when it was opened', async () => {
    const server = serve(TWO_DAYS);
    render(<NoticesPage />);
    await screen.findByText('2 条未读');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      '11月25日 周三',
      '11月24日 周二',
    ]);
    fireEvent.click(screen.getByText('未读'));
    await screen.findByText('1 条未读');
    expect(visited).toEqual(['/packages/requests/request/index?id=request-1']);
    expect(server.of('POST /notices/reading')[0]?.body).toEqual({ ids: ['notice-1'] });
    fireEvent.click(screen.getByRole('button', { name: /^知道了/ }));
    await act(async () => undefined);
    expect([screen.queryByText(/条未读/), screen.queryByText('未读')]).toEqual([null, null]);
  });

  it('are all read with one tap, up to the newest that is shown', async () => {
    const server = serve(TWO_DAYS);
    render(<NoticesPage />);
    fireEvent.click(await screen.findByRole('button', { name: '全部标为已读' }));
    await act(async () => undefined);
    expect(server.of('POST /notices/reading').map(({ body }) => body)).toEqual([{ upTo: 'notice-1' }]);
    expect([screen.queryByText(/条未读/), screen.queryByText('未读')]).toEqual([null, null]);
  });

  it('stay unread where the server did not hear of it', async () => {
    serve(TWO_DAYS, { offline: true });
    render(<NoticesPage />);
    fireEvent.click(await screen.findByRole('button', { name: /^知道了/ }));
    await act(async () => undefined);
    expect(screen.getByRole('button', { name: /^知道了/ })).toBeTruthy();
    expect(screen.getByText('2 条未读')).toBeTruthy();
  });
});

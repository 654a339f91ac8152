import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import DevicesPage from './index';

const device = (id: string, more: object = {}) => ({
  id,
  isCurrent: false,
  method: 'password',
  app: 'chrome',
  system: 'windows',
  startedAt: '2026-11-26T08:00:00+08:00',
  usedAt: '2026-11-26T09:50:00+08:00',
  ...more,
});
const HERE = device('here', { isCurrent: true });
const PHONE = device('phone', { method: 'wechat', app: 'wechat', system: 'ios' });

async function open(devices: () => Reply | 'offline', more: Record<string, () => Reply> = {}) {
  const server = fakeServer({ 'GET /devices': devices, ...more });
  act(() =>
    sessions.enter({
      accessToken: 'access',
      accessSeconds: 600,
      refreshToken: 'session.1.tag',
      deviceToken: 'd',
      session: aSession() as never,
    }),
  );
  render(<DevicesPage />);
  await act(() => Promise.resolve());
  return server;
}
afterEach(() => act(() => sessions.forget()));

test('where I am signed in: here without a button, elsewhere with one', async () => {
  await open(() => ok({ items: [PHONE, HERE] }));
  expect(await screen.findByText('微信 · iPhone / iPad')).toBeTruthy();
  expect(screen.getByText('本机')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^退出 / })).toHaveLength(1);
});

test('another one is signed out after a question', async () => {
  let items = [PHONE, HERE];
  const server = await open(() => ok({ items }), {
    'POST /devices/phone/removal': () => {
      items = [HERE];
      return ok({ items });
    },
  });
  fireEvent.click(await screen.findByRole('button', { name: '退出 微信 · iPhone / iPad' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退出' }));
  await screen.findByText('已退出');
  expect(server.of('POST /devices/phone/removal')[0]?.key).toBeTruthy();
  expect(screen.queryByText('微信 · iPhone / iPad')).toBeNull();
});

test('everywhere includes this one', async () => {
  await open(() => ok({ items: [PHONE, HERE] }), { 'POST /devices/removal': () => ok({ items: [] }) });
  fireEvent.click(await screen.findByRole('button', { name: '全部退出' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '全部退出' }));
  expect(await screen.findByText('请先登录')).toBeTruthy();
  expect(localStorage.getItem('anqi:token')).toBeNull();
});

test('a refusal is said where it was asked', async () => {
  await open(() => ok({ items: [PHONE] }), {
    'POST /devices/removal': () => problem(503, 'not-ready', { title: '暂时不行' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '全部退出' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '全部退出' }));
  expect(await screen.findByText('暂时不行')).toBeTruthy();
  expect(localStorage.getItem('anqi:token')).not.toBeNull();
});

test('without a network there is a way to try again', async () => {
  await open(() => 'offline');
  expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
});

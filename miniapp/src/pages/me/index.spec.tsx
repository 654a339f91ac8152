import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../../test/fake-server';
import { queue } from '../../api';
import { aSession } from '../../features/plans/testing/a-plan';
import { sessions } from '../../features/session/session';
import { preferences } from '../../ui';
import MePage from './index';

const report = (key: string) => ({
  key,
  route: 'POST /visit-reports' as const,
  asks: { body: { happenedAt: '2026-11-20T09:00:00+08:00' } },
  label: '示例公司',
  at: Date.parse('2026-11-20T09:00:00+08:00'),
});
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  preferences.set({ language: 'zh-CN', theme: 'system', largeText: false });
  act(() => sessions.signOut());
});

test('large text, dark and English take effect at once and are kept', () => {
  render(<MePage />);
  fireEvent.click(screen.getByRole('switch', { name: '大字' }));
  fireEvent.click(screen.getByRole('radio', { name: '深色' }));
  fireEvent.click(screen.getByRole('radio', { name: 'English' }));
  expect(screen.getByRole('heading', { name: 'My things' })).toBeTruthy();
  expect(document.querySelector('.ui')?.className).toBe('ui ui--dark ui--large');
  expect(JSON.parse(localStorage.getItem('anqi:preferences')!)).toEqual({
    language: 'en',
    theme: 'dark',
    largeText: true,
  });
});

test('what waits is sent on demand, and its fate is shown until it was seen', async () => {
  queue.add(report('k1'));
  fakeServer({ 'POST /visit-reports': () => problem(400, 'invalid-input', { title: '有内容需要改正' }) });
  render(<MePage />);
  expect(screen.getByText('等待网络')).toBeTruthy();
  tap('现在发送');
  await screen.findByText('有内容需要改正');
  tap('知道了');
  expect(screen.getByText('没有待发送的内容')).toBeTruthy();
});

test('giving up what waits is asked about first', () => {
  queue.add(report('k1'));
  render(<MePage />);
  tap('不再发送');
  const question = within(screen.getByRole('dialog'));
  expect(question.getByText(/填写的内容也会丢失/)).toBeTruthy();
  fireEvent.keyDown(document, { key: 'Escape' });
  expect(queue.all()).toHaveLength(1);
  tap('不再发送');
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '不再发送' }));
  expect(queue.all()).toEqual([]);
});

test('signing out forgets the session and leaves what waits to its owner', async () => {
  fakeServer({ 'POST /demo/sign-in': () => ok({ token: 't', session: aSession() }) });
  await act(() => sessions.signInAs('somebody'));
  queue.add(report('k1'));
  render(<MePage />);
  tap('退出登录');
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退出登录' }));
  expect(screen.getByText('未登录')).toBeTruthy();
  expect(localStorage.getItem('anqi:token')).toBeNull();
  expect(screen.getByText('没有待发送的内容')).toBeTruthy();
  expect(queue.all()).toHaveLength(1);
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import ConfirmPage from './index';

const SCAN = 'POST /sign-in/tickets/scan';
const CONFIRM = 'POST /sign-in/tickets/confirmation';
const REFUSE = 'POST /sign-in/tickets/refusal';
const asking = {
  app: 'chrome',
  system: 'windows',
  askedAt: '2026-11-25T09:00:00+08:00',
  goodUntil: '2026-11-25T09:02:00+08:00',
};
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (value: string) =>
  fireEvent.change(screen.getByLabelText('浏览器上显示的两位数字'), { target: { value } });

async function open(answers: Record<string, () => Reply>, isSignedIn = true) {
  router.params = { ticket: 'ticket-of-a-browser-1' };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession() }),
    [SCAN]: () => ok(asking),
    ...answers,
  });
  if (isSignedIn) await act(() => sessions.signInAs('persona'));
  render(<ConfirmPage />);
  return server;
}

afterEach(() => {
  router.params = {};
  act(() => sessions.forget());
});

test('which browser asks is shown, and the number is typed before it is let in', async () => {
  const server = await open({ [CONFIRM]: () => ok(asking) });
  await screen.findByText('Chrome · Windows');
  tap('同意登录');
  expect(screen.getByText('请填写 2 位数字')).toBeTruthy();
  expect(server.of(CONFIRM)).toHaveLength(0);
  type('47');
  tap('同意登录');
  tap('同意登录');
  await screen.findByText('已同意登录');
  expect(server.of(CONFIRM).map(({ body }) => body)).toEqual([
    { ticket: 'ticket-of-a-browser-1', number: '47' },
  ]);
});

test('after a wrong number there is no second guess', async () => {
  await open({ [CONFIRM]: () => problem(422, 'ticket-number-wrong') });
  await screen.findByText('Chrome · Windows');
  type('11');
  tap('同意登录');
  await screen.findByText('ticket-number-wrong');
  expect(screen.queryByRole('button', { name: '同意登录' })).toBeNull();
});

test('who did not ask says no', async () => {
  const server = await open({ [REFUSE]: () => ok(asking) });
  await screen.findByText('Chrome · Windows');
  tap('不是我，拒绝');
  await screen.findByText('已拒绝');
  expect(server.of(CONFIRM)).toHaveLength(0);
});

test('a code that is over is told as such', async () => {
  await open({ [SCAN]: () => problem(422, 'ticket-over') });
  await screen.findByText('ticket-over');
});

test('nothing is taken up by somebody who is not signed in, or without a code', async () => {
  const server = await open({}, false);
  expect(screen.queryByText('Chrome · Windows')).toBeNull();
  expect(server.of(SCAN)).toHaveLength(0);
  router.params = {};
  render(<ConfirmPage />);
  await screen.findByText('没有登录二维码');
});

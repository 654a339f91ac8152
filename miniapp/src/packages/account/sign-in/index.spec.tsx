import { act, fireEvent, render, screen } from '@testing-library/react';
import { visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { login } from '../../../platform/login';
import SignInPage from './index';

const signedIn = (login = 'officer') => ({
  accessToken: 'access',
  accessSeconds: 600,
  refreshToken: 'session.1.tag',
  deviceToken: `device-of-${login}`,
  session: aSession(),
});
const PASSWORD = 'POST /sign-in/password';
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fill = () => {
  type('账号名', ' Officer ');
  type('密码', 'the password');
  type('动态口令', '123 456');
};

afterEach(() => {
  Object.assign(login, { byWechat: false });
  act(() => sessions.forget());
});

test('what is missing is said at its field, and nothing is sent', () => {
  const server = fakeServer({});
  render(<SignInPage />);
  tap('登录');
  expect(screen.getAllByText('请填写')).toHaveLength(2);
  expect(screen.getByText('请填写 6 位数字')).toBeTruthy();
  expect(server.sent).toEqual([]);
});

test('who signs in goes home; the device is known the next time', async () => {
  const server = fakeServer({ [PASSWORD]: () => ok(signedIn()) });
  render(<SignInPage />);
  fill();
  tap('登录');
  tap('登录');
  await screen.findByText(/已用 .* 的身份登录/);
  expect(server.of(PASSWORD).map(({ body }) => body)).toEqual([
    { login: 'officer', password: 'the password', oneTimePassword: '123456' },
  ]);
  expect(visited).toEqual(['/pages/home/index']);
  act(() => sessions.forget());
  expect((screen.getByLabelText('账号名') as HTMLInputElement).value).toBe('officer');
  fill();
  tap('登录');
  await screen.findByText(/已用 .* 的身份登录/);
  expect(server.of(PASSWORD)[1]?.body).toMatchObject({ deviceToken: 'device-of-officer' });
});

test('a refusal keeps name and password; the one-time password is typed anew', async () => {
  fakeServer({
    [PASSWORD]: () => problem(422, 'sign-in-refused', { title: '没有登录成功', detail: '不对' }),
  });
  render(<SignInPage />);
  fill();
  tap('登录');
  await screen.findByText('没有登录成功');
  const valueOf = (label: string) => (screen.getByLabelText(label) as HTMLInputElement).value;
  expect(['账号名', '密码', '动态口令'].map(valueOf)).toEqual([' Officer ', 'the password', '']);
});

test('without a network it says so', async () => {
  fakeServer({ [PASSWORD]: () => 'offline' });
  render(<SignInPage />);
  fill();
  tap('登录');
  expect(await screen.findByText('没有网络')).toBeTruthy();
});

test('an account is taken in two steps', async () => {
  const enrolment = { name: '示例张三', secret: 'ABCDEFGH', keyUri: 'otpauth://totp/x?secret=ABCDEFGH' };
  const server = fakeServer({
    'POST /sign-in/enrolment': () => ok(enrolment),
    'POST /sign-in/enrolment/confirmation': () => ok(signedIn()),
  });
  render(<SignInPage />);
  fireEvent.click(screen.getByText('首次开通'));
  type('一次性开通码', 'abcd-efgh-jkmn');
  type('账号名', 'officer');
  type('密码', 'long enough for us');
  type('再输一次密码', 'another');
  tap('下一步');
  expect(screen.getByText('请填写完整的 16 位')).toBeTruthy();
  expect(screen.getByText('两次输入的密码不一样')).toBeTruthy();
  type('一次性开通码', 'abcd-efgh-jkmn-pqrs');
  type('再输一次密码', 'long enough for us');
  tap('下一步');
  expect(await screen.findByText('ABCD EFGH')).toBeTruthy();
  expect(screen.getByText(/^示例张三，/)).toBeTruthy();
  type('动态口令', '123456');
  tap('开通并登录');
  await screen.findByText(/已用 .* 的身份登录/);
  expect(server.sent.map(({ body }) => body)).toEqual([
    { admissionCode: 'abcd-efgh-jkmn-pqrs', login: 'officer', password: 'long enough for us' },
    { admissionCode: 'abcd-efgh-jkmn-pqrs', oneTimePassword: '123456' },
  ]);
});

test('in WeChat one tap signs in; a WeChat that nobody knows is asked for its code', async () => {
  Object.assign(login, { byWechat: true, code: () => Promise.resolve('wx-code') });
  const answers = [problem(422, 'wechat-not-bound'), ok(signedIn())];
  const server = fakeServer({ 'POST /sign-in/wechat': () => answers.shift()! });
  render(<SignInPage />);
  tap('微信登录');
  await screen.findByText(/这个微信还没有开通/);
  tap('开通并登录');
  expect(screen.getByText('请填写完整的 16 位')).toBeTruthy();
  type('一次性开通码', 'abcd-efgh-jkmn-pqrs');
  tap('开通并登录');
  await screen.findByText(/已用 .* 的身份登录/);
  expect(server.sent.map(({ body }) => body)).toEqual([
    { code: 'wx-code' },
    { code: 'wx-code', admissionCode: 'abcd-efgh-jkmn-pqrs' },
  ]);
});

test('a WeChat that gives no code is not a refusal', async () => {
  Object.assign(login, { byWechat: true, code: () => Promise.resolve(null) });
  const server = fakeServer({});
  render(<SignInPage />);
  tap('微信登录');
  expect(await screen.findByText(/微信没有给出登录凭证/)).toBeTruthy();
  expect(server.sent).toEqual([]);
});

const TICKET = 'POST /sign-in/tickets';
const STATE = 'POST /sign-in/tickets/state';
const keys = { ticket: 'ticket-of-this-browser', secret: 'secret-of-this-browser' };

describe('by a phone', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));

  test('the code shows, then the number, then the home of who was let in', async () => {
    const states: object[] = [
      { number: null, signedIn: null },
      { number: '47', signedIn: null },
      { number: null, signedIn: signedIn() },
    ];
    const server = fakeServer({
      [TICKET]: () => ok({ ...keys, goodUntil: '2026-11-25T09:02:00+08:00' }),
      [STATE]: () => ok(states.shift()),
    });
    render(<SignInPage />);
    tap('手机扫码登录 用已登录的“安企码”小程序扫一扫');
    await pass(0);
    expect(screen.getByRole('img', { name: '登录二维码' })).toBeTruthy();
    await pass(2000);
    expect(screen.queryByText('47')).toBeNull();
    await pass(2000);
    expect(screen.getByText('47')).toBeTruthy();
    expect(screen.queryByRole('img', { name: '登录二维码' })).toBeNull();
    await pass(2000);
    expect(visited).toEqual(['/pages/home/index']);
    expect(server.of(STATE).map(({ body }) => body)).toEqual([keys, keys, keys]);
    await pass(10_000);
    expect(server.of(STATE)).toHaveLength(3);
  });

  test('a code that is over is asked for anew by a tap, and a lost network is waited for', async () => {
    const replies = [() => 'offline' as const, () => problem(422, 'ticket-over')];
    const server = fakeServer({
      [TICKET]: () => ok({ ...keys, goodUntil: '2026-11-25T09:02:00+08:00' }),
      [STATE]: () => replies.shift()?.() ?? ok({ number: null, signedIn: null }),
    });
    render(<SignInPage />);
    tap('手机扫码登录 用已登录的“安企码”小程序扫一扫');
    await pass(2000);
    expect(screen.getByText('网络中断，恢复后会继续')).toBeTruthy();
    await pass(2000);
    expect(screen.getByText('这个码已失效')).toBeTruthy();
    await pass(10_000);
    expect(server.of(TICKET)).toHaveLength(1);
    tap('换一张');
    await pass(0);
    expect(server.of(TICKET)).toHaveLength(2);
    expect(screen.queryByText('这个码已失效')).toBeNull();
    tap('用账号密码登录');
    await pass(10_000);
    expect(server.of(STATE)).toHaveLength(2);
  });
});

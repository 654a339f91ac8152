import { act, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { login } from '../../../platform/login';
import JoinPage from './index';

const JOIN = 'POST /memberships';
const CODE = 'ABCD-EFGH-JKMN-PQRS';
const session = (roles: string[]) => aSession({ roles, officerId: null } as never);
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const codeField = () => screen.getByLabelText('一次性开通码') as HTMLInputElement;

async function open(roles: string[] | null, join = () => ok(session(['enterprise']))) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: session(roles ?? []) }),
    'GET /session': () => ok(session(roles ?? [])),
    [JOIN]: join,
  });
  if (roles !== null) await act(() => sessions.signInAs('persona'));
  render(<JoinPage />);
  return server;
}

afterEach(() => {
  router.params = {};
  Object.assign(login, { byWechat: false });
  act(() => sessions.forget());
});

test('who is signed in joins by the code that he scanned', async () => {
  router.params = { code: CODE };
  const server = await open(['enterprise']);
  expect(codeField().value).toBe(CODE);
  tap('加入');
  tap('加入');
  await screen.findByText('已加入');
  expect(server.of(JOIN).map(({ body }) => body)).toEqual([{ code: CODE }]);
  expect(visited).toEqual(['/pages/home/index']);
});

test('a code that is no good is told, and stays to be mended', async () => {
  await open(['enterprise'], () => problem(422, 'code-not-good') as never);
  tap('加入');
  expect(screen.getByText('请填写完整的 16 位')).toBeTruthy();
  fireEvent.change(codeField(), { target: { value: CODE } });
  tap('加入');
  await screen.findByText('code-not-good');
  expect(codeField().value).toBe(CODE);
});

test('staff of the district have no business here', async () => {
  await open(['inspector']);
  await screen.findByText('没有查看权限');
});

test('who is not signed in comes in by the code: in WeChat by it alone, else with a password', async () => {
  router.params = { code: CODE };
  const { unmount } = render(<JoinPage />);
  expect(codeField().value).toBe(CODE);
  expect(screen.getByLabelText('密码')).toBeTruthy();
  unmount();
  Object.assign(login, { byWechat: true });
  render(<JoinPage />);
  expect(codeField().value).toBe(CODE);
  expect(screen.queryByLabelText('密码')).toBeNull();
});

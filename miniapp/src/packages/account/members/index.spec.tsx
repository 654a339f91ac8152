import { act, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import MembersPage from './index';

const JIA = { id: 'jia', name: '示例甲公司' };
const LIST = 'GET /enterprises/jia/members';
const member = (id: string, more: object = {}) => ({
  id,
  name: `示例${id}`,
  title: '办事员',
  administers: false,
  isSelf: false,
  invitedUntil: null,
  actions: [],
  ...more,
});
const members = (items: object[], more: object = {}) => ({
  enterprise: JIA,
  mayInvite: true,
  mayConfirm: false,
  items,
  ...more,
});
const SELF = member('me', { isSelf: true, administers: true });
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

async function open(
  list: object,
  {
    roles = ['enterprise'],
    enterprises = [JIA],
    answers = {},
  }: {
    roles?: string[];
    enterprises?: object[];
    answers?: Record<string, () => Reply>;
  } = {},
) {
  const server = fakeServer({
    'POST /demo/sign-in': () =>
      ok({ token: 't', session: aSession({ roles, enterprises, officerId: null } as never) }),
    [LIST]: () => ok(list),
    ...answers,
  });
  await act(() => sessions.signInAs('persona'));
  render(<MembersPage />);
  return server;
}

afterEach(() => act(() => sessions.forget()));

test('the administrator invites a colleague; the code is shown once, also after two taps', async () => {
  const route = 'POST /enterprises/jia/members';
  const made = { code: 'ABCD-EFGH-JKMN-PQRS', goodUntil: '2026-12-02T09:00:00+08:00', members: members([]) };
  const server = await open(members([SELF]), { answers: { [route]: () => ok(made, 201) } });
  await screen.findByText('示例me（我）');
  tap('邀请同事');
  tap('生成码');
  expect(screen.getByText('请填写姓名')).toBeTruthy();
  expect(server.of(route)).toHaveLength(0);
  fireEvent.change(screen.getByLabelText('姓名'), { target: { value: ' 示例小王 ' } });
  tap('生成码');
  tap('生成码');
  await screen.findByText('ABCD-EFGH-JKMN-PQRS');
  expect(server.of(route).map(({ body }) => body)).toEqual([{ name: '示例小王', title: '' }]);
  expect(screen.getByText('示例小王 亲启')).toBeTruthy();
});

test('a colleague is removed after a question, and not before', async () => {
  const route = 'POST /enterprises/jia/members/li/removal';
  const list = members([SELF, member('li', { actions: ['remove', 'hand-over'] })]);
  const server = await open(list, { answers: { [route]: () => ok(members([SELF])) } });
  fireEvent.click(await screen.findByRole('button', { name: /示例li/ }));
  tap('移除');
  expect(screen.getByText('移除 示例li？')).toBeTruthy();
  expect(server.of(route)).toHaveLength(0);
  tap('移除');
  await screen.findByText('已移除');
  expect(server.of(route)).toHaveLength(1);
});

test('what the server refuses is told, and the question stays', async () => {
  const route = 'POST /enterprises/jia/members/li/hand-over';
  const list = members([SELF, member('li', { actions: ['hand-over'] })]);
  await open(list, { answers: { [route]: () => problem(409, 'version-conflict') } });
  fireEvent.click(await screen.findByRole('button', { name: /示例li/ }));
  tap('移交管理员');
  tap('移交管理员');
  await screen.findByText('version-conflict');
  expect(screen.getByText('把管理员移交给 示例li？')).toBeTruthy();
});

test('a member without a say sees who belongs, and no buttons', async () => {
  await open(
    members([member('boss', { administers: true }), member('me', { isSelf: true })], { mayInvite: false }),
  );
  await screen.findByText('示例boss');
  expect(screen.queryByRole('button', { name: '邀请同事' })).toBeNull();
  expect(screen.queryByRole('button', { name: /示例boss/ })).toBeNull();
});

test('the centre looks an enterprise up, and is told what to do where nobody belongs', async () => {
  const found = { items: [{ ...JIA, town: '示例镇', creditCode: '91000000MA00000013' }], nextCursor: null };
  await open({}, { roles: ['centre'], enterprises: [], answers: { 'GET /enterprises': () => ok(found) } });
  fireEvent.click(await screen.findByRole('button', { name: /示例甲公司/ }));
  expect(visited).toEqual(['/packages/account/members/index?enterpriseId=jia']);
});

test('the centre gives out the code of an administrator', async () => {
  router.params = { enterpriseId: 'jia' };
  await open(members([], { mayInvite: false, mayConfirm: true }), { roles: ['centre'], enterprises: [] });
  await screen.findByText('还没有成员');
  tap('发放管理员码');
  expect(screen.getByText(/先核实/)).toBeTruthy();
  router.params = {};
});

test('who belongs to none is told how to join', async () => {
  await open({}, { enterprises: [] });
  await screen.findByText('凭邀请码加入另一家企业');
});

test('an inspector has no business here', async () => {
  await open({}, { roles: ['inspector'], enterprises: [] });
  await screen.findByText('没有查看权限');
});

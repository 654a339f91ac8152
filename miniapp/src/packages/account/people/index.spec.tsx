import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import PeoplePage from './index';

const person = (id: string, more: object = {}) => ({
  id,
  name: `示例${id}`,
  title: '执法人员',
  roles: ['inspector'],
  hasPassword: false,
  hasWechat: false,
  codeUntil: null,
  ...more,
});
const ISSUE = 'POST /accounts/a/admission-code';

async function open(
  items: object[],
  roles: string[] = ['administrator'],
  more: Record<string, () => Reply> = {},
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /accounts': () => ok({ items, nextCursor: null }),
    ...more,
  });
  await act(() => sessions.signInAs('somebody'));
  render(<PeoplePage />);
  return server;
}
afterEach(() => act(() => sessions.signOut()));

test('who can sign in, who has a code, who has not', async () => {
  await open([
    person('a'),
    person('b', { hasWechat: true }),
    person('c', { codeUntil: '2026-12-01T00:00:00+08:00' }),
  ]);
  for (const words of ['未开通', '已开通', '已发码']) expect(await screen.findByText(words)).toBeTruthy();
});

test('a code is shown once', async () => {
  const code = 'ABCD-EFGH-JKMN-PQRS';
  const goodUntil = '2026-12-03T10:00:00+08:00';
  const server = await open([person('a')], undefined, { [ISSUE]: () => ok({ code, goodUntil }, 201) });
  fireEvent.click(await screen.findByText('示例a'));
  fireEvent.click(screen.getByRole('button', { name: '发放一次性开通码' }));
  expect(await screen.findByText(code)).toBeTruthy();
  expect(screen.getByText(/只显示这一次/)).toBeTruthy();
  expect(server.of(ISSUE)[0]?.key).toBeTruthy();
  expect(localStorage.length).toBeGreaterThan(0);
  expect(JSON.stringify({ ...localStorage })).not.toContain(code);
});

test('a code whose answer was lost is not shown as one', async () => {
  const goodUntil = '2026-12-03T10:00:00+08:00';
  await open([person('a')], undefined, { [ISSUE]: () => ok({ code: null, goodUntil }, 201) });
  fireEvent.click(await screen.findByText('示例a'));
  fireEvent.click(screen.getByRole('button', { name: '发放一次性开通码' }));
  expect(await screen.findByText(/请重新发放一个/)).toBeTruthy();
});

test('nobody else opens it', async () => {
  const server = await open([person('a')], ['centre']);
  expect(screen.getByText('没有查看权限')).toBeTruthy();
  expect(server.of('GET /accounts')).toEqual([]);
});

const WORK = 'GET /accounts/a/open-work';
const LEAVE = 'POST /accounts/a/leaving';
const work = {
  account: { id: 'a', name: '示例a' },
  work: [
    { kind: 'requests', count: 3 },
    { kind: 'summonses', count: 0 },
    { kind: 'plans', count: 2 },
  ],
  successors: [{ id: 'b', name: '示例b' }],
};

test('whoever leaves: his work is shown, a successor chosen, and it is asked once more', async () => {
  const server = await open([person('a')], undefined, { [WORK]: () => ok(work), [LEAVE]: () => ok(work) });
  fireEvent.click(await screen.findByText('示例a'));
  fireEvent.click(screen.getByRole('button', { name: '离岗移交' }));
  await screen.findByText('办理中的诉求');
  expect(screen.queryByText('未办结的吹哨')).toBeNull();
  expect(screen.getByText(/提醒部门负责人/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /示例b/ }));
  fireEvent.click(screen.getByRole('button', { name: '离岗移交' }));
  expect(server.of(LEAVE)).toHaveLength(0);
  fireEvent.click(screen.getByRole('button', { name: '确认离岗' }));
  fireEvent.click(screen.getByRole('button', { name: '确认离岗' }));
  await screen.findByText('已办理离岗');
  expect(server.of(LEAVE).map(({ body }) => body)).toEqual([{ successorId: 'b' }]);
});

test('the last administrator is told that he stays; a member of an enterprise has no such button', async () => {
  const refused = {
    [WORK]: () => ok({ ...work, work: [] }),
    [LEAVE]: () => problem(422, 'last-administrator'),
  };
  await open([person('a'), person('c', { roles: ['enterprise'] })], undefined, refused);
  fireEvent.click(await screen.findByText('示例a'));
  fireEvent.click(screen.getByRole('button', { name: '离岗移交' }));
  await screen.findByText('手上没有未办完的工作');
  fireEvent.click(screen.getByRole('button', { name: '离岗移交' }));
  fireEvent.click(screen.getByRole('button', { name: '确认离岗' }));
  await screen.findByText('last-administrator');
  fireEvent.click(screen.getByRole('button', { name: '取消' }));
  fireEvent.click(screen.getAllByRole('button', { name: '关闭' })[0] as HTMLElement);
  fireEvent.click(screen.getByText('示例c'));
  expect(screen.queryByRole('button', { name: '离岗移交' })).toBeNull();
});

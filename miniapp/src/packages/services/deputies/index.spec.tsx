import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { HeadDeputy, Session } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import DeputiesPage from './index';

const UNIT = { id: 'dept-1', name: '示例应急局' };
const aDeputy = (more: Partial<HeadDeputy> = {}): HeadDeputy => ({
  id: 'deputy-1',
  account: { id: 'account-2', name: '示例乙' },
  department: UNIT,
  from: '2026-11-20',
  until: '2026-11-27',
  state: 'acting',
  mayEnd: true,
  ...more,
});

async function openPage(
  { roles, deputies, mayName }: { roles: Session['roles']; deputies: HeadDeputy[]; mayName: boolean },
  more: Record<string, () => Reply | 'offline'> = {},
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles, department: UNIT }) }),
    'GET /head-deputies': () => ok({ items: deputies, nextCursor: null, mayName }),
    'GET /head-deputy-candidates': () => ok({ items: [{ id: 'account-2', name: '示例乙', title: '科长' }] }),
    ...more,
  });
  await sessions.signInAs('somebody');
  render(<DeputiesPage />);
  return server;
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));
const HEAD = { roles: ['head'] as Session['roles'], mayName: true };

afterEach(() => act(() => sessions.signOut()));

test('who acts and who will, and what can be ended', async () => {
  const later = aDeputy({ id: 'deputy-2', state: 'to-come', from: '2026-12-01', until: '2026-12-01' });
  await openPage({ ...HEAD, deputies: [aDeputy(), later] });
  await screen.findByText('11月20日 周五至11月27日 周五');
  screen.getByText('12月1日 周二');
  expect([screen.getByText('代行中'), screen.getByText('未开始')]).toHaveLength(2);
  screen.getByRole('button', { name: '提前结束' });
  screen.getByRole('button', { name: '撤销指定' });
});

test('a head names a colleague, and reads first what it means', async () => {
  const server = await openPage({ ...HEAD, deputies: [] }, { 'POST /head-deputies': () => ok(aDeputy()) });
  await screen.findByText('没有代行安排');
  await tap('指定代行人');
  fireEvent.click(sheet().getByRole('button', { name: '指定代行人' }));
  await sheet().findByText('请选择代行的同事');
  expect(server.of('POST /head-deputies')).toHaveLength(0);
  fireEvent.click(sheet().getByRole('button', { name: /由谁代行/ }));
  fireEvent.click(await screen.findByRole('radio', { name: /示例乙/ }));
  await screen.findByText(/这几天由示例乙审批本部门计划/);
  fireEvent.click(sheet().getByRole('button', { name: '指定代行人' }));
  await screen.findByText('已指定，已通知代行人');
  expect(server.of('POST /head-deputies')[0]?.body).toMatchObject({ accountId: 'account-2' });
});

test('ends early after a question', async () => {
  const server = await openPage(
    { ...HEAD, deputies: [aDeputy()] },
    { 'POST /head-deputies/deputy-1/end': () => ok(aDeputy({ state: 'past' })) },
  );
  await tap('提前结束');
  sheet().getByText('今天起示例乙不再代行？');
  fireEvent.click(sheet().getByRole('button', { name: '提前结束' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.of('POST /head-deputies/deputy-1/end')).toHaveLength(1);
});

test('the deputy sees for whom and until when, and can change nothing', async () => {
  const me = aSession().account;
  const mine = aDeputy({ account: { id: me.id, name: me.name }, mayEnd: false });
  await openPage({ roles: ['inspector', 'head'], deputies: [mine], mayName: false });
  await screen.findByText(/您正在代行示例应急局负责人职责，至11月27日/);
  screen.getByText(`${me.name}（我）`);
  expect(screen.queryByRole('button', { name: '提前结束' })).toBeNull();
  expect(screen.queryByRole('button', { name: '指定代行人' })).toBeNull();
});

test('those over are another list', async () => {
  const server = await openPage({ ...HEAD, deputies: [] });
  fireEvent.click(await screen.findByRole('radio', { name: '已结束' }));
  await screen.findByText('没有已结束的代行');
  expect(server.of('GET /head-deputies').at(-1)?.path).toMatch(/list=past/);
});

test('a department without colleagues says so', async () => {
  await openPage({ ...HEAD, deputies: [] }, { 'GET /head-deputy-candidates': () => ok({ items: [] }) });
  await tap('指定代行人');
  await sheet().findByText(/没有可以代行的同事/);
});

test('an error can be tried again', async () => {
  await openPage({ ...HEAD, deputies: [] }, { 'GET /head-deputies': () => problem(500, 'internal') });
  await screen.findByRole('button', { name: '重试' });
});

test('without a network', async () => {
  await openPage({ ...HEAD, deputies: [] }, { 'GET /head-deputies': () => 'offline' });
  await screen.findByText('没有网络');
});

test('no page for a member of an enterprise', async () => {
  await openPage({ roles: ['enterprise'], deputies: [], mayName: false });
  await screen.findByText('没有查看权限');
});

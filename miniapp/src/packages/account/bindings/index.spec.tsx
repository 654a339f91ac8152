import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { BindingRequest, Session } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import BindingsPage from './index';

const LIST = 'GET /binding-requests';
const DECIDE = 'POST /binding-requests/binding-1/decision';
const aRow = (more: Partial<BindingRequest> = {}): BindingRequest => ({
  ...{ id: 'binding-1', status: 'open', enterprise: '示例甲公司', enterpriseId: 'enterprise-1' },
  ...{ creditCode: '91990000MA0000001A', name: '示*', title: '行政', phone: '0000****567' },
  ...{ askedAt: '2026-11-24T09:00:00+08:00', reason: null, decidedAt: null },
  ...more,
});

async function openPage(
  rows: BindingRequest[],
  more: Record<string, () => Reply | 'offline'> = {},
  roles: Session['roles'] = ['centre'],
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles }) }),
    [LIST]: () => ok({ items: rows, nextCursor: null }),
    [DECIDE]: () => ok(aRow({ status: 'confirmed' })),
    'GET /enterprises': () =>
      ok({ items: [{ id: 'enterprise-2', name: '示例乙公司', creditCode: '91990000MA0000002B' }] }),
    ...more,
  });
  await sessions.signInAs('somebody');
  render(<BindingsPage />);
  return server;
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));
const say = (text: string) =>
  fireEvent.change(sheet().getByLabelText('核实说明'), { target: { value: text } });

afterEach(() => act(() => sessions.forget()));

test('who asks, masked, with what to do about it', async () => {
  await openPage([aRow()]);
  await screen.findByText('示* · 行政 · 0000****567');
  screen.getByText(/请打企业登记电话核实/);
});

test('confirmed once with a reason, it leads on to the code', async () => {
  const server = await openPage([aRow()]);
  await tap('确认');
  fireEvent.click(sheet().getByRole('button', { name: '确认' }));
  await sheet().findByText('请写明核实情况');
  expect(server.of(DECIDE)).toHaveLength(0);
  say('已回电登记号码');
  fireEvent.click(sheet().getByRole('button', { name: '确认' }));
  await waitFor(() => expect(visited).toEqual(['/packages/account/members/index?enterpriseId=enterprise-1']));
  expect(server.of(DECIDE)[0]?.body).toEqual({ outcome: 'confirmed', reason: '已回电登记号码' });
});

test('where the code names no enterprise the centre has to choose one', async () => {
  const server = await openPage([aRow({ enterpriseId: null })]);
  await screen.findByText('按信用代码未找到，确认时请选择');
  await tap('确认');
  say('已回电登记号码');
  fireEvent.click(sheet().getByRole('button', { name: '确认' }));
  await sheet().findByText('请选择企业');
  fireEvent.click(sheet().getByRole('button', { name: /确认为哪家企业的管理员/ }));
  fireEvent.click(await screen.findByRole('radio', { name: /示例乙公司/ }));
  fireEvent.click(sheet().getByRole('button', { name: '确认' }));
  await waitFor(() => expect(server.of(DECIDE)).toHaveLength(1));
  expect(server.of(DECIDE)[0]?.body).toMatchObject({ enterpriseId: 'enterprise-2' });
});

test('somebody else decided in between: what was typed stays, and why it did not go through is said', async () => {
  await openPage([aRow()], { [DECIDE]: () => problem(422, 'not-in-this-state') });
  await tap('不予确认');
  say('登记电话无人认识');
  fireEvent.click(sheet().getByRole('button', { name: '不予确认' }));
  await sheet().findByText('not-in-this-state');
  expect((sheet().getByLabelText('核实说明') as HTMLInputElement).value).toBe('登记电话无人认识');
});

test('the decided are other lists', async () => {
  const server = await openPage([]);
  await screen.findByText('没有申请');
  fireEvent.click(screen.getByRole('radio', { name: '未通过' }));
  await waitFor(() => expect(server.of(LIST).at(-1)?.path).toMatch(/status=declined/));
});

test('an error can be tried again', async () => {
  await openPage([], { [LIST]: () => problem(500, 'internal') });
  await screen.findByRole('button', { name: '重试' });
});

test('without a network', async () => {
  await openPage([], { [LIST]: () => 'offline' });
  await screen.findByText('没有网络');
});

test('no page for a member of an enterprise', async () => {
  await openPage([], {}, ['enterprise']);
  await screen.findByText('没有查看权限');
});

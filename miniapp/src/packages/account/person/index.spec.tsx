import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import PersonPage from './index';

const FIND = 'POST /personal-data/exports';
const ERASE = 'POST /personal-data/erasures';

async function open(more: Record<string, () => Reply>, roles: string[] = ['administrator']) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    ...more,
  });
  await act(() => sessions.signInAs('somebody'));
  render(<PersonPage />);
  return server;
}
afterEach(() => act(() => sessions.signOut()));

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const find = () => fireEvent.click(screen.getByRole('button', { name: '查询' }));

test('nothing is asked for without a number and what for', async () => {
  const server = await open({});
  type('本人留过的电话', '0000');
  type('办理事由', '申请');
  find();
  expect(screen.getAllByText(/请填|不少于/).length).toBe(2);
  expect(server.of(FIND)).toEqual([]);
  expect((screen.getByLabelText('办理事由') as HTMLInputElement).value).toBe('申请');
});

test('a refusal is told, and what was typed stays', async () => {
  const server = await open({ [FIND]: () => problem(404, 'not-found') });
  type('本人留过的电话', ' 00000007799 ');
  type('办理事由', '本人书面申请查询');
  find();
  await screen.findByText('not-found');
  expect(server.of(FIND).map(({ body }) => body)).toEqual([
    { phone: '00000007799', reason: '本人书面申请查询' },
  ]);
  expect((screen.getByLabelText('办理事由') as HTMLInputElement).value).toBe('本人书面申请查询');
  expect(server.of(ERASE)).toEqual([]);
});

test('nobody else opens it', async () => {
  await open({}, ['centre']);
  expect(screen.getByText('没有查看权限')).toBeTruthy();
});

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { visited } from '../../../../test/doubles/taro';
import type { PersonalData } from '../../../api';
import { aMember } from '../../../features/requests/testing/a-request';
import { sessions } from '../../../features/session/session';
import PersonalPage from './index';

const ERASE = 'POST /personal-data/erasure';
const data = (change: Partial<PersonalData> = {}): PersonalData => ({
  account: { id: 'account-1', name: '示例丙' },
  title: '办事员',
  workPhone: null,
  enterprises: [{ id: 'enterprise-1', name: '示例企业' }],
  mayErase: true,
  held: [
    { table: 'service_requests', rows: [{ id: 'request-1' }, { id: 'request-2' }] },
    { table: 'ratings', rows: [] },
  ],
  ...change,
});

async function open(answer: PersonalData, answers: Record<string, () => Reply> = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aMember() }),
    'GET /personal-data': () => ok(answer),
    ...answers,
  });
  await sessions.signInAs('somebody');
  render(<PersonalPage />);
  await screen.findByText('保存的记录');
  return server;
}

const sheet = () => within(screen.getByRole('dialog'));
const press = () => fireEvent.click(sheet().getByRole('button', { name: '删除我的个人信息' }));
const begin = () => fireEvent.click(screen.getByRole('button', { name: '删除我的个人信息' }));
const type = (value: string) =>
  fireEvent.change(sheet().getByRole('textbox', { name: '请输入您的姓名以确认' }), { target: { value } });

afterEach(() => act(() => sessions.signOut()));

it('counts what is held, and keeps none of it on the phone', async () => {
  await open(data());
  expect(screen.getByText('示例企业')).toBeTruthy();
  expect(screen.getByText('企业诉求')).toBeTruthy();
  expect(screen.getByText('2 条')).toBeTruthy();
  expect(screen.queryByText('评价')).toBeNull();
  expect(JSON.stringify({ ...localStorage })).not.toContain('示例企业');
});

it('erases after the name was typed, once, and signs out', async () => {
  const server = await open(data(), { [ERASE]: () => ok({ items: [] }) });
  begin();
  press();
  expect(sheet().getByText('请输入您的姓名')).toBeTruthy();
  expect(server.of(ERASE)).toHaveLength(0);
  type('示例丙');
  press();
  press();
  await act(async () => undefined);
  expect(server.of(ERASE).map(({ body }) => body)).toEqual([{ name: '示例丙' }]);
  expect(visited.at(-1)).toContain('pages/home/index');
});

it('keeps what was typed where it is refused', async () => {
  await open(data(), { [ERASE]: () => problem(400, 'invalid-input') });
  begin();
  type('示例丁');
  press();
  await screen.findByText('invalid-input');
  expect(sheet().getByDisplayValue('示例丁')).toBeTruthy();
});

it('tells staff why theirs stay', async () => {
  await open(data({ mayErase: false }));
  expect(screen.getByText(/在岗期间不能删除/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '删除我的个人信息' })).toBeNull();
});

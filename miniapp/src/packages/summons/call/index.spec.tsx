import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { queue, type Session, type SummonsOptions } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { aSummons, someOptions } from '../../../features/summons/testing/a-summons';
import CallPage from './index';

const MEMBER: Partial<Session> = {
  roles: ['enterprise'],
  department: null,
  enterprises: [{ id: 'ent-1', name: '示例精密制造有限公司' }],
};
const WORDS = '门口道路开挖未回填';

async function openPage(
  options: SummonsOptions,
  {
    session = MEMBER,
    params = {},
    answers = {},
  }: {
    session?: Partial<Session>;
    params?: Record<string, string>;
    answers?: Record<string, () => Reply | 'offline'>;
  } = {},
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ officerId: null, ...session }) }),
    'GET /summonses/options': () => ok(options),
    'POST /summonses': () => ok(aSummons(), 201),
    ...answers,
  });
  await sessions.signInAs('somebody');
  router.params = params;
  render(<CallPage />);
  await screen.findByText('什么事需要到场');
  return server;
}

const send = () => fireEvent.click(screen.getByRole('button', { name: '吹哨' }));
const type = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '什么事需要到场' }), { target: { value } });
const choose = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name: /呼叫哪个部门/ }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: new RegExp(name) }));
};

afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
  localStorage.clear();
});

test('an enterprise calls its officer unless it says otherwise', async () => {
  const server = await openPage(someOptions());
  screen.getByText('今天服务贵企业的是示例科经局 示例乙。');
  screen.getByText('现在吹哨，对方应在 11月23日 周一 18:00 前报到。');
  send();
  await screen.findByText('请至少写 5 个字');
  expect(server.of('POST /summonses')).toEqual([]);
  type(WORDS);
  send();
  await act(async () => {});
  expect(server.of('POST /summonses').map(({ body }) => body)).toEqual([
    { kind: 'enterprise-calls-officer', enterpriseId: 'ent-1', words: WORDS },
  ]);
});

test('a matter that goes to a department first offers the one that leads it', async () => {
  const server = await openPage(
    someOptions({
      kinds: ['enterprise-calls-department'],
      departmentFirst: 'repeated',
      suggestedDepartmentId: 'dept-3',
      requestNumber: '20261120-001',
    }),
    { params: { requestId: 'request-1' } },
  );
  screen.getByText('此事已吹哨过，由有权部门直接到场，不再退回专员和街镇。');
  screen.getByText('20261120-001');
  expect(screen.queryByRole('radiogroup', { name: '请谁来' })).toBeNull();
  screen.getByRole('button', { name: /呼叫哪个部门.*示例建管局/ });
  type(WORDS);
  send();
  await act(async () => {});
  expect(server.of('POST /summonses')[0]?.body).toEqual({
    kind: 'enterprise-calls-department',
    departmentId: 'dept-3',
    requestId: 'request-1',
    words: WORDS,
  });
});

test('a town has to choose a department', async () => {
  const server = await openPage(
    someOptions({ kinds: ['town-calls-department'], officer: null, unit: null }),
    {
      session: { roles: ['clerk'], department: { id: 'town-1', name: '示例镇' } },
    },
  );
  type(WORDS);
  send();
  await screen.findByText('请选择部门');
  await choose('示例建管局');
  send();
  await act(async () => {});
  expect(server.of('POST /summonses').map(({ body }) => body)).toEqual([
    { kind: 'town-calls-department', departmentId: 'dept-3', words: WORDS },
  ]);
});

test('two taps call once, and a refusal keeps what was typed', async () => {
  const server = await openPage(someOptions(), {
    answers: { 'POST /summonses': () => problem(422, 'summons-nobody-serves', { title: '暂无服务专员' }) },
  });
  type(WORDS);
  send();
  send();
  await screen.findByText('暂无服务专员');
  expect(server.of('POST /summonses')).toHaveLength(1);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '什么事需要到场' }).value).toBe(WORDS);
});

test('without a network it waits, and is looked at once it has been sent', async () => {
  let online = false;
  const server = await openPage(someOptions(), {
    answers: { 'POST /summonses': () => (online ? ok(aSummons(), 201) : 'offline') },
  });
  type(WORDS);
  send();
  await screen.findByText('等待网络');
  online = true;
  await act(() => queue.flush());
  expect(visited.at(-1)).toBe('/packages/summons/summons/index?id=summons-1');
  expect(new Set(server.of('POST /summonses').map(({ key }) => key)).size).toBe(1);
  expect(queue.all()).toEqual([]);
});

test('refused once it was sent, it is written on', async () => {
  await openPage(someOptions(), { answers: { 'POST /summonses': () => 'offline' } });
  type(WORDS);
  send();
  await screen.findByText('等待网络');
  const [entry] = queue.mine();
  cleanup();
  await openPage(someOptions(), { params: { restore: entry!.key } });
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '什么事需要到场' }).value).toBe(WORDS);
});

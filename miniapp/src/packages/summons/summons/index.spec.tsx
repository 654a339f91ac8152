import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { queue, type SummonsView } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { aSummons } from '../../../features/summons/testing/a-summons';
import SummonsPage from './index';

const AT = '/summonses/summons-1';

async function openPage(summons: SummonsView, more: Record<string, () => Reply | 'offline'> = {}) {
  const session = aSession({ roles: ['clerk'], officerId: null });
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session }),
    [`GET ${AT}`]: () => ok(summons),
    ...more,
  });
  await sessions.signInAs('somebody');
  router.params = { id: 'summons-1' };
  render(<SummonsPage />);
  await screen.findByText(summons.words);
  return server;
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));
const inSheet = (name: string) => fireEvent.click(sheet().getByRole('button', { name }));
const type = (name: string | RegExp, value: string) =>
  fireEvent.change(sheet().getByRole('textbox', { name }), { target: { value } });

afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

const reported = aSummons({
  status: 'reported',
  reportedAt: '2026-11-20T11:00:00+08:00',
  reportedBy: { id: 'account-1', name: '示例甲' },
  reportWords: '已设围挡，今晚更换。',
  inTime: true,
});

test('whoever is called sees by when and why, and reports in words', async () => {
  const server = await openPage(aSummons({ actions: ['report'] }), {
    [`POST ${AT}/report`]: () => ok(reported),
  });
  screen.getByText('街镇吹哨、部门报到');
  screen.getByText('11月23日 周一 18:00 前');
  tap('时限是怎么算的');
  screen.getByText('第 1 个工作日');
  tap('报到');
  inSheet('报到');
  sheet().getByText('请写明报到情况');
  expect(server.of(`POST ${AT}/report`)).toEqual([]);
  type('谁到场或联系，商定了什么', ' 已设围挡，今晚更换。 ');
  inSheet('报到');
  await screen.findByText('示例应急局 示例甲 报到');
  expect(server.of(`POST ${AT}/report`)[0]?.body).toEqual({ words: '已设围挡，今晚更换。' });
  expect(screen.queryByRole('button', { name: '报到' })).toBeNull();
});

test('its caller says whether it is solved', async () => {
  const settled = {
    ...reported,
    status: 'settled' as const,
    solved: false,
    endedAt: '2026-11-20T12:00:00+08:00',
  };
  const server = await openPage(
    { ...reported, actions: ['settle'] },
    { [`POST ${AT}/settlement`]: () => ok(settled) },
  );
  tap('办结');
  inSheet('办结');
  sheet().getByText('请选择');
  fireEvent.click(sheet().getByRole('radio', { name: '未解决' }));
  sheet().getByText('仍未解决的，可以再次吹哨，由有权部门到场。');
  inSheet('办结');
  await screen.findByText('吹哨方确认：未解决');
  expect(server.of(`POST ${AT}/settlement`)[0]?.body).toEqual({ solved: false });
});

test('a town rates in five levels', async () => {
  const settled = {
    ...reported,
    status: 'settled' as const,
    solved: true,
    endedAt: '2026-11-20T12:00:00+08:00',
  };
  const server = await openPage(
    { ...settled, toRate: true, actions: ['rate'] },
    { [`POST ${AT}/rating`]: () => ok({ ...settled, rating: { level: 4, words: null } }) },
  );
  tap('评价');
  fireEvent.click(sheet().getByRole('radio', { name: /^满意/ }));
  inSheet('评价');
  await screen.findByText('评价：满意');
  expect(server.of(`POST ${AT}/rating`)[0]?.body).toEqual({ level: 4 });
});

test('a report from a dead zone waits, and is sent once there is a network', async () => {
  let online = false;
  const server = await openPage(aSummons({ actions: ['report'] }), {
    [`POST ${AT}/report`]: () => (online ? ok(reported) : 'offline'),
  });
  tap('报到');
  type('谁到场或联系，商定了什么', '已到场');
  inSheet('报到');
  await screen.findByText('“报到”等待网络，联网后自动发送。');
  expect(screen.queryByRole('button', { name: '报到' })).toBeNull();
  online = true;
  await act(() => queue.flush());
  await screen.findByText('示例应急局 示例甲 报到');
  const keys = server.of(`POST ${AT}/report`).map(({ key }) => key);
  expect(new Set(keys).size).toBe(1);
  expect(queue.all()).toEqual([]);
});

test('a refusal says why, and what was typed stays', async () => {
  await openPage(aSummons({ actions: ['call-off'] }), {
    [`POST ${AT}/calling-off`]: () => problem(422, 'not-in-this-state', { title: '状态已变' }),
  });
  tap('取消吹哨');
  type('为什么取消', '已自行解决');
  inSheet('取消吹哨');
  await sheet().findByText('状态已变');
  expect(sheet().getByRole<HTMLTextAreaElement>('textbox', { name: '为什么取消' }).value).toBe('已自行解决');
});

test('why it went to a department, and the request where it may be opened', async () => {
  await openPage(
    aSummons({ departmentFirst: 'repeated', requestId: 'request-1', requestNumber: '20261120-001' }),
  );
  screen.getByText('此事已吹哨过，由有权部门直接到场，不再退回专员和街镇。');
  screen.getByRole('button', { name: '20261120-001' });
});

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { cache, queue, type ServiceVisit } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { aLog, aVisit } from '../../../features/service-visits/testing/a-visit';
import { sessions } from '../../../features/session/session';
import LogVisitPage from './index';

const LOG = 'POST /service-visits/visit-1/log';
const done = () => ok(aVisit({ status: 'done', log: aLog, actions: [] }));

async function open(answer: () => Reply | 'offline' = done, visit: ServiceVisit = aVisit()) {
  router.params = { id: 'visit-1' };
  const now = '2026-11-26T10:00:00+08:00';
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['service-officer'], now }) }),
    'GET /service-visits/visit-1': () => ok(visit),
    [LOG]: answer,
  });
  await sessions.signInAs('somebody');
  render(<LogVisitPage />);
  await screen.findByRole('heading', { name: '记录走访' });
  return server;
}
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string, at = 0) =>
  fireEvent.change(screen.getAllByLabelText(label)[at]!, { target: { value } });
const category = async (name: string, at = 0) => {
  fireEvent.click(screen.getAllByRole('button', { name: /^类别/ })[at]!);
  fireEvent.click(await screen.findByRole('radio', { name }));
};

afterEach(() => {
  cache.clear();
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

test('a log with one matter for a request and one that was answered is sent once', async () => {
  const server = await open();
  await screen.findByLabelText('走访情况');
  type('企业接待人（职务即可）', ' 示例厂长 ');
  type('走访情况', '生产平稳。');
  tap('添加诉求');
  await category('交通与物流');
  type('诉求内容', '早高峰公交少，希望加密接驳车。');
  tap('添加诉求');
  await category('政策咨询与兑现', 1);
  type('诉求内容', '何时复核？', 1);
  fireEvent.click(screen.getAllByRole('radio', { name: '当场已答复' })[1]!);
  type('答复内容', '下月复核。');
  tap('提交记录');
  tap('提交记录');
  await screen.findByText('已记录，1 件转为诉求');
  expect(server.of(LOG).map(({ body }) => body)).toEqual([
    {
      heldAt: '2026-11-24T10:00:00+08:00',
      presentIds: ['account-1'],
      hosts: '示例厂长',
      words: '生产平稳。',
      matters: [
        { category: 'transport', words: '早高峰公交少，希望加密接驳车。' },
        { category: 'policy', words: '何时复核？', answer: '下月复核。' },
      ],
      version: 2,
    },
  ]);
  expect(visited).toEqual(['/packages/service-visits/visit/index?id=visit-1']);
});

test('what is missing is named at its field, and a matter can be taken out again', async () => {
  const server = await open();
  await screen.findByLabelText('走访情况');
  tap('添加诉求');
  type('诉求内容', '停车难');
  tap('提交记录');
  expect(screen.getByText('请填写，不少于 2 个字。')).toBeTruthy();
  expect(screen.getByText('请选择类别。')).toBeTruthy();
  expect(screen.getByText('请填写，不少于 10 个字。')).toBeTruthy();
  tap('删除诉求 1');
  type('走访情况', '生产平稳。');
  tap('提交记录');
  await screen.findByText('已记录');
  expect(server.of(LOG)).toHaveLength(1);
});

test('in a dead zone it waits, and a draft is there again after the page was left', async () => {
  await open(() => 'offline');
  await screen.findByLabelText('走访情况');
  type('走访情况', '生产平稳。');
  cleanup();
  await open(() => 'offline');
  expect(((await screen.findByLabelText('走访情况')) as HTMLTextAreaElement).value).toBe('生产平稳。');
  tap('提交记录');
  await screen.findByText(/记录已存在手机上/);
  expect(queue.all()).toMatchObject([{ label: '示例纺织有限公司', state: 'waiting' }]);
});

test('one that is logged already cannot be', async () => {
  await open(done, aVisit({ status: 'done', actions: [] }));
  await screen.findByText('这次走访现在不能记录');
});

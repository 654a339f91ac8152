import { fireEvent, render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { cache, queue, type PlanView } from '../../../api';
import { aPlan } from '../../../features/plans/testing/a-plan';
import RatePage from './index';

const finished = aPlan({ status: 'finished', actions: ['rate'] });

async function open(plan: PlanView, answer: () => Reply | 'offline' = () => ok({ level: 4 }, 201)) {
  router.params = { planId: plan.id };
  const server = fakeServer({ 'GET /plans/plan-1': () => ok(plan), 'POST /plans/plan-1/rating': answer });
  render(<RatePage />);
  await screen.findByText('示例应急局');
  return server;
}
const tap = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));
const send = () => tap('button', '提交评价');

afterEach(() => {
  cache.clear();
  queue.all().forEach(({ key }) => queue.remove(key));
});

test('five levels, a dimension and words are sent once, and thanked for', async () => {
  const server = await open(finished);
  expect(screen.getAllByRole('radio')).toHaveLength(5);
  tap('radio', '满意');
  tap('button', '再具体一点');
  fireEvent.click(screen.getAllByRole('radio', { name: '非常满意' }).pop()!);
  fireEvent.change(screen.getByLabelText('想说的话'), { target: { value: ' 很规范 ' } });
  send();
  await screen.findByRole('heading', { name: '感谢评价' });
  const [call] = server.of('POST /plans/plan-1/rating');
  expect(call?.body).toEqual({ level: 4, dimensions: { integrity: 5 }, words: '很规范' });
});

test('a bad rating says who will get in touch, and that it is not the rated department', async () => {
  await open(finished);
  tap('radio', '非常不满意');
  send();
  await screen.findByText(/一个工作日内联系您，不是被评部门/);
});

test('without a level nothing is sent', async () => {
  const server = await open(finished);
  send();
  await screen.findByText('请先选择满意程度');
  expect(server.of('POST /plans/plan-1/rating')).toEqual([]);
});

test.each([
  ['already-rated', 409, '这次检查已经评价过'],
  ['too-late-to-rate', 422, '已过评价期限'],
])('the server says %s', async (code, status, words) => {
  await open(finished, () => problem(status, code));
  tap('radio', '满意');
  send();
  await screen.findByRole('heading', { name: words });
});

test.each([
  ['rated', { rating: { level: 5, dimensions: {}, words: null, at: '' } }, '这次检查已经评价过'],
  ['not finished', { status: 'started' as const }, '检查还没有结束'],
  ['too late', {}, '已过评价期限'],
])('one that is %s cannot be rated', async (_, change, words) => {
  await open(aPlan({ status: 'finished', actions: [], ...(change as Partial<PlanView>) }));
  expect(screen.getByRole('heading', { name: words })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '提交评价' })).toBeNull();
});

test('in a dead zone it is kept and said to be kept', async () => {
  await open(finished, () => 'offline');
  tap('radio', '满意');
  send();
  await screen.findByText(/联网后自动发送/);
  expect(queue.all()).toMatchObject([{ route: 'POST /plans/{id}/rating', label: '示例应急局' }]);
});

test('what was chosen is still there after the page was left', async () => {
  await open(finished);
  tap('radio', '基本满意');
  document.body.innerHTML = '';
  await open(finished);
  expect(screen.getByRole('radio', { name: '基本满意' }).getAttribute('aria-checked')).toBe('true');
});

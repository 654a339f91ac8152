import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { cache, queue, type ServiceVisit } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { aLog, aVisit, someDays } from '../../../features/service-visits/testing/a-visit';
import { sessions } from '../../../features/session/session';
import ServiceVisitPage from './index';

const VISIT = 'GET /service-visits/visit-1';
type Answers = Record<string, () => Reply | 'offline'>;

async function open(
  visit: ServiceVisit,
  answers: Answers = {},
  role: 'service-officer' | 'enterprise' = 'service-officer',
) {
  router.params = { id: 'visit-1' };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: [role] }) }),
    'GET /service-visit-days': () => ok(someDays),
    [VISIT]: () => ok(visit),
    ...answers,
  });
  await sessions.signInAs('somebody');
  render(<ServiceVisitPage />);
  await screen.findByText('示例纺织有限公司');
  return server;
}
const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));

afterEach(() => {
  cache.clear();
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

test('the enterprise reads who comes and what for, and that it is no inspection', async () => {
  await open(aVisit({ actions: [] }), {}, 'enterprise');
  expect(screen.getByText('了解用工情况')).toBeTruthy();
  expect(screen.getByText(/走访不是检查/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '记录走访' })).toBeNull();
});

test('a log says who was there and what became of each matter', async () => {
  await open(aVisit({ status: 'done', log: aLog, actions: [] }));
  expect(screen.getByText('当场答复：下月复核。')).toBeTruthy();
  tap(/希望加密接驳车/);
  expect(visited).toEqual(['/packages/requests/request/index?id=request-1']);
});

test('it is moved to a day that is proposed; weeks of other visits are not among them', async () => {
  const MOVE = 'POST /service-visits/visit-1/move';
  const server = await open(aVisit(), { [MOVE]: () => ok(aVisit()) });
  tap('改期');
  const yes = sheet().getByRole('button', { name: '改期' });
  await sheet().findByRole('radio', { name: /11月25日/ });
  fireEvent.click(yes);
  expect(sheet().getByText('请选择一天。')).toBeTruthy();
  expect(sheet().queryByRole('radio', { name: /12月3日/ })).toBeNull();
  fireEvent.click(sheet().getByRole('radio', { name: /11月25日/ }));
  fireEvent.click(yes);
  fireEvent.click(yes);
  await screen.findByText('已改期，已通知企业和参加人');
  expect(server.of(MOVE).map(({ body }) => body)).toEqual([{ date: '2026-11-25', version: 2 }]);
  expect(server.of(VISIT)).toHaveLength(2);
});

test('it is called off with a reason; somebody who was faster is heard of, and the words stay', async () => {
  const OFF = 'POST /service-visits/visit-1/call-off';
  const server = await open(aVisit(), {
    [OFF]: () => problem(409, 'version-conflict', { title: '内容刚被更新' }),
  });
  tap('取消走访');
  fireEvent.click(sheet().getByRole('button', { name: '取消走访' }));
  expect(sheet().getByText('请填写，不少于 2 个字。')).toBeTruthy();
  fireEvent.change(sheet().getByLabelText('原因'), { target: { value: '企业停产' } });
  fireEvent.click(sheet().getByRole('button', { name: '取消走访' }));
  await sheet().findByText('内容刚被更新');
  expect(server.of(OFF)[0]?.body).toEqual({ reason: '企业停产', version: 2 });
  expect((sheet().getByLabelText('原因') as HTMLTextAreaElement).value).toBe('企业停产');
});

test('whoever does not go along can', async () => {
  await open(aVisit({ actions: ['join'] }));
  tap('一同走访');
  expect(visited).toEqual(['/packages/service-visits/plan/index?enterpriseId=ent-1&date=2026-11-24']);
});

test('a log that waits on the phone is said to wait, and nothing is offered meanwhile', async () => {
  await open(aVisit());
  const body = { heldAt: '', presentIds: [], hosts: '', words: '', matters: [], version: 2 };
  const asks = { path: { id: 'visit-1' }, body };
  act(() =>
    queue.add({ key: 'k'.repeat(16), route: 'POST /service-visits/{id}/log', asks, label: '示例', at: 0 }),
  );
  await screen.findByText(/记录已存在手机上/);
  expect(screen.queryByRole('button', { name: '记录走访' })).toBeNull();
});

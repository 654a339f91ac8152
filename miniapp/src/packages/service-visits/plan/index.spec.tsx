import { act, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { cache, queue } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { aVisit, someDays } from '../../../features/service-visits/testing/a-visit';
import { sessions } from '../../../features/session/session';
import PlanVisitPage from './index';

const PLAN = 'POST /service-visits';

async function open(answer: () => Reply | 'offline') {
  router.params = { enterpriseId: 'ent-1' };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['clerk'] }) }),
    'GET /service-visit-days': () => ok(someDays),
    [PLAN]: answer,
  });
  await sessions.signInAs('somebody');
  render(<PlanVisitPage />);
  await screen.findByText('示例纺织有限公司');
  return server;
}
const purpose = (value: string) => fireEvent.change(screen.getByLabelText('走访目的'), { target: { value } });
const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交安排' }));

afterEach(() => {
  cache.clear();
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

test('proposed days come first; the others say why they are not', async () => {
  await open(() => ok({}));
  expect(screen.getAllByRole('radio').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^11月25日.*建议/),
    expect.stringMatching(/^12月3日.*当天已有走访/),
  ]);
  expect(screen.getByText(/示例应急局定于12月2日 周三检查/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '其他日子和不建议的原因' }));
  expect(screen.getByRole('radio', { name: /12月8日.*企业安静日/ })).toBeTruthy();
  expect(screen.getByRole('radio', { name: /11月28日.*休息日/ })).toBeTruthy();
});

test('what is missing is named; a plan is sent once and opens', async () => {
  const server = await open(() => ok({ ...aVisit(), joined: false }, 201));
  send();
  expect(screen.getByText('请填写，不少于 2 个字。')).toBeTruthy();
  expect(screen.getByText('请选择一天。')).toBeTruthy();
  purpose(' 了解用工情况 ');
  choose(/11月25日/);
  send();
  send();
  await screen.findByText('已安排，已告知企业');
  expect(server.of(PLAN).map(({ body }) => body)).toEqual([
    { enterpriseId: 'ent-1', date: '2026-11-25', purpose: '了解用工情况' },
  ]);
  expect(visited).toEqual(['/packages/service-visits/visit/index?id=visit-1']);
});

test('in a week with a visit it says beforehand that one goes along', async () => {
  await open(() => ok({ ...aVisit({ date: '2026-12-03' }), joined: true }, 201));
  purpose('政策宣讲');
  fireEvent.click(screen.getByRole('button', { name: '其他日子和不建议的原因' }));
  choose(/12月2日/);
  expect(screen.getByText(/当周12月3日 周四已有走访，提交后您将一同前往/)).toBeTruthy();
  send();
  await screen.findByText('已并入 12月3日 周四 的走访');
});

test('refused it says why and keeps what was typed; without a network it waits', async () => {
  let answer: Reply | 'offline' = problem(422, 'service-visit-this-week', { title: '这一周已有走访' });
  await open(() => answer);
  purpose('政策宣讲');
  choose(/11月25日/);
  send();
  await screen.findByText('这一周已有走访');
  expect((screen.getByLabelText('走访目的') as HTMLTextAreaElement).value).toBe('政策宣讲');
  answer = 'offline';
  send();
  await screen.findByText('已存在手机上，有网后自动提交');
  expect(queue.all()).toMatchObject([{ route: PLAN, label: '示例纺织有限公司', state: 'waiting' }]);
});

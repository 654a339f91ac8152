import { act, fireEvent, render, screen } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { cache, type ServiceVisitRow } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { aVisit } from '../../../features/service-visits/testing/a-visit';
import { sessions } from '../../../features/session/session';
import ServiceVisitsPage from './index';

const page = (...items: ServiceVisitRow[]): Reply => ok({ items, nextCursor: null });
const LIST = 'GET /service-visits';

async function open(
  answer: () => Reply | 'offline',
  role: 'service-officer' | 'enterprise' | 'inspector' = 'service-officer',
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: [role] }) }),
    [LIST]: answer,
  });
  await sessions.signInAs('somebody');
  render(<ServiceVisitsPage />);
  return server;
}
const tap = (role: string, name: string | RegExp) => fireEvent.click(screen.getByRole(role, { name }));

afterEach(() => {
  cache.clear();
  act(() => sessions.signOut());
});

test('visits stand under their weeks; each leads to its page, the foot to a plan', async () => {
  const later = aVisit({
    id: 'visit-2',
    date: '2026-12-03',
    enterprise: { id: 'ent-2', name: '示例食品有限公司' },
  });
  const server = await open(() => page(aVisit(), later));
  await screen.findByRole('heading', { name: /11月23日 周一至11月29日 周日/ });
  expect(screen.getByRole('heading', { name: /11月30日 周一至12月6日 周日/ })).toBeTruthy();
  tap('button', /示例食品有限公司/);
  tap('button', '安排走访');
  expect(visited).toEqual([
    '/packages/service-visits/visit/index?id=visit-2',
    '/packages/service-visits/plan/index',
  ]);
  expect(server.of(LIST)[0]?.path).toContain('list=upcoming&scope=mine');
});

test('what waits for its log, and what others go to, is a tap away', async () => {
  const server = await open(() => page());
  await screen.findByText('没有待走访的安排');
  tap('radio', '待记录');
  await screen.findByText('没有待记录的走访');
  tap('radio', '全部');
  await screen.findByText('没有待记录的走访');
  expect(server.of(LIST).map(({ path }) => path.split('?')[1])).toEqual([
    'list=upcoming&scope=mine',
    'list=to-log&scope=mine',
    'list=to-log&scope=all',
  ]);
});

test('an enterprise finds its own, and plans none', async () => {
  await open(() => page(aVisit({ status: 'done' })), 'enterprise');
  await screen.findByText('已走访');
  expect(screen.queryByText('示例纺织有限公司')).toBeNull();
  expect(screen.queryByRole('button', { name: '安排走访' })).toBeNull();
  expect(screen.queryByRole('radio', { name: '待记录' })).toBeNull();
});

test('of one enterprise it begins with everybody’s, and plans for it', async () => {
  router.params = { enterpriseId: 'ent-1' };
  const server = await open(() => page(aVisit()));
  await screen.findByText('示例纺织有限公司');
  expect(server.of(LIST)[0]?.path).toContain('scope=all&enterpriseId=ent-1');
  tap('button', '安排走访');
  expect(visited).toEqual(['/packages/service-visits/plan/index?enterpriseId=ent-1']);
});

test('without a network it says so', async () => {
  await open(() => 'offline');
  await screen.findByText('没有网络');
});

test('to an inspector it is closed', async () => {
  await open(() => page(), 'inspector');
  await screen.findByText('没有查看权限');
});

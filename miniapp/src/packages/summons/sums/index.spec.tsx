import { act, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import type { DepartmentSummonsSums, Session } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import SummonsSumsPage from './index';

const SUMS: DepartmentSummonsSums = {
  department: { id: 'dept-1', name: '示例应急局' },
  called: 7,
  reported: 6,
  reportedInTime: 5,
  overdue: 1,
  solved: 4,
  settled: 6,
  ratings: 5,
  averageRating: 4.2,
};

async function openPage(roles: Session['roles'], items: DepartmentSummonsSums[]) {
  fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles, officerId: null }) }),
    'GET /summonses/sums': () => ok({ items }),
  });
  await sessions.signInAs('somebody');
  render(<SummonsSumsPage />);
}

afterEach(() => act(() => sessions.signOut()));

test('the supervisor sees each department: how often, in time, solved, rated', async () => {
  await openPage(['supervisor'], [SUMS]);
  await screen.findByText('示例应急局');
  for (const text of ['逾期未报到 1', '7 次', '6 次', '5 次', '4 / 6 次', '4.20 分 · 5 次'])
    screen.getByText(text);
});

test('a department is told that ratings show in batches', async () => {
  await openPage(['head'], [{ ...SUMS, overdue: 0, ratings: 0, averageRating: null }]);
  await screen.findByText(/满五次一批/);
  expect(screen.queryByText('街镇评价平均分')).toBeNull();
});

test('nobody was called', async () => {
  await openPage(['centre'], []);
  await screen.findByText('今年还没有吹哨');
});

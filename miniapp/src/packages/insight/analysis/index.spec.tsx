import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import AnalysisPage from './index';

afterEach(() => act(() => sessions.signOut()));

const MONTH = {
  month: '2026-11',
  asOf: '2026-11-25T08:20:00+08:00',
  submitted: 7,
  byCategory: [{ category: 'land', submitted: 7, closed: 4 }],
  byOutcome: [
    { outcome: 'solved', count: 3 },
    { outcome: 'not-possible', count: 1 },
  ],
  byCause: [
    { cause: 'legacy', count: 1 },
    { cause: null, count: 3 },
  ],
  promises: [{ kind: 'handling', due: 8, kept: 6 }],
  followUps: { settled: 2, notSubstantiated: 1 },
  byDepartment: [],
};

test('a month: closed apart from solved, causes, promises kept, bad ratings against the aim', async () => {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['leader'] }) }),
    'GET /requests/analysis': () => ok(MONTH),
  });
  await sessions.signInAs('leader');
  render(<AnalysisPage />);
  await screen.findByText('7 件，销号 4 件');
  for (const words of [
    '已解决',
    '暂不能解决',
    '历史遗留',
    '未注明',
    '6/8 按时 · 75%',
    '1 件 · 50%',
    '目标不超过 25%',
  ])
    expect(screen.getByText(words)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '上个月' }));
  await screen.findByText('2026年10月');
  expect(server.of('GET /requests/analysis').at(-1)?.path).toBe('/requests/analysis?month=2026-10');
});

test('is not for a clerk', async () => {
  fakeServer({ 'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['clerk'] }) }) });
  await sessions.signInAs('clerk');
  render(<AnalysisPage />);
  expect(screen.getByText('没有查看权限')).toBeTruthy();
});

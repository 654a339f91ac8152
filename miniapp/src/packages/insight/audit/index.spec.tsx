import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import AuditPage from './index';

const ROW = {
  id: '01M881QZT00M2RAVYGR6Y5PGRG',
  at: '2026-11-25T09:00:00+08:00',
  actor: { id: 'acc-1', name: '示*', title: '示例经办' },
  action: 'plan.file',
  subjectType: 'plan',
  subjectId: 'plan-1',
  withheld: false,
  changes: [
    { name: '状态', before: '待审批', after: '已批准' },
    { name: '检查方式', before: null, after: '入企检查' },
    { name: '代岗人', before: '示*（科员）', after: null },
  ],
  requestId: 'r-1',
};

async function open(roles: string[], row: object = ROW) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /audit-rows/export': () => ok('file'),
    'GET /audit-rows': () => ok({ items: [row], nextCursor: null }),
  });
  await act(() => sessions.signInAs('somebody'));
  render(<AuditPage />);
  return server;
}
afterEach(() => act(() => sessions.signOut()));

test('who did what, and what else the same person did', async () => {
  const server = await open(['auditor']);
  expect(await screen.findByText('报备检查计划')).toBeTruthy();
  expect(screen.getByText('示*（示例经办）')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '只看此人' }));
  expect(await screen.findByRole('button', { name: '看全部' })).toBeTruthy();
  expect(server.of('GET /audit-rows').at(-1)?.path).toContain('actorId=acc-1');
});

test('what it changed: as it was and as it became', async () => {
  await open(['auditor']);
  expect(await screen.findByText('待审批 → 已批准')).toBeTruthy();
  expect(screen.getByText('入企检查')).toBeTruthy();
  expect(screen.getByText('示*（科员） → 空')).toBeTruthy();
});

test('who rated is not shown, nor looked for', async () => {
  await open(['auditor'], { ...ROW, action: 'visit.rate', actor: null, withheld: true, changes: [] });
  expect(await screen.findByText('评价人（不显示）')).toBeTruthy();
  expect(screen.queryByText('变更内容')).toBeNull();
  expect(screen.queryByRole('button', { name: '只看此人' })).toBeNull();
});

test('takes what is shown as a file', async () => {
  const server = await open(['auditor']);
  fireEvent.click(await screen.findByRole('button', { name: '只看此对象' }));
  fireEvent.click(await screen.findByRole('button', { name: '导出' }));
  fireEvent.click(screen.getByRole('button', { name: '下载' }));
  await waitFor(() => expect(server.of('GET /audit-rows/export')).toHaveLength(1));
  expect(server.of('GET /audit-rows/export')[0]?.path).toMatch(/subjectId=plan-1&.*format=xlsx/);
});

test('nobody else opens it', async () => {
  const server = await open(['supervisor']);
  expect(screen.getByText('没有查看权限')).toBeTruthy();
  expect(server.of('GET /audit-rows')).toEqual([]);
});

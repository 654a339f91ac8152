import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { visited } from '../../../test/doubles/taro';
import { fakeServer, ok } from '../../../test/fake-server';
import type { PlanRow, Session } from '../../api';
import { demos } from '../../features/demo/demo';
import { aPlan, aSession } from '../../features/plans/testing/a-plan';
import { anOpening } from '../../features/cards/testing/an-opening';
import { sessions } from '../../features/session/session';
import HomePage from './index';

const DAYS = Array.from({ length: 30 }, (_, index) => {
  const kind = index < 23 ? ('quiet' as const) : ('open' as const);
  const date = `2026-11-${String(index + 1).padStart(2, '0')}`;
  return { date, kind, quiet: kind === 'quiet', rest: false, why: '', uncovered: false, visits: 0 };
});
const month = { month: '2026-11', days: DAYS, openWorkingDaysLeft: 5, policy: { id: 'p', version: 1 } };
const listOf = (items: unknown[]) => ok({ items, nextCursor: null });

async function openAs(session: Session | null, plans: PlanRow[] = []) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session }),
    'GET /plans': ({ path }) => listOf(path.includes('status=finished') ? [] : plans),
    'GET /calendar': () => ok(month),
    'GET /enterprises/e/card': () => ok(anOpening()),
    'GET /notices': () => listOf([]),
    'GET /filing-attempts': () => listOf([{ id: 'a' }]),
    'GET /visit-reports': () => listOf([]),
    'GET /follow-ups': () => listOf([]),
    'GET /enterprises': () => listOf([{ id: 'ent-1', name: '示例公司', town: '示例镇', creditCode: 'X' }]),
  });
  if (session !== null) await sessions.signInAs('somebody');
  render(<HomePage />);
  return server;
}

afterEach(() => act(() => sessions.signOut()));

test('a visitor can scan, look up and report without a name', async () => {
  await openAs(null);
  fireEvent.click(screen.getByRole('button', { name: /扫码核验/ }));
  fireEvent.click(screen.getByRole('button', { name: /反映未亮码的检查/ }));
  expect(visited).toEqual(['/pages/scan/index', '/packages/inspections/report/index']);
});

test('an enterprise sees what today is, the month in words, and who is coming', async () => {
  const enterprise = aSession({
    roles: ['enterprise'],
    department: null,
    enterprises: [{ id: 'e', name: '示例公司' }],
  });
  await openAs(enterprise, [aPlan()]);
  await screen.findByRole('heading', { name: '今天是企业安静日' });
  expect(screen.getByRole('img', { name: '11月：1–23日安静日，24–30日可检查日' })).toBeTruthy();
  const visits = document.getElementById('visits')!;
  expect(within(visits).getByText('示例应急局')).toBeTruthy();
});

test('an inspector has today’s code one tap away, counts by state, and the days that are left', async () => {
  const today = { startsAt: '2026-11-20T09:30:00+08:00', endsAt: '2026-11-20T11:30:00+08:00' };
  await openAs(aSession(), [aPlan(today), aPlan({ id: 'plan-2', status: 'lapsed' })]);
  fireEvent.click(await screen.findByRole('button', { name: /^亮码/ }));
  fireEvent.click(screen.getByRole('button', { name: /^1\s*已失效/ }));
  expect(visited).toEqual([
    '/packages/inspections/code/index?id=plan-1',
    '/packages/inspections/plans/index?scope=mine&status=lapsed',
  ]);
  await screen.findByText('本月还剩 5 个可检查工作日');
});

test('an inspector finds an enterprise by its name and begins to file', async () => {
  await openAs(aSession());
  fireEvent.change(screen.getByLabelText('企业名称或信用代码'), { target: { value: '示例' } });
  fireEvent.click(await screen.findByRole('button', { name: /示例公司/ }));
  expect(visited).toEqual(['/packages/inspections/filing/index?enterpriseId=ent-1']);
});

test('a head sees what waits, and the coordinating office its filings too', async () => {
  await openAs(aSession({ roles: ['coordinator'] }), [aPlan({ status: 'awaiting-approval' })]);
  const waiting = await screen.findByText('示例精密制造有限公司');
  expect(document.getElementById('to-approve')!.contains(waiting)).toBe(true);
  fireEvent.click(await screen.findByRole('button', { name: /无法判断的报备.*1 项待办/ }));
  expect(visited).toEqual(['/packages/workbench/attempts/index']);
});

test('the demo bar exists in demo mode alone', async () => {
  await openAs(null);
  expect(screen.queryByRole('region', { name: '演示' })).toBeNull();
  const persona = {
    id: 'p',
    name: '示例甲',
    title: '执法人员',
    roles: [],
    departmentName: '示例应急局',
    enterpriseName: null,
  };
  const demo = {
    demo: true,
    personas: [persona],
    today: '2026-11-20',
    offsetDays: 0,
    latestDate: '2026-12-01',
  };
  fakeServer({ 'GET /demo': () => ok(demo) });
  await act(() => demos.load());
  fireEvent.click(screen.getByRole('button', { name: /选择一个演示身份/ }));
  expect(within(screen.getByRole('dialog')).getByRole('radio', { name: /示例甲/ })).toBeTruthy();
});

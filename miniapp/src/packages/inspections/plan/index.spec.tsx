import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { router, visited } from '../../../../test/doubles/taro';
import { queue, type PlanView, type Session } from '../../../api';
import { aPlan, aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import PlanPage from './index';

type Answers = Record<string, () => Reply | 'offline'>;

async function openPlan(plan: PlanView, answers: Answers = {}, session: Partial<Session> = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession(session) }),
    'GET /plans/plan-1': () => ok(plan),
    'GET /departments': () => ok({ items: [] }),
    ...answers,
  });
  await sessions.signInAs('somebody');
  router.params = { id: 'plan-1' };
  render(<PlanPage />);
  await screen.findByRole('heading', { level: 2, name: /示例/ });
  return server;
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const inSheet = () => within(screen.getByRole('dialog'));

afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

describe('a plan', () => {
  it('offers what is allowed and nothing else', async () => {
    await openPlan(aPlan({ actions: ['show-code', 'start', 'cancel'] }));
    expect(screen.getByText('已批准')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
    tap('出示检查码');
    expect(visited).toEqual(['/packages/inspections/code/index?id=plan-1']);
  });

  it('is approved after one question, once, and shows the answer', async () => {
    const waiting = aPlan({ status: 'awaiting-approval', awaits: ['head'], actions: ['approve', 'refuse'] });
    const server = await openPlan(waiting, { 'POST /plans/plan-1/approval': () => ok(aPlan()) });
    tap('批准');
    fireEvent.click(inSheet().getByRole('button', { name: '批准' }));
    await screen.findByText('已办理');
    expect(server.of('POST /plans/plan-1/approval')[0]?.body).toEqual({ approve: true, version: 3 });
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('已批准')).toBeTruthy();
  });

  it('is refused with a reason of five characters, and keeps the words when the network is gone', async () => {
    const waiting = aPlan({ status: 'awaiting-approval', awaits: ['head'], actions: ['approve', 'refuse'] });
    const server = await openPlan(waiting, { 'POST /plans/plan-1/approval': () => 'offline' });
    tap('不同意');
    fireEvent.change(inSheet().getByRole('textbox'), { target: { value: '太早' } });
    fireEvent.click(inSheet().getByRole('button', { name: '不同意' }));
    expect(screen.getByText('请写明原因，不少于 5 个字。')).toBeTruthy();
    expect(server.of('POST /plans/plan-1/approval')).toEqual([]);
    fireEvent.change(inSheet().getByRole('textbox'), { target: { value: '请改到开放日再去' } });
    fireEvent.click(inSheet().getByRole('button', { name: '不同意' }));
    await screen.findByText('没有网络');
    fireEvent.click(inSheet().getByRole('button', { name: '返回' }));
    tap('不同意');
    expect(inSheet().getByRole('textbox')).toHaveProperty('value', '请改到开放日再去');
  });

  it('is read again when somebody else was faster', async () => {
    const waiting = aPlan({ status: 'awaiting-approval', awaits: ['head'], actions: ['approve'] });
    const server = await openPlan(waiting, {
      'POST /plans/plan-1/approval': () => problem(409, 'version-conflict'),
    });
    tap('批准');
    fireEvent.click(inSheet().getByRole('button', { name: '批准' }));
    await screen.findByText(/计划刚被别人改过/);
    expect(server.of('GET /plans/plan-1').length).toBeGreaterThan(1);
  });

  it('is started and finished in a dead zone: both wait, in their order', async () => {
    const server = await openPlan(aPlan({ actions: ['show-code', 'start'] }), {
      'POST /plans/plan-1/start': () => 'offline',
      'POST /plans/plan-1/finish': () => 'offline',
    });
    tap('开始检查');
    fireEvent.click(inSheet().getByRole('button', { name: '开始检查' }));
    await screen.findByText(/开始，待上报/);
    tap('结束并登记结果');
    fireEvent.click(inSheet().getByRole('radio', { name: '未发现问题' }));
    fireEvent.change(inSheet().getByRole('textbox'), { target: { value: '现场情况良好' } });
    fireEvent.click(inSheet().getByRole('button', { name: '结束并反馈企业' }));
    await screen.findByText(/结束，待上报/);
    expect(queue.mine().map(({ route }) => route)).toEqual([
      'POST /plans/{id}/start',
      'POST /plans/{id}/finish',
    ]);
    expect(server.of('POST /plans/plan-1/finish')[0]?.body).toMatchObject({ result: 'no-problem' });
  });

  it('shows its enterprise the public ground and the result, and leads to the rating', async () => {
    const visit = {
      startedAt: '2026-11-24T09:35:00+08:00',
      finishedAt: '2026-11-24T10:35:00+08:00',
      result: 'correction' as const,
      words: '通道被占用',
      correctionDueDate: '2026-12-04',
      leniencyHint: false,
      lateReport: false,
    };
    const finished = aPlan({
      status: 'finished',
      ground: 'by-clue',
      visit,
      actions: ['rate'],
      rated: false,
    } as never);
    await openPlan(
      finished,
      {},
      {
        roles: ['enterprise'],
        department: null,
        enterprises: [{ id: 'ent-1', name: '示例精密制造有限公司' }],
      },
    );
    expect(screen.getByText('依线索检查')).toBeTruthy();
    expect(screen.getByText('通道被占用')).toBeTruthy();
    expect(screen.getByText(/12月4日/)).toBeTruthy();
    expect(screen.queryByText('报备复查')).toBeNull();
    tap('评价');
    expect(visited).toEqual(['/packages/ratings/rate/index?planId=plan-1']);
  });

  it('that one may not know of is not there', async () => {
    fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aSession() }),
      'GET /plans/plan-1': () => problem(404, 'not-found'),
    });
    await sessions.signInAs('somebody');
    router.params = { id: 'plan-1' };
    render(<PlanPage />);
    await screen.findByText('没有这条记录');
  });
});

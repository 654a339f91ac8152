import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { router, visited } from '../../../../test/doubles/taro';
import type { RequestView, Session } from '../../../api';
import { aClock, aMember, aRequest } from '../../../features/requests/testing/a-request';
import { sessions } from '../../../features/session/session';
import RequestPage from './index';

type Answers = Record<string, () => Reply | 'offline'>;

async function openRequest(request: RequestView, answers: Answers = {}, session: Partial<Session> = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aMember(session) }),
    'GET /requests/request-1': () => ok(request),
    ...answers,
  });
  await sessions.signInAs('somebody');
  router.params = { id: 'request-1' };
  render(<RequestPage />);
  await screen.findByText(request.number);
  return server;
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  let made = 0;
  URL.createObjectURL = () => `blob:photo-${++made}`;
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => act(() => sessions.signOut()));

describe('a request', () => {
  it('says who has it, by when, and counts each day with its reason', async () => {
    await openRequest(aRequest());
    expect(screen.getByText('示例建管局（办理部门）')).toBeTruthy();
    expect(screen.queryByText(/示例乙/)).toBeNull();
    expect(screen.getByText('11月30日 周一 18:00 前')).toBeTruthy();
    tap('为什么是这一天');
    const days = document.querySelector('#due-days')?.textContent;
    expect(screen.getByText('一般事项，3 个工作日')).toBeTruthy();
    expect(days).toContain('11月25日 周三 起算，当日不计');
    expect(days).toContain('11月28日 周六周末不计');
    expect(days).toContain('11月30日 周一工作日第 3 个工作日');
  });

  it('tells that a date is provisional, and why', async () => {
    await openRequest(aRequest({ provisional: true, clocks: [aClock({ provisional: true })] }));
    expect(screen.getByText('暂定')).toBeTruthy();
    expect(screen.getByText(/放假安排公布后确定/)).toBeTruthy();
  });

  it('says that the clock stands still while its enterprise is waited for', async () => {
    await openRequest(
      aRequest({
        status: 'awaiting-enterprise',
        holder: { kind: 'enterprise', units: [] },
        dueAt: null,
        dueKind: null,
        light: null,
        clocks: [aClock({ pausedSince: '2026-11-26T09:00:00+08:00' })],
      }),
    );
    expect(screen.getByText('等您补充材料')).toBeTruthy();
    expect(screen.getByText('计时暂停')).toBeTruthy();
    expect(screen.getByText('暂停计时，补充材料后剩余 2 个工作日')).toBeTruthy();
  });

  it('shows its photos with our token, and one of them large', async () => {
    const server = await openRequest(aRequest({ photoIds: ['p-1', 'p-2'] }), {
      'GET /photos/p-1': () => ok('jpeg'),
      'GET /photos/p-2': () => problem(404, 'not-found'),
    });
    fireEvent.click(await screen.findByRole('button', { name: '查看第 1 张照片' }));
    expect(within(screen.getByRole('dialog')).getByText('第 1 张，共 1 张')).toBeTruthy();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(screen.queryByRole('dialog')).toBeNull();
    tap(/点一下重试/);
    await screen.findByRole('button', { name: /点一下重试/ });
    expect(server.of('GET /photos/p-2')).toHaveLength(2);
  });

  it('tells the outcome apart from the end, and until when it may be reopened', async () => {
    await openRequest(
      aRequest({
        status: 'closed',
        holder: null,
        dueAt: null,
        dueKind: null,
        light: null,
        outcome: 'partly',
        callback: 'satisfied',
        satisfaction: { rating: 4, words: '谢谢' },
        clocks: [aClock({ kind: 'reopening', dueAt: '2026-12-11T00:00:00+08:00', days: [] })],
        timeline: [
          {
            event: 'answer',
            at: '2026-11-26T09:00:00+08:00',
            actorName: null,
            role: 'clerk',
            words: '已更换变压器',
            data: { outcome: 'partly' },
          },
        ],
      }),
    );
    const result = within(document.querySelector('#request-result') as HTMLElement);
    expect(result.getByText('部分解决')).toBeTruthy();
    expect(result.getByText('已更换变压器')).toBeTruthy();
    expect(result.getByText('满意 · 谢谢')).toBeTruthy();
    expect(screen.getByText('12月10日 周四（含当日）前可以重新提出')).toBeTruthy();
  });

  it('speaks to its enterprise as 您, the product named where it acted, the newest first', async () => {
    const at = '2026-11-26T09:00:00+08:00';
    const entry = { at, actorName: null, words: null, data: null };
    await openRequest(
      aRequest({
        timeline: [
          {
            ...entry,
            event: 'comment',
            role: 'enterprise',
            words: '今晚又停了',
            data: { photoIds: ['p-1', 'p-2'] },
          },
          { ...entry, event: 'supervise', role: null, data: { clock: 'handling' } },
        ],
      }),
    );
    const [first, second] = within(document.querySelector('#request-timeline') as HTMLElement).getAllByRole(
      'listitem',
    );
    expect(first?.textContent).toMatch(/已发督办.*系统按时限自动处理.*“办结时限”已过/);
    expect(second?.textContent).toMatch(/您补充了说明.*企业.*照片 2 张.*今晚又停了/);
  });

  it('shows staff whom to call, who has it, and who decided what at which level', async () => {
    const request = aRequest({
      level: 2,
      duplicateOf: 'request-2',
      timeline: [
        {
          event: 'decide-scheduling',
          at: '2026-11-26T09:00:00+08:00',
          actorName: '示例丁',
          role: 'leader',
          words: '本周内恢复供电',
          data: { session: 'on-site', level: 2 },
        },
      ],
    });
    await openRequest(request, {}, { roles: ['centre'], enterprises: [] });
    expect(screen.getByRole('button', { name: '拨打 00001234567' })).toBeTruthy();
    expect(screen.getByText(/示例乙 办理/)).toBeTruthy();
    const level = within(document.querySelector('#request-scheduling') as HTMLElement);
    expect(level.getByText('现在由分管委领导调度')).toBeTruthy();
    expect(level.getByText('二级调度 · 现场调度')).toBeTruthy();
    expect(level.getByText('本周内恢复供电')).toBeTruthy();
    tap('查看那件诉求');
    expect(visited).toEqual(['/packages/requests/request/index?id=request-2']);
  });

  it('that one may not know of is not there', async () => {
    fakeServer({
      'POST /demo/sign-in': () => ok({ token: 't', session: aMember() }),
      'GET /requests/request-1': () => problem(404, 'not-found'),
    });
    await sessions.signInAs('somebody');
    router.params = { id: 'request-1' };
    render(<RequestPage />);
    await screen.findByText('没有这条记录');
  });
});

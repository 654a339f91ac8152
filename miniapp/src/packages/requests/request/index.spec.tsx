import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { router, visited } from '../../../../test/doubles/taro';
import type { HandledWith, RequestView, Session } from '../../../api';
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

const theMain = (change: Partial<HandledWith> = {}): HandledWith => ({
  status: 'in-hand',
  dueAt: '2026-11-30T18:00:00+08:00',
  dueKind: 'handling',
  provisional: false,
  light: 'green',
  answer: null,
  outcome: null,
  closedAt: null,
  ...change,
});

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

  it('shows staff who has it, and who decided what at which level', async () => {
    const request = aRequest({
      level: 2,
      status: 'duplicate',
      duplicateOf: 'request-2',
      handledWith: theMain(),
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
    expect(screen.getByText(/示例乙 办理/)).toBeTruthy();
    const level = within(document.querySelector('#request-scheduling') as HTMLElement);
    expect(level.getByText('现在由分管委领导调度')).toBeTruthy();
    expect(level.getByText('二级调度 · 现场调度')).toBeTruthy();
    expect(level.getByText('本周内恢复供电')).toBeTruthy();
    tap('查看那件诉求');
    expect(visited).toEqual(['/packages/requests/request/index?id=request-2']);
  });

  it('handled together with another one: how that stands, the answer, and the way out', async () => {
    const linked = { status: 'duplicate' as const, holder: null, dueAt: null, actions: ['unlink' as const] };
    await openRequest(aRequest({ ...linked, handledWith: theMain() }));
    let card = within(document.querySelector('#handled-with') as HTMLElement);
    expect(card.getByText('办理中')).toBeTruthy();
    expect(card.getByText('11月30日 周一 18:00 前')).toBeTruthy();
    expect(card.getByText('尚未答复，有结果会通知您。')).toBeTruthy();
    expect(card.queryByText('查看那件诉求')).toBeNull();
    cleanup();
    const answered = theMain({ status: 'closed', dueAt: null, answer: '已更换变压器', outcome: 'solved' });
    await openRequest(aRequest({ ...linked, handledWith: answered }));
    card = within(document.querySelector('#handled-with') as HTMLElement);
    expect(card.getByText('已更换变压器')).toBeTruthy();
    expect(card.getByText('已解决')).toBeTruthy();
    tap('另行办理');
    expect(screen.getByText(/重新由企服中心分办/)).toBeTruthy();
  });

  it('lists those handled with it to whoever may see them, of the others how many', async () => {
    const item = {
      id: 'request-7',
      number: '20261124-07',
      enterprise: { id: 'ent-7', name: '示例纺织有限公司' },
      summary: '厂区停电',
      createdAt: '2026-11-24T09:00:00+08:00',
    };
    await openRequest(aRequest({ linked: { count: 3, items: [item] } }));
    const card = within(document.querySelector('#linked') as HTMLElement);
    expect(card.getByText('另有 2 件同类诉求一并办理。')).toBeTruthy();
    fireEvent.click(card.getByText('示例纺织有限公司'));
    expect(visited).toContain('/packages/requests/request/index?id=request-7');
  });

  it('the centre links several of those alike at once, and sees which were not linked', async () => {
    const alike = [
      aRequest({ id: 'a', number: 'N-A', summary: '夜里停电' }),
      aRequest({ id: 'b', number: 'N-B' }),
    ];
    const server = await openRequest(
      aRequest(),
      {
        'GET /requests/request-1/link-candidates': () => ok({ items: alike }),
        'POST /request-links': () =>
          ok({
            items: [
              { id: 'a', number: 'N-A', result: 'done' },
              { id: 'b', number: 'N-B', result: 'too-late' },
            ],
          }),
      },
      { roles: ['centre'], enterprises: [] },
    );
    tap(/并入同类诉求/);
    const sheet = within(screen.getByRole('dialog'));
    await sheet.findByRole('checkbox', { name: /N-A/ });
    fireEvent.click(sheet.getByRole('button', { name: '并入 0 件' }));
    expect(sheet.getByText('请至少勾选一件。')).toBeTruthy();
    for (const box of sheet.getAllByRole('checkbox')) fireEvent.click(box);
    fireEvent.click(sheet.getByRole('button', { name: '并入 2 件' }));
    await sheet.findByText('N-B · 已有答复或已结束，不能再并案');
    expect(server.of('POST /request-links')[0]?.body).toEqual({ mainId: 'request-1', ids: ['a', 'b'] });
  });

  it('one that is not alike is found by its number or words', async () => {
    const server = await openRequest(
      aRequest(),
      {
        'GET /requests/request-1/link-candidates': () => ok({ items: [] }),
        'GET /requests': () =>
          ok({
            items: [aRequest(), aRequest({ id: 'c', number: 'N-C', summary: '路灯不亮' })],
            nextCursor: null,
          }),
        'POST /request-links': () => ok({ items: [{ id: 'c', number: 'N-C', result: 'done' }] }),
      },
      { roles: ['centre'], enterprises: [] },
    );
    tap(/并入同类诉求/);
    const sheet = within(screen.getByRole('dialog'));
    await sheet.findByText('没有内容相近、还可并案的诉求。');
    fireEvent.change(sheet.getByLabelText('编号、或诉求里的字'), { target: { value: '路灯' } });
    fireEvent.click(await sheet.findByRole('checkbox', { name: /N-C/ }));
    expect(sheet.getAllByRole('checkbox')).toHaveLength(1);
    fireEvent.click(sheet.getByRole('button', { name: '并入 1 件' }));
    await screen.findByText('已并入 1 件');
    expect(server.of('POST /request-links')[0]?.body).toEqual({ mainId: 'request-1', ids: ['c'] });
  });

  it('nobody else is offered to link', async () => {
    await openRequest(aRequest(), {}, { roles: ['clerk'], enterprises: [] });
    expect(screen.queryByText('并入同类诉求')).toBeNull();
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

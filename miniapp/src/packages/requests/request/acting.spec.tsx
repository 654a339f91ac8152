import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { router } from '../../../../test/doubles/taro';
import { queue, type RequestView } from '../../../api';
import { aMember, aRequest } from '../../../features/requests/testing/a-request';
import { sessions } from '../../../features/session/session';
import RequestPage from './index';

type Answers = Record<string, () => Reply | 'offline'>;
const EVENTS = 'POST /requests/request-1/events';

async function openRequest(request: RequestView | (() => RequestView), answers: Answers = {}) {
  const read = typeof request === 'function' ? request : () => request;
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aMember({ roles: ['centre'], enterprises: [] }) }),
    'GET /requests/request-1': () => ok(read()),
    ...answers,
  });
  await sessions.signInAs('somebody');
  router.params = { id: 'request-1' };
  render(<RequestPage />);
  await screen.findByText(read().number);
  return server;
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));
const inSheet = (name: string | RegExp) => fireEvent.click(sheet().getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.change(sheet().getByRole('textbox', { name: label }), { target: { value } });

afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

describe('acting on a request', () => {
  it('an answer needs words and outcome, and tells what came of it', async () => {
    const server = await openRequest(aRequest({ actions: ['answer', 'escalate'], causes: ['legacy'] }), {
      [EVENTS]: () => ok(aRequest({ status: 'answered', version: 4 })),
    });
    tap('答复');
    inSheet('答复');
    expect(sheet().getByText('请写明，不少于 2 个字。')).toBeTruthy();
    expect(server.of(EVENTS)).toHaveLength(0);
    type('答复内容', '已更换变压器');
    fireEvent.click(sheet().getByRole('radio', { name: '已解决' }));
    inSheet('答复');
    await screen.findByText('已答复');
    expect(server.of(EVENTS)[0]?.body).toEqual({
      event: 'answer',
      version: 3,
      words: '已更换变压器',
      outcome: 'solved',
    });
  });

  it('a comment takes photos, each sent once and before the words', async () => {
    const commented = aRequest({ actions: ['comment'], version: 4 });
    const server = await openRequest(aRequest({ actions: ['comment'] }), {
      'POST /photos': () => ok({ id: 'photo-1' }, 201),
      [EVENTS]: () => ok(commented),
    });
    URL.createObjectURL = () => 'blob:photo';
    URL.revokeObjectURL = () => undefined;
    tap('补充说明');
    HTMLInputElement.prototype.click = function click(this: HTMLInputElement) {
      Object.defineProperty(this, 'files', { value: [new File(['a'], 'a.jpg', { type: 'image/jpeg' })] });
      this.onchange?.(new Event('change'));
    };
    fireEvent.click(document.querySelector('#ask-photos-add') as HTMLElement);
    await screen.findByText('已上传');
    type('说明', '补一张照片');
    inSheet('补充说明');
    inSheet('补充说明');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.of('POST /photos')).toHaveLength(1);
    expect(server.of(EVENTS).map(({ body }) => body)).toEqual([
      { event: 'comment', words: '补一张照片', photoIds: ['photo-1'] },
    ]);
    expect(queue.all()).toEqual([]);
  });

  it('says who was faster, keeps what was typed and sends it again', async () => {
    const before = aRequest({ actions: ['answer'] });
    const after = aRequest({
      actions: ['answer'],
      version: 4,
      timeline: [
        ...before.timeline,
        {
          event: 'supervise',
          at: '2026-11-26T09:30:00+08:00',
          actorName: '示例督',
          role: 'supervisor',
          words: '请加快',
          data: null,
        },
      ],
    });
    let current = before;
    const server = await openRequest(() => current, {
      [EVENTS]: () => {
        if (current === after) return ok(aRequest({ status: 'answered', version: 5 }));
        current = after;
        return problem(409, 'version-conflict');
      },
    });
    tap('答复');
    type('答复内容', '已更换变压器');
    fireEvent.click(sheet().getByRole('radio', { name: '已解决' }));
    inSheet('答复');
    await screen.findByText('您填写时，这件诉求有了变化');
    await sheet().findByText(/示例督 · 督办/);
    expect((sheet().getByRole('textbox') as HTMLTextAreaElement).value).toBe('已更换变压器');
    inSheet('答复');
    await screen.findByText('已答复');
    expect(server.of(EVENTS).map(({ body }) => (body as { version: number }).version)).toEqual([3, 4]);
  });

  it('a step that is not possible any more says so, and nothing typed is lost', async () => {
    let current = aRequest({ actions: ['answer'] });
    await openRequest(() => current, {
      [EVENTS]: () => {
        current = aRequest({ status: 'withdrawn', holder: null, version: 4, actions: [] });
        return problem(422, 'not-in-this-state');
      },
    });
    tap('答复');
    type('答复内容', '已更换变压器');
    fireEvent.click(sheet().getByRole('radio', { name: '已解决' }));
    inSheet('答复');
    await screen.findByText('这一步已不能办理，填写的内容已保留。');
    expect((sheet().getByRole('button', { name: '答复' }) as HTMLButtonElement).disabled).toBe(true);
    expect(sheet().getByText('已更换变压器')).toBeTruthy();
  });

  it('without a network an answer waits, is not asked for twice, and its words are kept', async () => {
    await openRequest(aRequest({ actions: ['answer', 'escalate'] }), { [EVENTS]: () => 'offline' });
    tap('答复');
    type('答复内容', '已更换变压器');
    fireEvent.click(sheet().getByRole('radio', { name: '已解决' }));
    inSheet('答复');
    await screen.findByText('“答复”已保存，联网后自动发送。');
    expect(screen.queryByRole('button', { name: '答复' })).toBeNull();
    expect(queue.all()).toHaveLength(1);
    expect(localStorage.getItem('anqi:form:request:request-1:answer')).toContain('已更换变压器');
  });

  it('the callback has its script, the number to call, and a result to choose', async () => {
    const request = aRequest({
      status: 'fed-back',
      actions: ['call-in-vain', 'call-satisfied', 'call-dissatisfied'],
    });
    const server = await openRequest(request, { [EVENTS]: () => ok(aRequest({ status: 'called-back' })) });
    tap('回访');
    expect(sheet().getByText(/这里是企服中心。贵企业的诉求（编号 20261124-0A1B2C3D）/)).toBeTruthy();
    expect(sheet().getByRole('button', { name: '拨打 00001234567' })).toBeTruthy();
    inSheet('回访');
    expect(sheet().getByText('请选择。')).toBeTruthy();
    fireEvent.click(sheet().getByRole('radio', { name: '回访：不满意' }));
    type('企业怎么说', '只换了一半');
    inSheet('回访');
    await screen.findByText('已回访');
    expect(server.of(EVENTS)[0]?.body).toMatchObject({ event: 'call-dissatisfied', words: '只换了一半' });
  });

  it('is dispatched to a lead, with those who cooperate', async () => {
    const units = ['示例镇', '示例建管局', '示例市监局'].map((name, index) => ({
      id: index === 0 ? 'town-1' : `dept-${index}`,
      name,
      shortName: name,
      kind: 'department',
      phone: '0000',
    }));
    const request = aRequest({ status: 'registered', actions: ['dispatch'] });
    const server = await openRequest(request, {
      'GET /departments': () => ok({ items: units }),
      [EVENTS]: () => ok(aRequest()),
    });
    tap('转办分办');
    await sheet().findByRole('button', { name: '牵头部门：示例镇' });
    fireEvent.click(sheet().getByRole('radio', { name: '一般事项' }));
    inSheet('转办分办');
    await screen.findByText('办理中');
    expect(server.of(EVENTS)[0]?.body).toMatchObject({
      event: 'dispatch',
      leadId: 'town-1',
      complexity: 'general',
    });
  });
});

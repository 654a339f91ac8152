import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { router, visited } from '../../../../test/doubles/taro';
import { queue, type Session } from '../../../api';
import { aMember, aRequest } from '../../../features/requests/testing/a-request';
import { sessions } from '../../../features/session/session';
import SubmitPage from './index';

type Answers = Record<string, (sent: { key: string | null }) => Reply | 'offline'>;
const WORDS = '厂区夜里停电三次，请尽快查明原因';

async function open(answers: Answers = {}, session: Partial<Session> = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aMember(session) }),
    'POST /requests/similar': () => ok({ items: [] }),
    'POST /requests': () => ok(aRequest({ status: 'submitted' }), 201),
    'POST /photos': ({ key }) => ok({ id: `id-of-${key}` }, 201),
    ...answers,
  });
  await sessions.signInAs('somebody');
  render(<SubmitPage />);
  return server;
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const typeWords = (words = WORDS) =>
  fireEvent.change(screen.getByLabelText('遇到什么问题，希望怎么解决'), { target: { value: words } });
const fillIn = () => {
  fireEvent.click(screen.getByRole('radio', { name: '水电气网' }));
  typeWords();
};
const submit = () => tap('提交诉求');

/** The phone's chooser brings these files. */
function choosing(...files: File[]): void {
  HTMLInputElement.prototype.click = function click(this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: files });
    this.onchange?.(new Event('change'));
  };
}
const aPhoto = (name = 'a.jpg', type = 'image/jpeg') => new File([name], name, { type });
const addPhoto = async (file = aPhoto()) => {
  choosing(file);
  fireEvent.click(document.querySelector('#ask-photos-add') as HTMLElement);
  await screen.findByText('已上传');
};

beforeEach(() => {
  URL.createObjectURL = () => 'blob:photo';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => {
  queue.all().forEach(({ key }) => queue.remove(key));
  act(() => sessions.signOut());
});

describe('a member submits', () => {
  it('in one page, and is told number, who has it, by when and why', async () => {
    const server = await open();
    fillIn();
    await addPhoto();
    fireEvent.change(screen.getByLabelText('联系人 · 电话'), { target: { value: '00001234567' } });
    submit();
    await screen.findByText(/编号 20261124/);
    const photo = server.of('POST /photos')[0];
    expect(server.of('POST /requests')[0]?.body).toEqual({
      enterpriseId: 'ent-1',
      category: 'utilities',
      words: WORDS,
      urgency: 'normal',
      contactName: '示例丙',
      contactPhone: '00001234567',
      photoIds: [`id-of-${photo?.key}`],
    });
    expect(server.of('POST /photos')).toHaveLength(1);
    expect(screen.getByText('示例建管局（办理部门）')).toBeTruthy();
    tap('为什么是这一天');
    expect(document.querySelector('#due-days')?.textContent).toContain('周末不计');
    expect(queue.all()).toEqual([]);
    tap('查看诉求');
    expect(visited).toEqual(['/packages/requests/request/index?id=request-1']);
  });

  it('sends nothing while something is missing, and says what', async () => {
    const server = await open();
    typeWords('停电');
    expect(screen.getByText('还差 8 个字')).toBeTruthy();
    submit();
    expect(screen.getByText('请选一个类别，拿不准就选“其他”。')).toBeTruthy();
    expect(screen.getByText('请写明情况，不少于 10 个字。')).toBeTruthy();
    expect(server.of('POST /requests/similar')).toEqual([]);
  });

  it('once, however often it is tapped', async () => {
    const server = await open();
    fillIn();
    submit();
    fireEvent.click(document.querySelector('#ask-submit') as HTMLElement);
    await screen.findByText('已提交');
    expect(server.of('POST /requests')).toHaveLength(1);
  });

  it('and does not type his number twice', async () => {
    await open();
    fireEvent.change(screen.getByLabelText('联系人 · 电话'), { target: { value: '00001234567' } });
    fillIn();
    submit();
    await screen.findByText('已提交');
    cleanup();
    render(<SubmitPage />);
    expect(screen.getByText('示例丙 00001234567')).toBeTruthy();
    expect(screen.queryByLabelText('联系人 · 电话')).toBeNull();
  });

  it('for one of several enterprises, by choosing it first', async () => {
    const server = await open(
      {},
      {
        enterprises: [
          { id: 'ent-1', name: '示例甲公司' },
          { id: 'ent-2', name: '示例乙公司' },
        ],
      },
    );
    tap('示例乙公司');
    fillIn();
    submit();
    await screen.findByText('已提交');
    expect(server.of('POST /requests')[0]?.body).toMatchObject({ enterpriseId: 'ent-2' });
  });
});

describe('nothing is lost', () => {
  it('words and photos are there again after the page was closed', async () => {
    await open();
    fillIn();
    await addPhoto();
    cleanup();
    render(<SubmitPage />);
    expect(screen.getByLabelText('遇到什么问题，希望怎么解决')).toHaveProperty('value', WORDS);
    await screen.findByRole('img', { name: '第 1 张照片' });
    tap('删除第 1 张照片');
    expect(screen.queryByRole('group', { name: '第 1 张照片' })).toBeNull();
  });

  it('without a network it waits on the phone, and is there by itself when the network is back', async () => {
    let online = false;
    const server = await open({
      'POST /requests/similar': () => 'offline',
      'POST /requests': () => (online ? ok(aRequest(), 201) : 'offline'),
    });
    fillIn();
    submit();
    await screen.findByText('已保存，联网后自动提交');
    expect(queue.all()).toMatchObject([{ label: '厂区夜里停电三次，请尽快…', state: 'waiting' }]);
    online = true;
    await act(() => queue.flush());
    await screen.findByText('已提交');
    const keys = server.of('POST /requests').map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('taken back and sent unchanged it is still the same; changed it is another', async () => {
    const server = await open({ 'POST /requests': () => 'offline' });
    fillIn();
    for (const words of [WORDS, WORDS, `${WORDS}！`]) {
      typeWords(words);
      submit();
      await screen.findByText('已保存，联网后自动提交');
      tap('取回修改');
    }
    const [first, second, third] = server.of('POST /requests').map(({ key }) => key);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
    expect(queue.all()).toEqual([]);
  });

  it('a refusal leads back into the form, with the reason and every word', async () => {
    await open({ 'POST /requests': () => problem(403, 'forbidden', { title: '没有权限' }) });
    fillIn();
    submit();
    await screen.findByText('没有权限');
    expect(screen.getByLabelText('遇到什么问题，希望怎么解决')).toHaveProperty('value', WORDS);
    expect(queue.all()).toEqual([]);
  });

  it('what was refused after the app was closed is written on from the queue', async () => {
    await open({ 'POST /requests': () => 'offline' });
    fillIn();
    submit();
    await screen.findByText('已保存，联网后自动提交');
    cleanup();
    fakeServer({ 'POST /requests': () => problem(403, 'forbidden', { title: '没有权限' }) });
    await act(() => queue.flush());
    router.params = { enterpriseId: 'ent-1', restore: queue.all()[0]?.key ?? '' };
    render(<SubmitPage />);
    await screen.findByText('没有权限');
    expect(screen.getByLabelText('遇到什么问题，希望怎么解决')).toHaveProperty('value', WORDS);
  });

  it('what the server does not take for a picture has to go first', async () => {
    const server = await open({ 'POST /photos': () => problem(415, 'x', { title: '不是照片' }) });
    fillIn();
    choosing(aPhoto());
    fireEvent.click(document.querySelector('#ask-photos-add') as HTMLElement);
    await screen.findByText('不是照片');
    submit();
    expect(screen.getByText('有照片发不出去，请删掉它再提交。')).toBeTruthy();
    tap('删除第 1 张照片');
    submit();
    await screen.findByText('已提交');
    expect(server.of('POST /requests')[0]?.body).not.toHaveProperty('photoIds');
  });

  it('more than ten megabytes, or no picture at all, is told at once', async () => {
    await open();
    const large = aPhoto();
    Object.defineProperty(large, 'size', { value: 10 * 1024 * 1024 + 1 });
    choosing(large, aPhoto('a.pdf', 'application/pdf'));
    fireEvent.click(document.querySelector('#ask-photos-add') as HTMLElement);
    await screen.findByText(/超过 10 MB，没有加入/);
    expect(screen.getByText('有文件不是照片，没有加入。')).toBeTruthy();
    expect(screen.queryByRole('group', { name: '第 1 张照片' })).toBeNull();
  });
});

describe('what is alike is offered first', () => {
  const alike = { 'POST /requests/similar': () => ok({ items: [aRequest()] }) };
  const inSheet = () => within(screen.getByRole('dialog'));

  it('and takes words and photos as a comment', async () => {
    const server = await open({ ...alike, 'POST /requests/request-1/events': () => ok(aRequest()) });
    fillIn();
    await addPhoto();
    submit();
    await screen.findByText('有相似的诉求正在办理');
    fireEvent.click(inSheet().getByRole('button', { name: /补充到已有诉求/ }));
    await screen.findByText('已补充到诉求 20261124-0A1B2C3D');
    const photo = server.of('POST /photos')[0];
    expect(server.of('POST /requests/request-1/events')[0]?.body).toEqual({
      event: 'comment',
      words: WORDS,
      photoIds: [`id-of-${photo?.key}`],
    });
    expect(server.of('POST /requests')).toEqual([]);
    cleanup();
    render(<SubmitPage />);
    expect(screen.getByLabelText('遇到什么问题，希望怎么解决')).toHaveProperty('value', '');
  });

  it('but may be another matter', async () => {
    const server = await open(alike);
    fillIn();
    submit();
    await screen.findByText('有相似的诉求正在办理');
    fireEvent.click(inSheet().getByRole('button', { name: '不是一回事，仍要提交' }));
    await screen.findByText('已提交');
    expect(server.of('POST /requests')).toHaveLength(1);
  });
});

describe('who may', () => {
  it('the centre for an enterprise it looks up, saying how it came in; others’ requests it can only see', async () => {
    const server = await open(
      {
        'GET /enterprises': () =>
          ok({ items: [{ id: 'ent-9', name: '示例丁公司', town: '示例镇', creditCode: 'X' }] }),
        'POST /requests/similar': () => ok({ items: [aRequest()] }),
      },
      { roles: ['centre'], enterprises: [] },
    );
    fireEvent.change(screen.getByLabelText('企业名称或信用代码'), { target: { value: '示例' } });
    fireEvent.click(await screen.findByRole('button', { name: /示例丁公司/ }));
    expect(screen.getByRole('radio', { name: '热线来电' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByLabelText('联系人 · 姓名')).toHaveProperty('value', '');
    fillIn();
    submit();
    await screen.findByText('有相似的诉求正在办理');
    expect(screen.queryByRole('button', { name: /补充到已有诉求/ })).toBeNull();
    tap('不是一回事，仍要提交');
    await screen.findByText('已提交');
    expect(server.of('POST /requests')[0]?.body).toMatchObject({ enterpriseId: 'ent-9', channel: 'hotline' });
  });

  it('an inspector does not', async () => {
    await open({}, { roles: ['inspector'], enterprises: [] });
    expect(screen.getByText('没有查看权限')).toBeTruthy();
  });

  it('whoever is not signed in is told why an account is needed, and can call', () => {
    fakeServer({});
    render(<SubmitPage />);
    expect(screen.getByText('请用企业账号登录')).toBeTruthy();
    expect(screen.getByRole('button', { name: '拨打 12345' })).toBeTruthy();
  });
});

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import PrintPage from './index';

afterEach(() => act(() => sessions.signOut()));

const aPrint = (more: object = {}) => ({
  id: 'print-1',
  ...{ town: '示东镇', park: null, kind: null, undelivered: false },
  ...{ state: 'printing', total: 852, done: 400, bytes: null, keptUntil: null },
  createdAt: '2026-11-25T08:30:00+08:00',
  ...more,
});
const aReadyOne = aPrint({
  state: 'ready',
  done: 852,
  bytes: 1_572_864,
  keptUntil: '2026-12-02T08:30:00+08:00',
});
const preview = (cards: number) => ({
  cards,
  sheets: Math.ceil(cards / 4),
  towns: [
    { name: '示东镇', cards: 12 },
    { name: '示西镇', cards: 5 },
  ],
  parks: [],
  kinds: [{ name: '制造', cards: 17 }],
});

async function openAs(roles: string[], answers: Parameters<typeof fakeServer>[0]) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /card-prints': () => ok({ items: [] }),
    'GET /card-print-preview': () => ok(preview(17)),
    ...answers,
  });
  await sessions.signInAs('somebody');
  render(<PrintPage />);
  return server;
}

describe('printing cards', () => {
  it('counts what is chosen, starts once whatever the taps, and remembers the choice', async () => {
    const server = await openAs(['centre'], {
      'GET /card-print-preview': ({ path }) => ok(preview(decodeURI(path).includes('town=示西镇') ? 5 : 17)),
      'POST /card-prints': () => ok(aPrint(), 201),
    });
    await screen.findByText('17 张卡，5 张 A4 纸');
    expect(screen.queryByText('园区')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /^镇街/ }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('radio', { name: /示西镇/ }));
    await screen.findByText('5 张卡，2 张 A4 纸');
    fireEvent.click(screen.getByRole('switch', { name: /只印未送达的/ }));
    await screen.findByText('5 张卡，2 张 A4 纸');
    const button = screen.getByRole('button', { name: '生成 PDF' });
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText('已开始生成，可以离开本页');
    const sent = server.of('POST /card-prints');
    expect(sent.map(({ body }) => body)).toEqual([{ town: '示西镇', undelivered: false }]);
    expect(sent[0]?.key).not.toBeNull();
  });

  it('has nothing to start where there is no card', async () => {
    await openAs(['centre'], { 'GET /card-print-preview': () => ok(preview(0)) });
    await screen.findByText('所选范围内没有使用中的卡');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '生成 PDF' }).disabled).toBe(true);
    expect(screen.getByText('还没有打印过')).toBeTruthy();
  });

  it('follows what is under way until it is ready, and opens the file with the sign-in', async () => {
    const states = [aPrint(), aReadyOne];
    const server = await openAs(['clerk'], {
      'GET /card-prints': () => ok({ items: [states.length > 1 ? states.shift() : states[0]] }),
      'GET /card-prints/print-1/pdf': () => ok('%PDF'),
    });
    const made = jest.fn(() => 'blob:made');
    Object.assign(URL, { createObjectURL: made, revokeObjectURL: () => undefined });
    const clicked = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    await screen.findByText('852 张，1.5 MB');
    fireEvent.click(screen.getByRole('button', { name: '打开 PDF' }));
    await screen.findByRole('button', { name: '打开 PDF' });
    expect(server.of('GET /card-prints/print-1/pdf')).toHaveLength(1);
    await act(() => Promise.resolve());
    expect([made.mock.calls.length, clicked.mock.calls.length]).toEqual([1, 1]);
    clicked.mockRestore();
  });

  it('says why a file did not come', async () => {
    await openAs(['clerk'], {
      'GET /card-prints': () => ok({ items: [aReadyOne] }),
      'GET /card-prints/print-1/pdf': () => problem(404, 'not-found', { title: '没有找到' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: '打开 PDF' }));
    await screen.findByText('没有找到');
  });

  it('goes on with a batch that stopped', async () => {
    let print = aPrint({ state: 'failed' });
    const server = await openAs(['centre'], {
      'GET /card-prints': () => ok({ items: [print] }),
      'POST /card-prints/print-1/resume': () => ok((print = aPrint({ state: 'waiting' }))),
    });
    await screen.findByText('生成中断，已生成的 400 张还在。');
    fireEvent.click(screen.getByRole('button', { name: '继续生成' }));
    await screen.findByText('已生成 400 张，共 852 张');
    expect(server.of('POST /card-prints/print-1/resume')).toHaveLength(1);
  });

  it('is not for an inspector', async () => {
    await openAs(['inspector'], {});
    expect(screen.getByText('没有查看权限')).toBeTruthy();
  });
});

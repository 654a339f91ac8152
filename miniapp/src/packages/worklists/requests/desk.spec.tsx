import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../../../test/fake-server';
import { visited } from '../../../../test/doubles/taro';
import { aRequest } from '../../../features/requests/testing/a-request';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import RequestsPage from './index';

beforeEach(() => {
  globalThis.matchMedia = ((query: string) => ({
    matches: query.includes('hover'),
    addEventListener: () => undefined,
  })) as never;
});
afterEach(() => act(() => sessions.signOut()));

const ROWS = ['one', 'two', 'three'].map((id) =>
  aRequest({ id, number: `2026-${id}`, summary: `第 ${id} 件` }),
);
const PEOPLE = { items: [{ id: 'anna', name: '示例经办人', department: { id: 'd', name: '示例局' } }] };

async function openDesk(
  role: 'head' | 'clerk' | 'centre' = 'head',
  more: Parameters<typeof fakeServer>[0] = {},
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: [role] }) }),
    'GET /requests/counts': () => ok({ open: 3, amber: 0, red: 0 }),
    'GET /requests': () => ok({ items: ROWS, nextCursor: null }),
    'GET /requests/export/preview': () => ok({ rows: 3 }),
    'GET /request-handlers': () => ok(PEOPLE),
    ...more,
  });
  await sessions.signInAs(role);
  render(<RequestsPage />);
  await screen.findByText(/第 one 件/);
  return server;
}

const press = (key: string, on: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(on, { key });
const focused = () => document.activeElement?.closest('button')?.textContent ?? '';

describe('keys', () => {
  it('move the focus, which Enter opens, and stop at both ends', async () => {
    await openDesk();
    press('j');
    expect(focused()).toContain('第 one 件');
    press('j');
    press('ArrowDown');
    press('j');
    expect(focused()).toContain('第 three 件');
    press('k');
    expect(focused()).toContain('第 two 件');
    fireEvent.click(document.activeElement as Element);
    expect(visited.at(-1)).toBe('/packages/requests/request/index?id=two');
  });

  it('are letters to whoever types, and leave the browser its own', async () => {
    await openDesk();
    press('/');
    const search = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(search);
    press('j', search);
    press('x', search);
    expect(document.activeElement).toBe(search);
    expect(screen.queryByText(/已选/)).toBeNull();
    press('Escape', search);
    expect(document.activeElement).not.toBe(search);
    fireEvent.keyDown(document.body, { key: 'j', ctrlKey: true });
    expect(focused()).not.toContain('第 one 件');
  });

  it('tell of themselves, and do nothing under a sheet', async () => {
    await openDesk();
    press('?');
    const sheet = await screen.findByRole('dialog', { name: '键盘快捷键' });
    press('j', sheet);
    expect(focused()).not.toContain('第 one 件');
    press('Escape', sheet);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('select a row where one may hand over, and Escape ends that', async () => {
    await openDesk();
    press('j');
    press('x');
    expect(await screen.findByText('已选 1 件')).toBeTruthy();
    press('Escape', document.body);
    expect(screen.queryByText(/已选/)).toBeNull();
  });

  it('select nothing for a clerk', async () => {
    await openDesk('clerk');
    press('j');
    press('x');
    expect(screen.queryByText(/已选/)).toBeNull();
    expect(screen.queryByRole('button', { name: '导出' })).toBeNull();
  });
});

describe('handing over several', () => {
  const results = [
    { id: 'one', number: '2026-one', result: 'done' },
    { id: 'two', number: '2026-two', result: 'not-of-unit' },
    { id: 'three', number: '2026-three', result: 'done' },
  ];

  async function selectAll() {
    fireEvent.click(screen.getByRole('button', { name: '批量移交' }));
    fireEvent.click(screen.getByRole('button', { name: '全选已显示' }));
    expect(screen.getByText('已选 3 件')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '移交 3 件' }));
    const sheet = await screen.findByRole('dialog', { name: '批量移交' });
    fireEvent.click(await within(sheet).findByRole('button', { name: /接手人/ }));
    fireEvent.click(await screen.findByRole('radio', { name: /示例经办人/ }));
    return sheet;
  }
  const yes = () => fireEvent.click(document.querySelector('#hand-over-yes') as Element);

  it('names what did not go over, and keeps it selected', async () => {
    const server = await openDesk('head', {
      'POST /request-hand-overs': () => ok({ items: results, left: 0 }),
    });
    await selectAll();
    yes();
    expect((await screen.findByText('已移交 2 件')).textContent).toBeTruthy();
    expect(screen.getByText('2026-two')).toBeTruthy();
    expect(screen.getByText('接手人不在办理单位')).toBeTruthy();
    expect(server.of('POST /request-hand-overs').map(({ body }) => body)).toEqual([
      { requestIds: ['one', 'two', 'three'], assigneeId: 'anna' },
    ]);
    fireEvent.click(screen.getByRole('button', { name: '完成' }));
    expect(screen.getByText('已选 1 件')).toBeTruthy();
    expect(screen.getByRole('checkbox', { checked: true }).textContent).toContain('第 two 件');
  });

  it('without a network nothing is lost: person, words and rows stay', async () => {
    let fails = true;
    const server = await openDesk('head', {
      'POST /request-hand-overs': () => (fails ? 'offline' : ok({ items: results, left: 0 })),
    });
    const sheet = await selectAll();
    fireEvent.change(within(sheet).getByRole('textbox'), { target: { value: '节前移交' } });
    yes();
    await screen.findAllByText(/没有网络|网络/);
    fails = false;
    yes();
    await screen.findByText('已移交 2 件');
    const [first, second] = server.of('POST /request-hand-overs');
    expect(second?.body).toEqual({
      requestIds: ['one', 'two', 'three'],
      assigneeId: 'anna',
      words: '节前移交',
    });
    expect(second?.key).toBe(first?.key);
  });

  it('asks to whom before it asks the server', async () => {
    const server = await openDesk();
    press('j');
    press('x');
    fireEvent.click(screen.getByRole('button', { name: '移交 1 件' }));
    await screen.findByRole('dialog', { name: '批量移交' });
    yes();
    expect(await screen.findByText('请选择接手人')).toBeTruthy();
    expect(server.of('POST /request-hand-overs')).toEqual([]);
  });
});

describe('the export', () => {
  it('says what is in the file, and asks for just that', async () => {
    const names: string[] = [];
    URL.createObjectURL = () => 'blob:file';
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    const server = await openDesk('centre', { 'GET /requests/export': () => ok('file') });
    fireEvent.click(screen.getByRole('radio', { name: '逾期' }));
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    const sheet = await screen.findByRole('dialog', { name: '导出诉求明细' });
    expect(await within(sheet).findByText('共 3 件，每件一行')).toBeTruthy();
    expect(within(sheet).getByText('逾期')).toBeTruthy();
    fireEvent.click(within(sheet).getByRole('radio', { name: 'CSV 文本' }));
    fireEvent.click(within(sheet).getByRole('button', { name: '下载' }));
    await act(async () => undefined);
    expect(server.of('GET /requests/export').map(({ path }) => path)).toEqual([
      '/requests/export?scope=to-do&due=red&format=csv',
    ]);
    expect(names[0]).toMatch(/^requests-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('is not offered for nothing', async () => {
    await openDesk('centre', { 'GET /requests/export/preview': () => ok({ rows: 0 }) });
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    expect(await screen.findByText('没有可导出的诉求')).toBeTruthy();
    expect(screen.getByRole('button', { name: '下载' })).toHaveProperty('disabled', true);
  });

  it('says why it did not come', async () => {
    await openDesk('centre', { 'GET /requests/export': () => problem(403, 'forbidden') });
    fireEvent.click(screen.getByRole('button', { name: '导出' }));
    fireEvent.click(await screen.findByRole('button', { name: '下载' }));
    expect(await screen.findByText('forbidden')).toBeTruthy();
  });
});

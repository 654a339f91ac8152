import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { RequestSheet, SheetTrial } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import SheetsPage from './index';

const TRIALS = 'POST /request-sheets/trials';
const TAKE_IN = 'POST /request-sheets';

const aSheet = (more: Partial<RequestSheet> = {}): RequestSheet => ({
  id: 'sheet-1',
  name: '九月诉求.xlsx',
  rowCount: 12,
  nth: 1,
  takenInBy: { id: 'account-1', name: '示例丁' },
  takenInAt: '2026-11-24T09:00:00+08:00',
  ...more,
});
const aTrial = (more: Partial<SheetTrial> = {}): SheetTrial => ({
  name: '九月诉求.xlsx',
  rowCount: 12,
  enterpriseCount: 9,
  faultCount: 0,
  faults: [],
  takenIn: null,
  ...more,
});

/** The browser's chooser answers at once with one file. */
function chooses(file: File): void {
  jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    Object.defineProperty(this, 'files', { value: [file] });
    this.onchange?.(new Event('change'));
  });
}

async function openPage(answers: Record<string, () => Reply | 'offline'>, roles = ['centre']) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /request-sheets': () => ok({ items: [], nextCursor: null }),
    ...answers,
  });
  await sessions.signInAs('somebody');
  render(<SheetsPage />);
  return server;
}

const choose = async () => {
  const button = await screen.findByRole('button', { name: '选择文件' });
  await act(async () => {
    fireEvent.click(button);
    await Promise.resolve();
  });
};

beforeEach(() => chooses(new File(['x'], '九月诉求.xlsx')));
afterEach(() => {
  jest.restoreAllMocks();
  act(() => sessions.signOut());
});

describe('requests from a spreadsheet', () => {
  it('tells what has to be mended by row and column, and offers nothing else', async () => {
    const faults = [
      { row: 3, column: 'words' as const, fault: 'too-short' as const, text: '不少于 10 个字' },
      { row: null, column: null, fault: 'too-many-rows' as const, text: '一次最多 200 条，请分成几份' },
    ];
    const server = await openPage({ [TRIALS]: () => ok(aTrial({ faults, faultCount: 240 })) });
    await choose();
    const card = within(
      await screen
        .findByText('不少于 10 个字')
        .then(() => document.querySelector('#sheet-trial') as HTMLElement),
    );
    expect(card.getByText('第 3 行 · 诉求内容')).toBeTruthy();
    expect(card.getByText('整份文件')).toBeTruthy();
    expect(card.getByText('只列出前 2 处。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^导入/ })).toBeNull();
    expect(server.of(TRIALS)[0]?.path).toBe(
      `/request-sheets/trials?name=${encodeURIComponent('九月诉求.xlsx')}`,
    );
  });

  it('takes it in once whatever the taps, and again by the same key after a lost answer', async () => {
    let isLost = true;
    const server = await openPage({
      [TRIALS]: () => ok(aTrial()),
      [TAKE_IN]: () => (isLost ? 'offline' : ok(aSheet(), 201)),
    });
    await choose();
    const button = await screen.findByRole('button', { name: '导入 12 条' });
    expect(screen.getByText('12 条诉求，9 家企业')).toBeTruthy();
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText('没有网络');
    isLost = false;
    fireEvent.click(screen.getByRole('button', { name: '导入 12 条' }));
    await screen.findByText('已导入 12 条');
    const keys = server.of(TAKE_IN).map(({ key }) => key);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(server.of('GET /request-sheets')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: '导入 12 条' })).toBeNull();
  });

  it('one that was taken in before is taken in again only where that is confirmed', async () => {
    const server = await openPage({
      [TRIALS]: () => ok(aTrial({ takenIn: aSheet() })),
      [TAKE_IN]: () => ok(aSheet({ id: 'sheet-2', nth: 2 }), 201),
    });
    await choose();
    await screen.findByText(/这份文件已于 .*由示例丁导入（12 条）。/);
    expect(screen.queryByRole('button', { name: '导入 12 条' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '仍要再次导入' }));
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导入 12 条' }));
    await screen.findByText('已导入 12 条');
    expect(server.of(TAKE_IN)[0]?.path).toContain('&again=true');
  });

  it('where somebody was faster it says so, and asks before it goes on', async () => {
    let before: RequestSheet | null = null;
    await openPage({
      [TRIALS]: () => ok(aTrial({ takenIn: before })),
      [TAKE_IN]: () => {
        before = aSheet();
        return problem(409, 'sheet-taken-in', { title: '这份文件已经导入过' });
      },
    });
    await choose();
    fireEvent.click(await screen.findByRole('button', { name: '导入 12 条' }));
    await screen.findByText('这份文件已经导入过');
    await screen.findByRole('button', { name: '仍要再次导入' });
  });

  it('lists what was taken in', async () => {
    await openPage({ 'GET /request-sheets': () => ok({ items: [aSheet({ nth: 2 })], nextCursor: null }) });
    const row = (await screen.findByText('九月诉求.xlsx')).closest('.row');
    expect(row?.textContent).toMatch(/示例丁.*第 2 次.*12 条/);
  });

  it('is for the centre alone', async () => {
    const server = await openPage({}, ['clerk']);
    expect(screen.queryByText('选择文件')).toBeNull();
    expect(server.of('GET /request-sheets')).toHaveLength(0);
  });
});

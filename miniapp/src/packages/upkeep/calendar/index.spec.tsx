import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { sheetFiles } from '../../../platform/sheet-files';
import CalendarPage from './index';

const STATE = { version: '2026-1', until: '2026-12-31' };
const TRIAL = {
  ...STATE,
  name: '放假安排.csv',
  year: 2027,
  faults: [],
  faultCount: 0,
  days: [{ date: '2027-01-01', before: '工作日', after: '元旦' }],
  moved: 1,
  dues: [
    {
      requestId: 'r-1',
      number: 'QS-1',
      enterprise: { id: 'ent-1', name: '甲演示有限公司' },
      clock: 'handling',
      from: '2027-01-01T18:00:00+08:00',
      to: '2027-01-04T18:00:00+08:00',
    },
  ],
};
const FAULTY = {
  ...TRIAL,
  faultCount: 1,
  faults: [{ row: 2, column: 'date', text: '“2027-02-30”不是日期' }],
};

/** What the files that are sent are answered, by the way they go; each is kept. */
async function open(
  answers: { trial: object[]; take?: { status: number; body: object }[] },
  roles = ['centre'],
) {
  fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /calendars': () => ok(STATE),
  });
  const sent: { path: string; key: string | undefined }[] = [];
  jest.spyOn(sheetFiles, 'choose').mockResolvedValue({ name: '放假安排.csv', file: 'file' });
  jest.spyOn(sheetFiles, 'send').mockImplementation(async (_sheet, { path, headers }) => {
    sent.push({ path, key: headers['Idempotency-Key'] });
    const next = path.includes('/trials')
      ? { status: 200, body: answers.trial.shift() ?? TRIAL }
      : (answers.take?.shift() ?? { status: 201, body: { ...STATE, until: '2027-12-31' } });
    return { kind: 'answer', header: () => null, ...next };
  });
  await act(() => sessions.signInAs('somebody'));
  render(<CalendarPage />);
  return sent;
}
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
afterEach(() => {
  jest.restoreAllMocks();
  localStorage.clear();
  return act(() => sessions.signOut());
});

test('a file is tried first: its days and the due dates that move are shown, and it is taken in once', async () => {
  const sent = await open({ trial: [TRIAL] });
  await tap('选择文件');
  await screen.findByText('1 天的休班会变化');
  screen.getByText('工作日 → 元旦');
  screen.getByText('甲演示有限公司');
  const take = screen.getByRole('button', { name: '确认导入' });
  fireEvent.click(take);
  fireEvent.click(take);
  await screen.findByText('已导入');
  expect(sent.map(({ path }) => path.split('?')[0])).toEqual([
    '/api/v1/calendars/trials',
    '/api/v1/calendars',
  ]);
  expect(sent[1]?.path).toContain('version=2026-1');
  expect(sent[1]?.key).toEqual(expect.any(String));
});

test('a file with faults is not taken in: each is said by row and column', async () => {
  await open({ trial: [FAULTY] });
  await tap('选择文件');
  await screen.findByText('1 处需要改正，请在表格中改好后重新选择。');
  screen.getByText('第 2 行 · 日期');
  expect(screen.queryByRole('button', { name: '确认导入' })).toBeNull();
});

test('where somebody was faster it says so, and tries the file anew', async () => {
  const conflict = { type: '/problems/x', title: 'x', status: 409, code: 'register-changed', requestId: 'r' };
  const later = { ...TRIAL, days: [{ date: '2027-05-01', before: '工作日', after: '劳动节' }] };
  const sent = await open({ trial: [TRIAL, later], take: [{ status: 409, body: conflict }] });
  await tap('选择文件');
  await tap('确认导入');
  await screen.findByText('工作日 → 劳动节');
  expect(sent).toHaveLength(3);
});

test('it is the centre’s page', async () => {
  await open({ trial: [] }, ['coordinator']);
  expect(screen.queryByRole('button', { name: '选择文件' })).toBeNull();
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import RowPage from './index';

const CELLS = {
  creditCode: '91000000MA00000013',
  name: '甲演示有限公司',
  grade: 'B',
  nextGrade: '',
  nextGradeFrom: '',
};
const ROW = { id: 'ent-1', cells: CELLS, history: [] };
const SAVE = 'POST /registers/grades/rows/ent-1';
const STATE = { version: 3, rowCount: 1, choices: { grade: ['A', 'B'], nextGrade: ['A', 'B'] } };

async function open(more: Record<string, () => Reply | 'offline'> = {}, roles: string[] = ['coordinator']) {
  router.params = { register: 'grades', id: 'ent-1' };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    'GET /registers/grades': () => ok(STATE),
    'GET /registers/grades/rows/ent-1': () => ok(ROW),
    ...more,
  });
  await act(() => sessions.signInAs('somebody'));
  render(<RowPage />);
  return server;
}
const choose = async (field: RegExp, option: string) => {
  fireEvent.click(await screen.findByRole('button', { name: field }));
  fireEvent.click(await screen.findByRole('radio', { name: option }));
};
const save = async () => fireEvent.click(await screen.findByRole('button', { name: '保存' }));
afterEach(() => {
  localStorage.clear();
  return act(() => sessions.signOut());
});

test('sends what was changed and what was seen, once', async () => {
  const server = await open({ [SAVE]: () => ok({ id: 'ent-1', cells: CELLS }) });
  await choose(/^现分级/, 'A');
  await save();
  await save();
  await screen.findByText('已保存');
  expect(server.of(SAVE).map(({ body }) => body)).toEqual([{ cells: { grade: 'A' }, seen: CELLS }]);
});

test('what is wrong is said at its field, before anything is sent', async () => {
  const server = await open();
  await choose(/^新分级/, 'A');
  await save();
  expect(await screen.findByText('须与相关一栏一并填写')).toBeTruthy();
  expect(server.of(SAVE)).toEqual([]);
});

test('the server’s word stands at its field, and what was chosen stays', async () => {
  const faults = [{ row: null, column: 'grade', text: '请再核对这一级' }];
  await open({ [SAVE]: () => problem(422, 'register-row-faulty', { faults }) });
  await choose(/^现分级/, 'A');
  await save();
  expect(await screen.findByText('请再核对这一级')).toBeTruthy();
  expect(screen.getByRole('button', { name: /^现分级.*A/ })).toBeTruthy();
});

test('nothing changed is nothing to save; without a network it says so', async () => {
  const server = await open({ [SAVE]: () => 'offline' });
  await save();
  expect(await screen.findByText('没有改动。')).toBeTruthy();
  expect(server.of(SAVE)).toEqual([]);
  await choose(/^现分级/, 'A');
  await save();
  expect(await screen.findByText('没有网络')).toBeTruthy();
});

test('who does not keep it reads it; others do not open it', async () => {
  await open({}, ['administrator']);
  expect(await screen.findByText(/由统筹办维护/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
  expect(screen.getByText('甲演示有限公司')).toBeTruthy();
});

test('no right', async () => {
  const server = await open({}, ['inspector']);
  expect(screen.getByText('没有查看权限')).toBeTruthy();
  expect(server.of('GET /registers/grades')).toEqual([]);
});

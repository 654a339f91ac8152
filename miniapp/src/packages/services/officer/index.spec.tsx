import { act, fireEvent, render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { EnterpriseService } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import OfficerPage from './index';

const UNIT = { id: 'dept-1', name: '示例经济局' };
const [FIRST, SECOND] = [
  { id: 'account-1', name: '示例甲' },
  { id: 'account-2', name: '示例乙' },
];
const SAVE = 'POST /enterprises/ent-1/service';
const aService = (more: Partial<EnterpriseService> = {}): EnterpriseService => ({
  enterprise: { id: 'ent-1', name: '示例纺织有限公司' },
  unit: UNIT,
  officer: FIRST,
  deputy: SECOND,
  onDuty: FIRST,
  pairByHand: false,
  ...more,
});

async function openPage(service: EnterpriseService, more: Record<string, () => Reply | 'offline'> = {}) {
  router.params = { enterpriseId: 'ent-1' };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['centre'], officerId: null }) }),
    'GET /enterprises/ent-1/service': () => ok(service),
    'GET /service-officers': () =>
      ok({ items: [FIRST, SECOND].map((each) => ({ ...each, unit: UNIT, enterprises: 3 })) }),
    ...more,
  });
  await sessions.signInAs('centre');
  render(<OfficerPage />);
  return server;
}

const choose = async (field: RegExp, option: RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name: field }));
  fireEvent.click(await screen.findByRole('radio', { name: option }));
};
const save = async () => fireEvent.click(await screen.findByRole('button', { name: '确定更换' }));

afterEach(() => act(() => sessions.signOut()));

test('whoever becomes the officer is no longer the deputy', async () => {
  const server = await openPage(aService({ pairByHand: true }), { [SAVE]: () => ok(aService()) });
  await screen.findByText('人选由人工指定');
  await choose(/^服务专员/, /示例乙/);
  await save();
  await screen.findByText('已更换，已通知双方和企业');
  expect(server.of(SAVE)[0]?.body).toEqual({ officerId: 'account-2', deputyId: null });
});

test('nobody is nobody: an officer has to be chosen', async () => {
  const server = await openPage(aService({ officer: null, deputy: null, onDuty: null }));
  await save();
  expect(screen.getByText('请选择服务专员')).toBeTruthy();
  expect(server.of(SAVE)).toEqual([]);
});

test('a unit without officers says so; a refusal keeps what was chosen', async () => {
  await openPage(aService(), { 'GET /service-officers': () => ok({ items: [] }) });
  await screen.findByText('这个单位还没有服务专员');
  expect(screen.queryByRole('button', { name: '确定更换' })).toBeNull();
});

test('a refusal keeps what was chosen', async () => {
  await openPage(aService(), { [SAVE]: () => problem(422, 'gone', { title: '这位专员已离岗' }) });
  await choose(/^代岗专员/, /不设代岗/);
  await save();
  await screen.findByText('这位专员已离岗');
  screen.getByRole('button', { name: /代岗专员.*不设代岗/ });
});

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { Absence, ServiceOfficer, Session } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import AbsencesPage from './index';

const UNIT = { id: 'dept-1', name: '示例经济局' };
const anAbsence = (more: Partial<Absence> = {}): Absence => ({
  id: 'absence-1',
  account: { id: 'account-1', name: '示例甲' },
  unit: UNIT,
  from: '2026-11-20',
  until: '2026-11-27',
  standIn: null,
  enterprises: 7,
  goTo: [
    { account: { id: 'account-2', name: '示例乙' }, enterprises: 5 },
    { account: null, enterprises: 2 },
  ],
  recordedAt: '2026-11-20T09:00:00+08:00',
  mayEnd: true,
  ...more,
});
const officer = (id: string, name: string): ServiceOfficer => ({ id, name, unit: UNIT, enterprises: 7 });

async function openPage(
  roles: Session['roles'],
  absences: Absence[],
  more: Record<string, () => Reply | 'offline'> = {},
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles, officerId: null }) }),
    'GET /absences': () => ok({ items: absences, nextCursor: null }),
    'GET /service-officers': () =>
      ok({ items: [officer('account-1', '示例甲'), officer('account-2', '示例乙')] }),
    'GET /absence-preview': () => ok({ enterprises: 7, goTo: [{ account: null, enterprises: 7 }] }),
    ...more,
  });
  await sessions.signInAs('somebody');
  render(<AbsencesPage />);
  return server;
}

const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));

afterEach(() => act(() => sessions.signOut()));

test('who is away, and to whom the enterprises go, those of nobody too', async () => {
  await openPage(
    ['centre'],
    [anAbsence(), anAbsence({ id: 'absence-2', from: '2026-12-01', until: '2026-12-01', mayEnd: false })],
  );
  await screen.findByText('11月20日 周五至11月27日 周五');
  screen.getByText('12月1日 周二');
  expect([screen.getByText('外出中'), screen.getByText('未开始')]).toHaveLength(2);
  expect(screen.getAllByText('5 家由示例乙服务')).toHaveLength(2);
  expect(screen.getAllByText('2 家当天无人代岗，由单位负责人和经办人处理')).toHaveLength(2);
  expect(screen.getAllByRole('button', { name: '提前结束' })).toHaveLength(1);
});

test('an officer sees the own ones first, and the unit’s on a tap', async () => {
  const server = await openPage(['service-officer'], []);
  await screen.findByText('没有外出登记');
  fireEvent.click(screen.getByRole('radio', { name: '本单位' }));
  await screen.findByText('没有外出登记');
  expect(server.of('GET /absences').map(({ path }) => path.includes('accountId='))).toEqual([true, false]);
});

test('the centre records somebody’s absence once it has chosen whose', async () => {
  const server = await openPage(['centre'], [], { 'POST /absences': () => ok(anAbsence(), 201) });
  await tap('登记外出');
  fireEvent.click(sheet().getByRole('button', { name: '登记外出' }));
  sheet().getByText('请选择外出的专员');
  expect(server.of('POST /absences')).toEqual([]);
  fireEvent.click(sheet().getByRole('button', { name: /谁外出/ }));
  fireEvent.click(await screen.findByRole('radio', { name: /示例甲/ }));
  await screen.findByText('登记后，名下 7 家企业：');
  fireEvent.click(sheet().getByRole('button', { name: '登记外出' }));
  await screen.findByText('已登记，已通知代岗专员');
  expect(server.of('POST /absences')[0]?.body).toEqual({
    accountId: 'account-1',
    from: '2026-11-20',
    until: '2026-11-20',
  });
});

test('an absence that somebody ended meanwhile says so, in the question', async () => {
  const END = 'POST /absences/absence-1/end';
  await openPage(['centre'], [anAbsence()], { [END]: () => problem(422, 'over', { title: '已经结束' }) });
  await tap('提前结束');
  sheet().getByText('示例甲今天起恢复服务？');
  fireEvent.click(sheet().getByRole('button', { name: '提前结束' }));
  await sheet().findByText('已经结束');
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import type { Session, SummonsRow } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { aSummons } from '../../../features/summons/testing/a-summons';
import SummonsesPage from './index';

async function openPage(
  change: Partial<Session>,
  rows: SummonsRow[],
  more: Record<string, () => Reply | 'offline'> = {},
) {
  const session = aSession({ officerId: null, ...change });
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session }),
    'GET /departments': () =>
      ok({
        items: [
          { id: 'town-1', name: '示例镇', shortName: '示例镇', kind: 'town', phone: '' },
          { id: 'dept-1', name: '示例应急局', shortName: '应急局', kind: 'department', phone: '' },
        ],
      }),
    'GET /summonses': () => ok({ items: rows, nextCursor: null }),
    ...more,
  });
  await sessions.signInAs('somebody');
  render(<SummonsesPage />);
  return server;
}

const TOWN: Partial<Session> = { roles: ['clerk'], department: { id: 'town-1', name: '示例镇' } };
const asked = (server: Awaited<ReturnType<typeof openPage>>) =>
  server.of('GET /summonses').map(({ path }) => path.split('?')[1]);

afterEach(() => act(() => sessions.signOut()));

test('a town sees what it called for, and what it is called by on a tap', async () => {
  const server = await openPage(TOWN, [
    aSummons({ inTime: false }),
    aSummons({ id: 'summons-2', status: 'settled', solved: true, toRate: true, inTime: true }),
  ]);
  expect(await screen.findAllByText('呼叫示例应急局')).toHaveLength(2);
  screen.getByText('逾期未报到');
  expect([screen.getByText('待评价'), screen.getByText('已解决')]).toHaveLength(2);
  screen.getByRole('button', { name: '我要吹哨' });
  fireEvent.click(screen.getByRole('radio', { name: '待我方报到' }));
  await act(async () => {});
  fireEvent.click(screen.getByRole('radio', { name: '已结束' }));
  await act(async () => {});
  expect(asked(server)).toEqual([
    'scope=caller&state=open',
    'scope=called&state=open',
    'scope=called&state=ended',
  ]);
});

test('a department that is no town calls nobody', async () => {
  const server = await openPage({ roles: ['clerk'] }, []);
  await screen.findByText('没有等待报到的吹哨');
  expect(screen.queryByRole('button', { name: '我要吹哨' })).toBeNull();
  expect(screen.queryByRole('radiogroup', { name: '范围' })).toBeNull();
  screen.getByText('本部门报到情况');
  expect(asked(server)).toEqual(['scope=called&state=open']);
});

test('the centre sees the district and how departments report', async () => {
  const server = await openPage({ roles: ['centre'], department: null }, [aSummons()]);
  await screen.findByText('示例镇 呼叫 示例应急局');
  screen.getByText('各部门报到情况');
  expect(asked(server)).toEqual(['scope=district&state=open']);
});

test('without a network it says so', async () => {
  await openPage({ roles: ['supervisor'], department: null }, [], { 'GET /summonses': () => 'offline' });
  await screen.findByText('没有网络');
});

test('an inspector has no part in it', async () => {
  await openPage({ roles: ['inspector'] }, []);
  await screen.findByText('没有查看权限');
});

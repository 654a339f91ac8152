import { act, render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../../test/fake-server';
import { aMember } from '../../../features/requests/testing/a-request';
import { sessions } from '../../../features/session/session';
import LooksPage from './index';

const look = {
  id: 'look-1',
  at: '2026-11-25T09:00:00+08:00',
  account: { id: 'account-1', name: '示例乙' },
  subject: 'request',
  subjectId: 'request-1',
  reason: '回电核实地址',
};

async function open(roles: ('supervisor' | 'clerk')[], items: object[]) {
  fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aMember({ roles, enterprises: [] }) }),
    'GET /contact-reveals': () => ok({ items, nextCursor: null }),
  });
  await sessions.signInAs('somebody');
  render(<LooksPage />);
}

afterEach(() => act(() => sessions.signOut()));

it('tells who looked, at what, when and what for', async () => {
  await open(['supervisor'], [look]);
  await screen.findByText('示例乙');
  for (const said of ['回电核实地址', '企业诉求', 'request-1']) expect(screen.getByText(said)).toBeTruthy();
});

it('says so where nobody did', async () => {
  await open(['supervisor'], []);
  await screen.findByText('还没有人查看过');
});

it('is not for those who look', async () => {
  await open(['clerk'], [look]);
  expect(screen.queryByText('示例乙')).toBeNull();
});

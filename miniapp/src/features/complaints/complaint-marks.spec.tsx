import { act, fireEvent, render, screen } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../test/fake-server';
import { aSession } from '../plans/testing/a-plan';
import { sessions } from '../session/session';
import { ComplaintMarks } from './complaint-marks';

const MARK = {
  entryNo: '异投〔2026〕1号',
  reason: '示例：同类投诉四十件',
  listedFrom: '2026-01-01',
  listedUntil: null,
  matchedBy: 'phone',
  markedOn: '2026-11-25',
  standing: 'listed',
};
const ROUTE = 'GET /plans/p-1/complaint-marks';

async function open(reply: () => Reply | 'offline', { roles = ['head'], reason = 'complaint' } = {}) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: roles as never }) }),
    [ROUTE]: reply,
  });
  await act(() => sessions.signInAs('somebody'));
  render(<ComplaintMarks route="GET /plans/{id}/complaint-marks" id="p-1" reason={reason} />);
  return server;
}
afterEach(() => {
  localStorage.clear();
  return act(() => sessions.signOut());
});

test('whoever approves is shown the entry, and told that it refuses nothing', async () => {
  await open(() => ok({ items: [MARK] }));
  await screen.findByText('投诉人在异常投诉名录');
  screen.getByText(MARK.reason);
  screen.getByText(/异投〔2026〕1号 · 1月1日/);
  screen.getByText(/不影响是否受理/);
});

test('an entry that was removed since says so, and a name alone may be that of somebody else', async () => {
  await open(() => ok({ items: [{ ...MARK, standing: 'removed', matchedBy: 'name' }] }));
  await screen.findByText('投诉人曾在异常投诉名录');
  screen.getByText(/已移出或更正/);
  screen.getByText(/可能是同名/);
});

test.each([
  ['another reason', { reason: 'routine' }],
  ['somebody who approves nothing', { roles: ['inspector'] }],
])('for %s nothing is asked', async (_name, more) => {
  const server = await open(() => ok({ items: [MARK] }), more);
  expect(server.of(ROUTE)).toEqual([]);
});

test('where it cannot be read the approver is told, and asks again', async () => {
  let reply: Reply | 'offline' = 'offline';
  await open(() => reply);
  await screen.findByText(/没有取到/);
  reply = ok({ items: [MARK] });
  fireEvent.click(screen.getByRole('button', { name: '重试' }));
  await screen.findByText('投诉人在异常投诉名录');
});

test('a head who filed it himself sees nothing, and no fault either', async () => {
  const server = await open(() => problem(403, 'forbidden'));
  await act(async () => undefined);
  expect(server.of(ROUTE)).toHaveLength(1);
  expect(screen.queryByText(/投诉人/)).toBeNull();
});

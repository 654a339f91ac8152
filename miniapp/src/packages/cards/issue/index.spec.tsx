import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import IssuePage from './index';

const ISSUE = 'POST /cards/issues';
const chunk = (issued: number, left: number) => ok({ issued, left }, 201);

async function openPage(cards: number, chunks: (Reply | 'offline')[]) {
  const waiting = [...chunks];
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['centre'], officerId: null }) }),
    'GET /card-issue-preview': () => ok({ cards, towns: [{ name: '示东镇', cards }], parks: [], kinds: [] }),
    [ISSUE]: () => waiting.shift() ?? 'offline',
  });
  await sessions.signInAs('centre');
  render(<IssuePage />);
  return server;
}

const start = async (name: string) => {
  await screen.findByText(/还没有联系卡/);
  fireEvent.click(await screen.findByRole('button', { name }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '开始发卡' }));
};

afterEach(() => act(() => sessions.signOut()));

test('a district is issued its cards chunk by chunk, each with a key of its own', async () => {
  const server = await openPage(1200, [chunk(500, 700), chunk(500, 200), chunk(200, 0)]);
  await screen.findByText('1200 家企业还没有联系卡');
  await start('开始发卡');
  await screen.findByText('已发 1200 张');
  expect(new Set(server.of(ISSUE).map(({ key }) => key)).size).toBe(3);
  screen.getByRole('button', { name: '去打印' });
});

test('where the network goes, what was issued stays, and the button goes on', async () => {
  const server = await openPage(900, [chunk(500, 400), 'offline', chunk(400, 0)]);
  await start('开始发卡');
  await screen.findByText('已发 500 张，还剩 400 家');
  await start('接着发');
  await screen.findByText(/^已发 400 张$/);
  expect(server.of(ISSUE).map(({ body }) => body)).toEqual(
    Array.from({ length: 3 }, () => ({ town: '', park: '', kind: '' })),
  );
});

test('there is nothing to start where every enterprise has its card', async () => {
  await openPage(0, []);
  await screen.findByText('所选范围内的企业都有卡');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '开始发卡' }).disabled).toBe(true);
});

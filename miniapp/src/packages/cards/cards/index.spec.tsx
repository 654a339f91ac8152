import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { CardRow } from '../../../api';
import { aCardRow } from '../../../features/cards/testing/an-opening';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import CardsPage from './index';

afterEach(() => act(() => sessions.signOut()));

const share = (name: string, enterprises: number, withCard: number, delivered: number) => ({
  name,
  enterprises,
  withCard,
  delivered,
});
const COVERAGE = {
  total: share('', 40, 38, 29),
  byTown: [share('示东镇', 30, 30, 29), share('示西镇', 10, 8, 0)],
  byKind: [share('制造', 40, 38, 29)],
};

async function open(
  rows: CardRow[],
  writes: Record<string, () => Reply | 'offline'> = {},
  roles: ['centre'] | ['inspector'] = ['centre'],
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles, officerId: null }) }),
    'GET /cards': () => ok({ items: rows, nextCursor: null }),
    'GET /cards/coverage': () => ok(COVERAGE),
    ...writes,
  });
  await sessions.signInAs('somebody');
  render(<CardsPage />);
  return server;
}

test('delivery is written down with its day and who took it', async () => {
  const server = await open([aCardRow()], {
    'POST /cards/CARD0001/delivery': () => ok(aCardRow({ state: 'delivered' })),
  });
  fireEvent.click(await screen.findByRole('button', { name: '登记送达 示例精密制造有限公司' }));
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.click(sheet.getByRole('button', { name: '登记送达' }));
  sheet.getByText('请写明由谁签收');
  expect(server.of('POST /cards/CARD0001/delivery')).toEqual([]);
  fireEvent.change(sheet.getByLabelText('谁签收'), { target: { value: '示例前台' } });
  fireEvent.click(sheet.getByRole('button', { name: '登记送达' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(server.of('POST /cards/CARD0001/delivery')[0]?.body).toEqual({
    deliveredOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    deliveredTo: '示例前台',
  });
  await waitFor(() => expect(server.of('GET /cards')).toHaveLength(2));
});

test('a card is ended only with a reason, and the typed words outlive a refusal', async () => {
  const server = await open([aCardRow()], {
    'POST /cards/CARD0001/reissue': () => problem(422, 'card-revoked', { detail: '请刷新列表' }),
  });
  fireEvent.click(await screen.findByRole('button', { name: '示例精密制造有限公司 的更多操作' }));
  fireEvent.click(screen.getByRole('button', { name: '补发' }));
  fireEvent.click(screen.getByRole('button', { name: '补发' }));
  screen.getByText('请写明原因，不少于 2 个字');
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '示例：卡片破损' } });
  fireEvent.click(screen.getByRole('button', { name: '补发' }));
  await screen.findByText('请刷新列表');
  expect(server.of('POST /cards/CARD0001/reissue')[0]?.body).toEqual({ reason: '示例：卡片破损' });
  expect(screen.getByLabelText<HTMLTextAreaElement>('原因').value).toBe('示例：卡片破损');
});

test('an enterprise without a card gets one after a question', async () => {
  const row = aCardRow({ state: 'none', card: null, mayDeliver: false });
  const server = await open([row], { 'POST /cards': () => ok(aCardRow(), 201) });
  fireEvent.click(await screen.findByRole('button', { name: '发卡 示例精密制造有限公司' }));
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '发卡' }));
  await waitFor(() => expect(server.of('POST /cards')[0]?.body).toEqual({ enterpriseId: 'ent-1' }));
});

test('who only reads has no button but the card’s face', async () => {
  await open([aCardRow({ mayDeliver: false, mayManage: false })]);
  fireEvent.click(await screen.findByRole('button', { name: '看卡面' }));
  expect(visited).toEqual(['/packages/cards/card/index?token=c1CARD0001tag']);
  expect(screen.queryByRole('button', { name: /更多/ })).toBeNull();
});

test('a site’s card needs the site’s name', async () => {
  const server = await open([aCardRow()], { 'POST /cards': () => ok(aCardRow(), 201) });
  fireEvent.click(await screen.findByRole('button', { name: /更多操作/ }));
  fireEvent.click(screen.getByRole('button', { name: '为另一场所发卡' }));
  fireEvent.click(screen.getByRole('button', { name: '发卡' }));
  screen.getByText('请写明场所名称');
  fireEvent.change(screen.getByLabelText('场所名称'), { target: { value: ' 二厂区 ' } });
  fireEvent.click(screen.getByRole('button', { name: '发卡' }));
  await waitFor(() =>
    expect(server.of('POST /cards')[0]?.body).toEqual({ enterpriseId: 'ent-1', siteName: '二厂区' }),
  );
});

test('the list is narrowed by state and words', async () => {
  const server = await open([aCardRow()]);
  fireEvent.click(await screen.findByRole('radio', { name: '未发卡' }));
  fireEvent.change(screen.getByLabelText('企业名称、场所或卡号'), { target: { value: '示例' } });
  await waitFor(() =>
    expect(server.of('GET /cards').at(-1)?.path).toBe(`/cards?state=none&q=${encodeURIComponent('示例')}`),
  );
});

test('coverage is told with its denominator, and leads to those who wait', async () => {
  const server = await open([aCardRow()]);
  fireEvent.click(await screen.findByRole('radio', { name: '发放情况' }));
  await screen.findByText('29 / 40 家已送达');
  screen.getByText('72%');
  screen.getByText('38 家有在用的卡，2 家还没有卡');
  screen.getByText('29 / 30 家 · 96%');
  screen.getByText('0 / 10 家 · 0% · 2 家无卡');
  fireEvent.click(screen.getByRole('button', { name: '看待送达名单' }));
  await waitFor(() => expect(server.of('GET /cards').at(-1)?.path).toBe('/cards?state=undelivered'));
});

test('nobody else has anything here', async () => {
  await open([], {}, ['inspector']);
  await screen.findByRole('heading', { name: '没有查看权限' });
});

import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { router, visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../../test/fake-server';
import type { CardOpening } from '../../../api';
import { aFace, anOpening } from '../../../features/cards/testing/an-opening';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import { device } from '../../../platform/device';
import CardPage from './index';

const called: string[] = [];
beforeEach(() => {
  called.length = 0;
  device.call = (phone) => void called.push(phone);
});
afterEach(() => act(() => sessions.signOut()));

const MEMBER = aSession({
  roles: ['enterprise'],
  department: null,
  officerId: null,
  enterprises: [{ id: 'ent-1', name: '示例精密制造有限公司' }],
});

async function open(
  answer: () => CardOpening | 'offline',
  { params = { token: 'c1token' }, as = null as typeof MEMBER | null } = {},
) {
  router.params = params;
  const reply = (): Reply | 'offline' => {
    const opening = answer();
    return opening === 'offline' ? opening : ok(opening);
  };
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: as ?? MEMBER }),
    'POST /card-openings': reply,
    'GET /enterprises/ent-1/card': reply,
  });
  if (as !== null) await sessions.signInAs('somebody');
  const page = render(<CardPage />);
  return { server, page };
}

const buttons = () => screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));

test('a stranger sees who serves the enterprise, can ring each, and is told what submitting needs', async () => {
  await open(() => anOpening());
  await screen.findByRole('heading', { name: '示例精密制造有限公司' });
  fireEvent.click(screen.getByRole('button', { name: '拨打 示例乙 0000-2002' }));
  fireEvent.click(screen.getByRole('button', { name: '拨打 示例企服中心 0000-1234' }));
  fireEvent.click(screen.getByRole('button', { name: /12345/ }));
  expect(called).toEqual(['0000-2002', '0000-1234', '12345']);
  expect(screen.queryByText('本企业的在办诉求')).toBeNull();
  expect(screen.queryByRole('button', { name: '提交诉求' })).toBeNull();
  screen.getByText(/要用本企业的账号/);
});

test('of two, who is on duty today stands first and is marked', async () => {
  await open(() => anOpening({ face: aFace({ onDuty: 'deputy' }) }));
  await screen.findByText('今天值守');
  const people = buttons().filter(
    (name) => name?.startsWith('拨打 示例甲') || name?.startsWith('拨打 示例乙'),
  );
  expect(people).toEqual(['拨打 示例乙 0000-2002', '拨打 示例甲 0000-2001']);
});

test('where both are away, whoever stands in is named first', async () => {
  const standIn = { name: '示例丙', phone: '0000-2003' };
  await open(() =>
    anOpening({ face: aFace({ onDuty: null, standIn, cooperating: ['示例投促局', '示例党政办'] }) }),
  );
  await screen.findByText('今天代岗');
  screen.getByText('示例投促局、示例党政办');
  expect(buttons().find((name) => name?.startsWith('拨打'))).toBe('拨打 示例丙 0000-2003');
});

test('a member sees what the enterprise waits for', async () => {
  const openRequests = [
    {
      id: 'r1',
      number: '20261119-ABCDEFGH',
      category: 'transport',
      summary: '示例：厂门夜间停车难',
      status: 'in-hand',
      dueAt: '2026-11-27T18:00:00+08:00',
      provisional: false,
    },
  ] as NonNullable<CardOpening['owner']>['openRequests'];
  await open(() => anOpening({ owner: { enterpriseId: 'ent-1', openRequests } }), { as: MEMBER });
  await screen.findByText('本企业的在办诉求');
  const matters = within(document.getElementById('matters')!);
  for (const text of ['示例：厂门夜间停车难', '办理中', '20261119-ABCDEFGH']) matters.getByText(text);
  fireEvent.click(matters.getByRole('button'));
  expect(visited).toEqual(['/packages/requests/request/index?id=r1']);
});

test('somebody of another enterprise is told that he cannot submit for this one', async () => {
  await open(() => anOpening(), { as: MEMBER });
  await screen.findByText(/不属于这家企业/);
  expect(screen.queryByRole('button', { name: /提交诉求/ })).toBeNull();
});

test('from home a member opens the card of the enterprise, without a code', async () => {
  const owner = { enterpriseId: 'ent-1', openRequests: [] };
  const { server } = await open(() => anOpening({ owner }), {
    as: MEMBER,
    params: { enterpriseId: 'ent-1' } as never,
  });
  await screen.findByText('没有在办的诉求');
  expect(server.of('GET /enterprises/ent-1/card')).toHaveLength(1);
});

test('a card whose key was given up asks to be reissued, and is not called a forgery', async () => {
  await open(() => anOpening({ verdict: 'retired-key', face: null, quietDay: null }));
  await screen.findByRole('heading', { name: '这张卡需要换发' });
  expect(screen.queryByText(/改动过/)).toBeNull();
});

test('a revoked card says so and whom to ask, and shows nothing that stood on it', async () => {
  await open(() => anOpening({ verdict: 'revoked', replaced: true, face: null, quietDay: null }));
  await screen.findByRole('heading', { name: '这张卡已作废' });
  screen.getByText('请扫新卡。没有拿到新卡的，请向示例企服中心索取。');
  fireEvent.click(screen.getByRole('button', { name: '拨打 示例企服中心 0000-1234' }));
  expect(called).toEqual(['0000-1234']);
  expect(screen.queryByText('示例精密制造有限公司')).toBeNull();
});

test('a code that is none of ours warns and offers to call', async () => {
  await open(() => anOpening({ verdict: 'not-ours', face: null, quietDay: null }));
  await screen.findByRole('heading', { name: '不是本平台的联系卡' });
  screen.getByText(/不要按它的提示付款/);
});

test('without a network a card seen before is shown with its date; one never seen is not', async () => {
  const { page } = await open(() => anOpening());
  await screen.findByText('示例甲');
  page.unmount();
  const again = await open(() => 'offline');
  await screen.findByText(/没有网络，显示的是.*打开时的内容/);
  screen.getByRole('button', { name: '拨打 示例甲 0000-2001' });
  again.page.unmount();
  await open(() => 'offline', { params: { token: 'c1other' } });
  await screen.findByText(/没有存过这张卡/);
  expect(screen.queryByText('示例甲')).toBeNull();
});

test('what was kept says nothing of a day that it cannot know; what is fresh is believed, whatever the phone’s date', async () => {
  const long = anOpening({
    openedAt: '2020-01-02T10:00:00+08:00',
    quietDay: { quiet: true, until: '2020-01-23' },
  });
  const { page } = await open(() => long);
  await screen.findByText('今天值守');
  screen.getByText(/企业安静日/);
  page.unmount();
  await open(() => 'offline');
  await screen.findByText('示例甲');
  expect(screen.queryByText(/企业安静日/)).toBeNull();
  expect(screen.queryByText('今天值守')).toBeNull();
});

test('signed in meanwhile, the card is asked for anew', async () => {
  const { server } = await open(() => anOpening());
  await screen.findByText('示例甲');
  await act(async () => void (await sessions.signInAs('somebody')));
  await screen.findByText(/不属于这家企业/);
  expect(server.of('POST /card-openings')).toHaveLength(2);
});

test('WeChat’s scanner brings the token as a scene', async () => {
  const { server } = await open(() => anOpening(), { params: { scene: 'c1token' } as never });
  await screen.findByText('示例甲');
  expect(server.of('POST /card-openings')[0]?.body).toEqual({ token: 'c1token' });
});

test('a link without a code asks for another scan', async () => {
  await open(() => anOpening(), { params: {} as never });
  screen.getByRole('heading', { name: '链接里没有码' });
});

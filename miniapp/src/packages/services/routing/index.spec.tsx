import type { RoutingRow } from '@anqi/shared';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { fakeServer, ok, problem } from '../../../../test/fake-server';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import RoutingPage from './index';

afterEach(() => {
  act(() => sessions.signOut());
  localStorage.clear();
});

const row = (id: string, name: string, role: string): RoutingRow => ({
  id,
  name: { 'zh-CN': name, en: name },
  when: id === 'else' ? {} : { classes: [id] },
  lead: { role },
  cooperating: [],
  overseeing: [],
});
const TABLE = [
  row('aviation', '航空类企业', 'a'),
  row('retail', '零售企业', 'b'),
  row('else', '其他企业', 'b'),
];
const version = (n: number, note: string) => ({
  version: n,
  note,
  moved: 3,
  appliedBy: { id: 'account-9', name: '示例乙' },
  appliedAt: '2026-11-02T10:00:00+08:00',
});
const routing = (n = 1) => ({
  version: n,
  table: TABLE,
  roles: { a: 'dept-1', b: 'dept-2' },
  roleNames: { a: { 'zh-CN': '航管委', en: 'A' }, b: { 'zh-CN': '企服中心', en: 'B' } },
  counts: [{ row: 'aviation', enterprises: 4 }],
  history: [version(n, n === 1 ? '按方案' : '他人调整')],
});
const TRIAL = {
  ...{ faults: [], enterprises: 40, moved: 2, kept: 1, openRequests: 5, nextCursor: null },
  moves: [
    { from: { id: 'dept-1', name: '示例航管委' }, to: { id: 'dept-2', name: '示例中心' }, enterprises: 2 },
  ],
  examples: [
    {
      enterprise: { id: 'ent-1', name: '示例甲公司' },
      from: { id: 'dept-1', name: '示例航管委' },
      to: { id: 'dept-2', name: '示例中心' },
    },
  ],
};
const DEPARTMENTS = [
  { id: 'dept-1', name: '示例航管委' },
  { id: 'dept-2', name: '示例中心' },
];

async function open(
  more: Record<string, () => ReturnType<typeof ok>> = {},
  role: 'centre' | 'leader' = 'centre',
) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: [role], officerId: null }) }),
    'GET /routing': () => ok(routing()),
    'GET /departments': () => ok({ items: DEPARTMENTS }),
    'POST /routing/trials': () => ok(TRIAL),
    ...more,
  });
  await sessions.signInAs('somebody');
  return { server, ...render(<RoutingPage />) };
}
const tap = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent ?? '');

test('a reader sees the rows in order, and changes nothing', async () => {
  await open({}, 'leader');
  await screen.findByText('航管委（示例航管委）');
  expect(titles().slice(0, 3)).toEqual(['1. 航空类企业', '2. 零售企业', '3. 其他企业']);
  screen.getByText('4 家');
  expect(screen.queryByRole('button', { name: '调整方案' })).toBeNull();
});

test('a draft is changed by buttons, outlives the page, is tried out and applied with a reason', async () => {
  const { server, unmount } = await open({ 'POST /routing': () => ok(routing(2)) });
  await tap('调整方案');
  await tap('下移“航空类企业”');
  screen.getByText('“航空类企业”现在是第 2 行');
  expect(document.activeElement?.id).toBe('row-aviation-down');
  unmount();
  render(<RoutingPage />);
  await screen.findByText('草稿，尚未实施');
  expect(titles().slice(0, 2)).toEqual(['1. 零售企业', '2. 航空类企业']);
  await tap('试算');
  await screen.findByText('2 家变动，共 40 家');
  screen.getByText('在办诉求 5 件，仍由原单位办结');
  expect(screen.getAllByText('示例航管委 → 示例中心')).toHaveLength(2);
  await tap('实施');
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.click(sheet.getByRole('button', { name: '实施' }));
  sheet.getByText('请写明理由，不少于 2 个字');
  fireEvent.change(sheet.getByLabelText('理由'), { target: { value: '示例调整' } });
  fireEvent.click(sheet.getByRole('button', { name: '实施' }));
  await waitFor(() => expect(screen.queryByText('草稿，尚未实施')).toBeNull());
  expect(server.of('POST /routing')[0]?.body).toMatchObject({
    version: 1,
    note: '示例调整',
    table: [{ id: 'retail' }, { id: 'aviation' }, { id: 'else' }],
  });
});

test('where somebody else applied meanwhile the draft stays, and can go on', async () => {
  let n = 1;
  const { server } = await open({
    'GET /routing': () => ok(routing(n)),
    'POST /routing': () => problem(409, 'version-conflict'),
  });
  await tap('调整方案');
  await tap('上移“零售企业”');
  await tap('试算');
  await tap('实施');
  n = 2;
  const sheet = within(screen.getByRole('dialog'));
  fireEvent.change(sheet.getByLabelText('理由'), { target: { value: '示例调整' } });
  fireEvent.click(sheet.getByRole('button', { name: '实施' }));
  await screen.findByText('方案已被他人更新到第 2 版');
  expect(titles()[0]).toBe('1. 零售企业');
  expect(screen.queryByRole('button', { name: '实施' })).toBeNull();
  await tap('继续用草稿');
  await tap('实施');
  fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '实施' }));
  await waitFor(() => expect(server.of('POST /routing')).toHaveLength(2));
  expect(server.of('POST /routing')[1]?.body).toMatchObject({ version: 2, note: '示例调整' });
});

test('a table with a fault is not applied', async () => {
  const faults = [{ row: 'retail', kind: 'unknown-role', role: 'b' }];
  await open({ 'POST /routing/trials': () => ok({ ...TRIAL, faults }) });
  await tap('调整方案');
  await tap('试算');
  await screen.findByText('“零售企业”里的“企服中心”还没有指定单位');
  expect(screen.queryByRole('button', { name: '实施' })).toBeNull();
});

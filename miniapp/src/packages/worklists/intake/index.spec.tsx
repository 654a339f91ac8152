import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { IntakeClient, UnmatchedIntake } from '../../../api';
import { aSession } from '../../../features/plans/testing/a-plan';
import { sessions } from '../../../features/session/session';
import IntakePage from './index';

const anItem = (more: Partial<UnmatchedIntake> = {}): UnmatchedIntake => ({
  id: 'item-1',
  source: { id: 'client-1', name: '示例热线' },
  externalId: 'RX-0001',
  receivedAt: '2026-11-24T09:00:00+08:00',
  creditCode: null,
  enterpriseName: '示例纺织厂',
  category: '市容环境',
  words: '门口积水，货车无法通行。',
  urgent: true,
  contactName: '示例来电人',
  contactPhone: '00001230000',
  ...more,
});
const aClient = (more: Partial<IntakeClient> = {}): IntakeClient => ({
  id: 'client-1',
  name: '示例热线',
  channel: 'hotline',
  keyId: '00112233aabbccdd',
  active: true,
  categories: [],
  createdAt: '2026-11-01T09:00:00+08:00',
  lastUsedAt: null,
  ...more,
});
const page = (...items: object[]) => ok({ items, nextCursor: null });

async function openPage(answers: Record<string, () => Reply | 'offline'>) {
  const server = fakeServer({
    'POST /demo/sign-in': () => ok({ token: 't', session: aSession({ roles: ['centre'] }) }),
    'GET /intake/unmatched': () => page(anItem()),
    'GET /intake/clients': () => page(aClient()),
    ...answers,
  });
  await sessions.signInAs('centre');
  render(<IntakePage />);
  return server;
}

const tap = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const sheet = () => within(screen.getByRole('dialog'));

afterEach(() => act(() => sessions.signOut()));

describe('what no enterprise was found for', () => {
  it('is given to the enterprise that it is of', async () => {
    const MATCH = 'POST /intake/unmatched/item-1/match';
    const server = await openPage({
      'GET /enterprises': () =>
        page({ id: 'ent-1', name: '示例纺织有限公司', town: '示东镇', creditCode: '91000000MA0000000X' }),
      [MATCH]: () => ok({ id: 'item-1', status: 'taken', requestId: 'request-1' }),
    });
    await screen.findByText('门口积水，货车无法通行。');
    tap('选择企业');
    const found = await sheet().findByRole('radio', { name: /示例纺织有限公司/ });
    expect(server.of('GET /enterprises')[0]?.path).toContain(encodeURIComponent('示例纺织厂'));
    fireEvent.click(sheet().getByRole('button', { name: '登记为这家企业的诉求' }));
    expect(sheet().getByText('请先选定一家企业。')).toBeTruthy();
    fireEvent.click(found);
    fireEvent.click(sheet().getByRole('button', { name: '登记为这家企业的诉求' }));
    await screen.findByText('已登记为诉求');
    expect(server.of(MATCH)[0]?.body).toEqual({ enterpriseId: 'ent-1' });
    expect(server.of('GET /intake/unmatched')).toHaveLength(2);
  });

  it('is declined with a reason; somebody who was faster is heard of', async () => {
    const DECLINE = 'POST /intake/unmatched/item-1/decline';
    const server = await openPage({
      [DECLINE]: () => problem(422, 'already-decided', { title: '已经处理过' }),
    });
    await screen.findByText('示例纺织厂');
    tap('不予登记');
    fireEvent.change(sheet().getByLabelText('理由'), { target: { value: '不属本区企业' } });
    fireEvent.click(sheet().getByRole('button', { name: '不予登记' }));
    await sheet().findByText('已经处理过');
    expect(server.of(DECLINE)[0]?.body).toEqual({ reason: '不属本区企业' });
  });

  it('nothing waits', async () => {
    await openPage({ 'GET /intake/unmatched': () => page() });
    await screen.findByText('没有待认领的来件');
  });
});

describe('keys', () => {
  const toKeys = async () => {
    await screen.findByRole('radio', { name: '接入密钥' });
    fireEvent.click(screen.getByRole('radio', { name: '接入密钥' }));
    await screen.findByText('00112233aabbccdd');
  };

  it('a new one is shown once, can be copied, and is nowhere afterwards', async () => {
    const written: string[] = [];
    Object.assign(navigator, {
      clipboard: { writeText: (words: string) => Promise.resolve(void written.push(words)) },
    });
    const key = `00112233aabbccdd.${'k'.repeat(43)}`;
    const server = await openPage({ 'POST /intake/clients': () => ok({ ...aClient(), key }, 201) });
    await toKeys();
    tap('新增接入系统');
    fireEvent.click(sheet().getByRole('button', { name: '生成密钥' }));
    expect(sheet().getByText('请填写系统名称，不少于 2 个字。')).toBeTruthy();
    expect(sheet().getByText('请选择来源渠道。')).toBeTruthy();
    fireEvent.change(sheet().getByLabelText('系统名称'), { target: { value: ' 示例热线 ' } });
    fireEvent.click(sheet().getByRole('button', { name: /^来源渠道/ }));
    fireEvent.click(screen.getByRole('radio', { name: '12345 热线' }));
    const make = screen.getByRole('button', { name: '生成密钥' });
    fireEvent.click(make);
    fireEvent.click(make);
    await screen.findByText(key);
    expect(server.of('POST /intake/clients').map(({ body }) => body)).toEqual([
      { name: '示例热线', channel: 'hotline' },
    ]);
    tap('复制');
    await screen.findByText('已复制');
    expect(written).toEqual([key]);
    tap('已交付，关闭');
    expect(screen.queryByText(key)).toBeNull();
    expect(JSON.stringify({ ...localStorage })).not.toContain(key);
  });

  it('is renewed and revoked after a question; a key that was shown before says so', async () => {
    const server = await openPage({
      'POST /intake/clients/client-1/renew': () => ok({ ...aClient(), key: null }),
      'POST /intake/clients/client-1/revoke': () => ok(aClient({ active: false })),
    });
    await toKeys();
    expect(screen.getByText('尚未使用')).toBeTruthy();
    tap('换发密钥');
    fireEvent.click(sheet().getByRole('button', { name: '换发密钥' }));
    await screen.findByText(/密钥已经显示过/);
    tap('已交付，关闭');
    tap('停用');
    expect(sheet().getByText(/“示例热线”将不能再送来诉求/)).toBeTruthy();
    fireEvent.click(sheet().getByRole('button', { name: '停用' }));
    await screen.findByText('已停用');
    expect(server.of('POST /intake/clients/client-1/revoke')).toHaveLength(1);
  });
});

import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { visited } from '../../../test/doubles/taro';
import { fakeServer, ok, type Reply } from '../../../test/fake-server';
import type { ScanResult } from '../../api';
import { aLiveCode } from '../../features/offline-check/testing/a-live-code';
import ScanPage from './index';

const found = (change: Partial<ScanResult>): ScanResult => ({
  kind: 'unknown',
  token: null,
  enterprise: null,
  creditCodeWarning: false,
  district: null,
  actions: [],
  ...change,
});
const enterprise = { id: 'ent-1', name: '示例精密制造有限公司', creditCode: '91360106MA0000001X' };

async function type(text: string, answer: () => Reply | 'offline') {
  const server = fakeServer({ 'POST /scans': answer });
  render(<ScanPage />);
  fireEvent.change(screen.getByLabelText(/输入链接/), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: '查一查' }));
  await waitFor(() => expect(server.sent).toHaveLength(1));
  return server;
}

test('without a camera the page says so and offers a picture and typing', async () => {
  fakeServer({});
  render(<ScanPage />);
  await screen.findByText(/打不开相机/);
  expect(screen.getByRole('button', { name: '从相册选一张' })).toBeTruthy();
});

test('an inspection code goes straight to its verdict', async () => {
  await type('https://example.com/q/i1abc', () => ok(found({ kind: 'inspection-code', token: 'i1abc' })));
  await waitFor(() => expect(visited).toEqual(['/packages/inspections/verdict/index?token=i1abc']));
});

test('a plan code takes an inspector to the form, and tells others only what it is', async () => {
  const plan = { kind: 'plan-code' as const, token: 'p1', enterprise };
  await type('p1', () => ok(found({ ...plan, actions: ['file-plan'] })));
  await waitFor(() => expect(visited).toEqual(['/packages/inspections/filing/index?enterpriseId=ent-1']));
});

test('a licence names the enterprise, warns of an odd code, and offers what may be done', async () => {
  const actions: ScanResult['actions'] = ['look-up-visits', 'rate'];
  await type('91360106MA0000001X', () =>
    ok(found({ kind: 'credit-code', enterprise, creditCodeWarning: true, actions })),
  );
  await screen.findByText('示例精密制造有限公司');
  expect(screen.getByText(/校验位不符/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '查今天有没有报备' }));
  expect(visited[0]).toMatch(/lookup\/index\?enterpriseId=ent-1&creditCode=91360106MA0000001X/);
});

test('an enterprise that is not in the register may still report a visit', async () => {
  const actions: ScanResult['actions'] = ['type-credit-code'];
  await type('91360106MA0000001X', () =>
    ok(found({ kind: 'credit-code', creditCodeWarning: true, actions })),
  );
  await screen.findByText('没有找到这家企业');
  fireEvent.click(screen.getByRole('button', { name: '反映未亮码的检查' }));
  expect(visited).toEqual(['/packages/inspections/report/index?creditCode=91360106MA0000001X']);
});

test('a licence code that keeps its credit code to itself asks for typing', async () => {
  await type('https://example.gov.cn/x', () =>
    ok(found({ kind: 'licence-link', actions: ['type-credit-code'] })),
  );
  await screen.findByText(/请手工输入 18 位代码/);
});

test('without a network it says that nothing could be checked', async () => {
  await type('x', () => 'offline');
  await screen.findByText(/没有网络，暂时查不了/);
});

test('a live code needs no network to be opened: it is checked on its own page', async () => {
  const server = fakeServer({ 'POST /scans': () => 'offline' });
  render(<ScanPage />);
  const token = aLiveCode(Date.now());
  fireEvent.change(screen.getByLabelText(/输入链接/), {
    target: { value: `https://example.com/q/${token}` },
  });
  fireEvent.click(screen.getByRole('button', { name: '查一查' }));
  await waitFor(() => expect(visited).toEqual([`/packages/inspections/verdict/index?token=${token}`]));
  expect(server.sent).toEqual([]);
});

import { act, fireEvent, render, screen } from '@testing-library/react';
import { visited } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import type { BindingRequestState } from '../../../api';
import { bindingKey } from '../../../features/bindings/binding-key';
import { sessions } from '../../../features/session/session';
import { storage } from '../../../platform/storage';
import AskPage from './index';

const ASK = 'POST /binding-requests';
const STATE = 'POST /binding-requests/state';
const aState = (more: Partial<BindingRequestState> = {}): BindingRequestState => ({
  id: 'binding-1',
  status: 'open',
  enterprise: '示例甲公司',
  askedAt: '2026-11-24T09:00:00+08:00',
  reason: null,
  decidedAt: null,
  ...more,
});

function openPage(answers: Record<string, () => Reply | 'offline'> = {}) {
  const server = fakeServer({ [ASK]: () => ok(aState(), 201), [STATE]: () => ok(aState()), ...answers });
  const { unmount } = render(<AskPage />);
  return { server, unmount };
}

const field = (label: string) => screen.getByLabelText(label) as HTMLInputElement;
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const fill = () => {
  type('企业名称', '示例甲公司');
  type('您的姓名', '示例赵某');
  type('联系电话', '00001234567');
};

afterEach(() => {
  bindingKey.forget();
  bindingKey.arrived();
  storage.remove('form:binding');
  act(() => sessions.forget());
});

test('what is missing is said field by field, and nothing is sent', () => {
  const { server } = openPage();
  type('统一社会信用代码', '9199');
  tap('提交申请');
  for (const fault of ['请填写企业名称', '信用代码是 18 位', '请填写姓名', '请填写能接通的电话'])
    screen.getByText(fault);
  expect(server.sent).toHaveLength(0);
});

test('asked once, it shows how it stands; the phone is told by a key that only this one has', async () => {
  const { server } = openPage();
  fill();
  tap('提交申请');
  tap('提交申请');
  await screen.findByText('待核实');
  const [sent] = server.of(ASK);
  expect(server.of(ASK)).toHaveLength(1);
  expect(server.of(STATE)[0]?.body).toEqual({ key: (sent?.body as { key: string }).key });
});

test('without a network nothing typed is lost, and the second try is the same request', async () => {
  let isOffline = true;
  const { server, unmount } = openPage({ [ASK]: () => (isOffline ? 'offline' : ok(aState(), 201)) });
  fill();
  tap('提交申请');
  await screen.findByText('没有网络');
  unmount();
  bindingKey.forget();
  isOffline = false;
  render(<AskPage />);
  expect(field('企业名称').value).toBe('示例甲公司');
  tap('提交申请');
  await screen.findByText('待核实');
  const [first, second] = server.of(ASK);
  expect(second?.body).toEqual(first?.body);
});

test('a request that never arrived leads back to the form', async () => {
  bindingKey.keep('a-key-of-a-lost-request');
  openPage({ [STATE]: () => problem(404, 'not-found') });
  await screen.findByRole('button', { name: '提交申请' });
  expect(bindingKey.read()).toBeNull();
});

test('how it stands can be asked again where it could not be read', async () => {
  bindingKey.keep('a-key');
  let isOffline = true;
  openPage({ [STATE]: () => (isOffline ? 'offline' : ok(aState())) });
  await screen.findByText('没有网络');
  isOffline = false;
  tap('重试');
  await screen.findByText('待核实');
});

test('confirmed, it leads to the code', async () => {
  bindingKey.keep('a-key');
  const decided = {
    status: 'confirmed' as const,
    decidedAt: '2026-11-24T15:00:00+08:00',
    reason: '已回电核实',
  };
  openPage({ [STATE]: () => ok(aState(decided)) });
  await screen.findByText('已回电核实');
  tap('凭码加入企业');
  expect(visited).toEqual(['/packages/account/join/index']);
});

test('declined, it says why and may be asked again, which is another request', async () => {
  bindingKey.keep(bindingKey.coming());
  const earlier = bindingKey.read();
  openPage({ [STATE]: () => ok(aState({ status: 'declined', reason: '登记电话无人认识申请人' })) });
  await screen.findByText('登记电话无人认识申请人');
  tap('重新申请');
  screen.getByRole('button', { name: '提交申请' });
  expect(bindingKey.read()).toBeNull();
  expect(bindingKey.coming()).not.toBe(earlier);
});

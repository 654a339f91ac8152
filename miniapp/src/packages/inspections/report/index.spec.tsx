import { fireEvent, render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok, problem, type Reply } from '../../../../test/fake-server';
import { queue } from '../../../api';
import ReportPage from './index';

function open(answer: () => Reply | 'offline', params: Record<string, string> = {}) {
  router.params = params;
  const server = fakeServer({ 'POST /visit-reports': answer });
  render(<ReportPage />);
  return server;
}
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = () => fireEvent.click(screen.getByRole('button', { name: '提交举报' }));

afterEach(() => queue.all().forEach(({ key }) => queue.remove(key)));

test('a report needs no name of its reporter, and its number comes back', async () => {
  const server = open(() => ok({ id: 'R-1' }, 201));
  type('企业名称', '示例精密制造有限公司');
  type('当时的情况', '两人未出示检查码');
  send();
  await screen.findByText(/编号 R-1/);
  expect(server.sent[0]?.body).toMatchObject({
    enterpriseName: '示例精密制造有限公司',
    words: '两人未出示检查码',
  });
  expect(server.sent[0]?.key).not.toBeNull();
});

test('without an enterprise nothing is sent, and the field says why', async () => {
  const server = open(() => ok({ id: 'R-1' }, 201));
  send();
  await screen.findByText('请写明企业名称');
  expect(screen.getByLabelText('企业名称').getAttribute('aria-invalid')).toBe('true');
  expect(server.sent).toEqual([]);
});

test('what the lookup already knew is filled in', () => {
  open(() => 'offline', { enterpriseId: 'ent-1', enterpriseName: '示例公司' });
  expect((screen.getByLabelText('企业名称') as HTMLInputElement).value).toBe('示例公司');
});

test('a refusal keeps what was typed', async () => {
  open(() => problem(429, 'too-many-requests', { title: '请求过多' }));
  type('企业名称', '示例公司');
  send();
  await screen.findByText('请求过多');
  expect((screen.getByLabelText('企业名称') as HTMLInputElement).value).toBe('示例公司');
});

test('in a dead zone the report waits on the phone', async () => {
  open(() => 'offline');
  type('企业名称', '示例公司');
  send();
  await screen.findByText(/联网后自动发送/);
  expect(queue.all()).toMatchObject([{ label: '示例公司', state: 'waiting' }]);
});

import { render, screen } from '@testing-library/react';
import { router } from '../../../../test/doubles/taro';
import { fakeServer, ok } from '../../../../test/fake-server';
import LookupPage from './index';

function open(params: Record<string, string>) {
  router.params = params;
  const nothing = { enterprise: { name: '示例公司' }, visits: [], callPhone: '0000-1200021' };
  const server = fakeServer({ 'POST /visit-lookups': () => ok(nothing) });
  render(<LookupPage />);
  return server;
}

test('nothing registered today is said of the enterprise that was asked for', async () => {
  open({ enterpriseId: 'ent-1' });
  await screen.findByText(/未查到报备/);
  screen.getByText('示例公司');
});

test('a link without an enterprise looks nothing up and claims nothing', async () => {
  const server = open({});
  await screen.findByText('没有说明是哪家企业');
  expect(screen.queryByText(/未查到报备/)).toBeNull();
  expect(server.sent).toEqual([]);
});

import { render, screen } from '@testing-library/react';
import { fakeServer, ok } from '../../../test/fake-server';
import type { Role } from '../../api';
import { WorkCard } from './work-card';

test.each<[Role, boolean]>([
  ['service-officer', false],
  ['clerk', false],
  ['leader', false],
  ['supervisor', true],
  ['coordinator', true],
])('a department’s sums are offered to whom may read them: %s', (role, offered) => {
  const none = () => ok({ items: [], nextCursor: null });
  fakeServer({
    'GET /filing-attempts': none,
    'GET /visit-reports': none,
    'GET /follow-ups': none,
  });
  render(<WorkCard roles={[role]} />);
  expect(screen.queryByRole('button', { name: '部门汇总' }) !== null).toBe(offered);
});

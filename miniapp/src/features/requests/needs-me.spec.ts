import type { RequestRow } from '../../api';
import { needOf, needsFirst } from './needs-me';
import { seen } from './seen';
import { aRequest } from './testing/a-request';

const row = (id: string, change: Partial<RequestRow> = {}): RequestRow => aRequest({ id, ...change });

it('material asked for goes before a rating, a rating before news', () => {
  const rows = [
    row('quiet'),
    row('news'),
    row('closed', { status: 'closed', toRate: true }),
    row('asked', { status: 'awaiting-enterprise' }),
    row('asked-too', { status: 'awaiting-enterprise' }),
    row('quiet'),
  ];
  expect(needsFirst(rows, ({ id }) => id === 'news').map(({ id }) => id)).toEqual([
    'asked',
    'asked-too',
    'closed',
    'news',
    'quiet',
  ]);
  expect(needOf(row('x'), false)).toBeNull();
});

it('is news to whoever saw it before, on this phone, under this account', () => {
  seen.mark('me', { id: 'r', version: 3 });
  expect(seen.hasNews('me', { id: 'r', version: 3 })).toBe(false);
  expect(seen.hasNews('me', { id: 'r', version: 4 })).toBe(true);
  expect(seen.hasNews('me', { id: 'never-opened', version: 4 })).toBe(false);
  expect(seen.hasNews('another', { id: 'r', version: 4 })).toBe(false);
  seen.mark('me', { id: 'r', version: 4 });
  expect(seen.hasNews('me', { id: 'r', version: 4 })).toBe(false);
});

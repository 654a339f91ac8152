import { expect, it } from '@jest/globals';
import { NANCHANG_HITECH_ROUTING } from '../policies/nanchang-hitech-routing.js';
import { routingCheck } from './routing-check.js';

const routing = { table: NANCHANG_HITECH_ROUTING, roles: { aviation: 'dept-1' } };
const pointers = (value: unknown): string[] => routingCheck(value, '').map(({ pointer }) => pointer);
const withRow = (change: object): object => ({
  ...routing,
  table: [{ ...NANCHANG_HITECH_ROUTING[0], ...change }],
});

it('takes the table that the product brings', () => {
  expect(pointers(routing)).toEqual([]);
});

it.each([
  ['no table', { roles: {} }, '/table'],
  ['a role that is no id', { ...routing, roles: { aviation: 7 } }, '/roles/aviation'],
  ['a row without an id', withRow({ id: undefined }), '/table/0/id'],
  ['a scale that there is not', withRow({ when: { scale: 'huge' } }), '/table/0/when/scale'],
  ['a lead that names nothing', withRow({ lead: {} }), '/table/0/lead/role'],
  ['a lead of something else', withRow({ lead: { of: 'grade' } }), '/table/0/lead/of'],
  ['units that are no list', withRow({ cooperating: 'all' }), '/table/0/cooperating'],
])('refuses %s', (_name, value, pointer) => {
  expect(pointers(value)).toEqual([pointer]);
});

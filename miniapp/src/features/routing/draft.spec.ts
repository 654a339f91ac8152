import type { RoutingRow } from '@anqi/shared';
import {
  freshRowId,
  groupsOf,
  moved,
  optionOf,
  optionOfDepartment,
  rolesOf,
  rolesWith,
  unitOf,
  withRow,
} from './draft';

const row = (id: string, change: Partial<RoutingRow> = {}): RoutingRow => ({
  id,
  name: { 'zh-CN': id, en: id },
  when: {},
  lead: { role: 'centre' },
  cooperating: [],
  overseeing: [],
  ...change,
});
const table = [row('a'), row('b'), row('else')];
const ids = (rows: readonly RoutingRow[]) => rows.map(({ id }) => id).join(' ');

test.each([
  ['up', 1, -1, 'b a else'],
  ['down', 1, 1, 'a else b'],
  ['up from the top', 0, -1, 'a b else'],
  ['down from the bottom', 2, 1, 'a b else'],
] as const)('a row goes %s', (_name, place, by, expected) => {
  expect(ids(moved(table, place, by))).toBe(expected);
});

test('a changed row stays in its place, a new one stands before the last', () => {
  expect(withRow(table, row('b', { when: { scale: 'above' } }))[1]?.when).toEqual({ scale: 'above' });
  expect(ids(withRow(table, row('new')))).toBe('a b new else');
  expect(ids(withRow([], row('new')))).toBe('new');
});

test('a new row’s id is nobody’s', () => {
  expect(freshRowId([row('row-3'), row('x')])).toBe('row-4');
});

test('units go into options and back; a department without a role brings its own', () => {
  for (const ref of [{ role: 'centre' }, { of: 'townId' }, { of: 'attractedBy' }] as const)
    expect(unitOf(optionOf(ref))).toEqual(ref);
  expect(unitOf(optionOfDepartment('dept-1'))).toEqual({ role: 'dept-1' });
  expect(rolesWith({ centre: 'dept-9' }, [optionOfDepartment('dept-1'), 'role:centre'])).toEqual({
    centre: 'dept-9',
    'dept-1': 'dept-1',
  });
});

test('roles are those with a name, those held and those that the table asks for', () => {
  const asked = [row('a', { cooperating: [{ role: 'help' }, { of: 'townId' }] })];
  expect(rolesOf({ table: asked, roles: { held: 'dept-1' } }, { named: {} })).toEqual([
    'named',
    'held',
    'centre',
    'help',
  ]);
});

test('groups are read with any comma between', () => {
  expect(groupsOf(' 甲系、乙系，丙系 ')).toEqual(['甲系', '乙系', '丙系']);
});

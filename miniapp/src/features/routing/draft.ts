import type { RoutingRow, UnitRef } from '@anqi/shared';
import type { Routing, RoutingProposal } from '../../api';

/** A table that is being changed: kept on the device until it is put in force or dropped. */
export interface RoutingDraft extends RoutingProposal {
  /** The version that it changes. */
  version: number;
}

export const draftOf = ({ version, table, roles }: Routing): RoutingDraft => ({ version, table, roles });

/** The row at `place` one up (-1) or down (1); the same table where it is at its edge. */
export function moved(table: RoutingRow[], place: number, by: -1 | 1): RoutingRow[] {
  const [row, other] = [table[place], table[place + by]];
  if (row === undefined || other === undefined) return table;
  return table.map((each, at) => (at === place ? other : at === place + by ? row : each));
}

/** In place of the row of its id, or as a new one before the last, which takes whom no other takes. */
export function withRow(table: RoutingRow[], row: RoutingRow): RoutingRow[] {
  if (table.some(({ id }) => id === row.id)) return table.map((each) => (each.id === row.id ? row : each));
  return [...table.slice(0, -1), row, ...table.slice(-1)];
}

/** An id that no row has. */
export function freshRowId(table: readonly RoutingRow[]): string {
  for (let n = table.length + 1; ; n++) if (table.every(({ id }) => id !== `row-${n}`)) return `row-${n}`;
}

const OF = 'of:';
const DEPARTMENT = 'department:';
const ROLE = 'role:';

/** A unit as the id of an option, and back. */
export const optionOf = (ref: UnitRef): string => ('of' in ref ? OF + ref.of : ROLE + ref.role);
export const optionOfDepartment = (id: string): string => DEPARTMENT + id;

/** A department that no role stands for gets one of its own, by its id. */
export function unitOf(option: string): UnitRef {
  if (option === 'of:attractedBy' || option === 'of:townId') {
    return { of: option === 'of:townId' ? 'townId' : 'attractedBy' };
  }
  return { role: option.replace(DEPARTMENT, '').replace(ROLE, '') };
}

/** The roles with those that the options bring along. */
export function rolesWith(roles: Record<string, string>, options: readonly string[]): Record<string, string> {
  const brought = options.filter((option) => option.startsWith(DEPARTMENT));
  const ids = brought.map((option) => option.slice(DEPARTMENT.length));
  return { ...roles, ...Object.fromEntries(ids.map((id) => [id, id])) };
}

/** Every role that the table names or that somebody holds. */
export function rolesOf(
  { table, roles }: RoutingProposal,
  named: Readonly<Record<string, unknown>>,
): string[] {
  const refs = table.flatMap(({ lead, cooperating, overseeing }) => [lead, ...cooperating, ...overseeing]);
  const used = refs.flatMap((ref) => ('role' in ref ? [ref.role] : []));
  return [...new Set([...Object.keys(named), ...Object.keys(roles), ...used])];
}

/** `甲系、乙系，丙系` → three groups. */
export const groupsOf = (text: string): string[] =>
  text
    .split(/[、，,;；\s]+/)
    .map((each) => each.trim())
    .filter(Boolean);

import { hasOwn } from '../shape/shape.js';
import type {
  DistrictRoles,
  RoutedEnterprise,
  RoutingCondition,
  RoutingRow,
  RoutingTable,
  ServiceAssignment,
  UnitRef,
} from './routing-table.js';

function unitOf(ref: UnitRef, enterprise: RoutedEnterprise, roles: DistrictRoles): string | null {
  if ('of' in ref) return enterprise[ref.of];
  return hasOwn(roles, ref.role) ? roles[ref.role]! : null;
}

function fits({ classes, groups, scale }: RoutingCondition, enterprise: RoutedEnterprise): boolean {
  if (classes && !classes.some((one) => enterprise.classes.includes(one))) return false;
  if (groups && !(enterprise.group !== null && groups.includes(enterprise.group))) return false;
  return scale === undefined || scale === enterprise.scale;
}

/**
 * Who serves the enterprise by the first row that fits, or `null` where none does; `routingFaults` tells of a
 * table that leaves anybody out. Nobody cooperates in what he leads.
 */
export function assignService(
  enterprise: RoutedEnterprise,
  table: RoutingTable,
  roles: DistrictRoles,
): ServiceAssignment | null {
  for (const row of table) {
    const lead = fits(row.when, enterprise) ? unitOf(row.lead, enterprise, roles) : null;
    if (lead !== null) return { row: row.id, lead, ...besides(lead, row, { enterprise, roles }) };
  }
  return null;
}

function besides(
  lead: string,
  { cooperating, overseeing }: RoutingRow,
  { enterprise, roles }: { enterprise: RoutedEnterprise; roles: DistrictRoles },
): Pick<ServiceAssignment, 'cooperating' | 'overseeing'> {
  const unitsOf = (refs: readonly UnitRef[]): string[] =>
    refs
      .map((ref) => unitOf(ref, enterprise, roles))
      .filter((unit): unit is string => unit !== null && unit !== lead);
  return { cooperating: [...new Set(unitsOf(cooperating))], overseeing: [...new Set(unitsOf(overseeing))] };
}

export interface RoutingFault {
  row: string;
  kind: 'twice' | 'unknown-role' | 'never-reached' | 'leaves-out';
  /** The role that nobody holds. */
  role?: string;
}

/** What is wrong with a table in a district: it must name only roles that somebody holds, and leave nobody out. */
export function routingFaults(table: RoutingTable, roles: DistrictRoles): RoutingFault[] {
  const last = table[table.length - 1];
  const takesAll = ({ when, lead }: RoutingRow): boolean => Object.keys(when).length === 0 && 'role' in lead;
  const faults = table.flatMap((row, at): RoutingFault[] => [
    ...(table.findIndex(({ id }) => id === row.id) < at ? [{ row: row.id, kind: 'twice' as const }] : []),
    ...(table.slice(0, at).some(takesAll) ? [{ row: row.id, kind: 'never-reached' as const }] : []),
    ...unknownRoles(row, roles).map((role) => ({ row: row.id, kind: 'unknown-role' as const, role })),
  ]);
  if (last !== undefined && takesAll(last)) return faults;
  return [...faults, { row: last?.id ?? '', kind: 'leaves-out' }];
}

function unknownRoles({ lead, cooperating, overseeing }: RoutingRow, roles: DistrictRoles): string[] {
  return [lead, ...cooperating, ...overseeing].flatMap((ref) =>
    'role' in ref && !hasOwn(roles, ref.role) ? [ref.role] : [],
  );
}

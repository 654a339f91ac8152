import { assignService } from './assign-service.js';
import type { DistrictRoles, RoutedEnterprise, RoutingTable, ServiceAssignment } from './routing-table.js';

export interface Routing {
  table: RoutingTable;
  roles: DistrictRoles;
}

export interface RoutingChange {
  enterpriseId: string;
  from: ServiceAssignment | null;
  to: ServiceAssignment | null;
}

const unitsOf = (assignment: ServiceAssignment | null): string =>
  JSON.stringify(assignment && [assignment.lead, assignment.cooperating, assignment.overseeing]);

/** The dry run: which enterprises a change of table or roles would move, and from whom to whom. */
export function routingChanges(
  enterprises: readonly RoutedEnterprise[],
  before: Routing,
  after: Routing,
): RoutingChange[] {
  return enterprises.flatMap((enterprise) => {
    const from = assignService(enterprise, before.table, before.roles);
    const to = assignService(enterprise, after.table, after.roles);
    return unitsOf(from) === unitsOf(to) ? [] : [{ enterpriseId: enterprise.id, from, to }];
  });
}

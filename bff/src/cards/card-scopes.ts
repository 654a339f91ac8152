import { can, type Action, relationsBetween, relationsFor } from '@anqi/shared';
import type { Actor } from '../platform/index.js';
import type { Duties, EnterpriseServiceEntity, ServedCondition } from '../services/index.js';

/** A condition on `enterprises e` with its named values. */
export interface Condition {
  sql: string;
  values: Record<string, unknown>;
}

const servedWhere = (sql: string): string =>
  `EXISTS (SELECT 1 FROM enterprise_services s WHERE s.enterpriseId = e.id AND (${sql}))`;
const BY_OWN_UNIT = servedWhere('s.unitId = :mine');

/** The enterprises with whose cards the actor may do it: as officer, as their unit, or all of the district's. */
export function cardScopeOf(
  { departmentId: mine, roles }: Actor,
  served: ServedCondition,
  action: Action = 'card.read',
): Condition {
  const relations = roles.flatMap((role) => relationsFor(role, action));
  if (relations.includes('district')) return { sql: '1 = 1', values: {} };
  const parts = [
    ...(relations.includes('serves') ? [servedWhere(served.sql)] : []),
    ...(relations.includes('first-responsible') && mine !== null ? [BY_OWN_UNIT] : []),
  ];
  return { sql: parts.join(' OR ') || '1 = 0', values: { ...served.values, mine } };
}

/** Whether the actor may do it with the cards of an enterprise that is served so. */
export function mayWithCards(
  actor: Actor | null,
  action: Action,
  { enterpriseId, service, duties }: CardSubject,
): boolean {
  const relations = relationsBetween(actor && { ...actor, officerId: null }, {
    enterpriseId,
    servedBy: duties.servingOf(service),
    firstUnitIds: service === null ? [] : [service.unitId],
  });
  return can(actor?.roles ?? [], action, relations);
}

export interface CardSubject {
  enterpriseId: string;
  service: EnterpriseServiceEntity | null;
  duties: Duties;
}

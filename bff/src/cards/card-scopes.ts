import { can, type Action, relationsBetween, relationsFor } from '@anqi/shared';
import type { Actor } from '../platform/index.js';
import type { EnterpriseServiceEntity } from '../requests/index.js';

/** A condition on `enterprises e` with its named values. */
export interface Condition {
  sql: string;
  values: Record<string, unknown>;
}

const servedWhere = (sql: string): string =>
  `EXISTS (SELECT 1 FROM enterprise_services s WHERE s.enterpriseId = e.id AND (${sql}))`;
const SERVES = servedWhere(
  's.officerId = :me OR s.deputyId = :me AND s.deputyFrom <= :today AND s.deputyUntil >= :today',
);
const BY_OWN_UNIT = servedWhere('s.unitId = :mine');

/** The enterprises with whose cards the actor may do it: as officer, as their unit, or all of the district's. */
export function cardScopeOf(
  { accountId: me, departmentId: mine, roles }: Actor,
  today: string,
  action: Action = 'card.read',
): Condition {
  const relations = roles.flatMap((role) => relationsFor(role, action));
  if (relations.includes('district')) return { sql: '1 = 1', values: {} };
  const parts = [
    ...(relations.includes('serves') ? [SERVES] : []),
    ...(relations.includes('first-responsible') && mine !== null ? [BY_OWN_UNIT] : []),
  ];
  return { sql: parts.join(' OR ') || '1 = 0', values: { me, mine, today } };
}

/** Officer and, on his dates, the deputy. */
export function servingOn(service: EnterpriseServiceEntity | null, today: string): string[] {
  if (service === null) return [];
  const { officerId, deputyId } = service;
  return [officerId, isDeputyIn(service, today) ? deputyId : null].filter((id): id is string => id !== null);
}

export function isDeputyIn({ deputyFrom, deputyUntil }: EnterpriseServiceEntity, today: string): boolean {
  return deputyFrom !== null && deputyUntil !== null && deputyFrom <= today && today <= deputyUntil;
}

/** Whether the actor may do it with the cards of an enterprise that is served so. */
export function mayWithCards(
  actor: Actor | null,
  action: Action,
  { enterpriseId, service, today }: CardSubject,
): boolean {
  const relations = relationsBetween(actor && { ...actor, officerId: null, headsDepartmentIds: [] }, {
    enterpriseId,
    servedBy: servingOn(service, today),
    firstUnitIds: service === null ? [] : [service.unitId],
  });
  return can(actor?.roles ?? [], action, relations);
}

export interface CardSubject {
  enterpriseId: string;
  service: EnterpriseServiceEntity | null;
  today: string;
}

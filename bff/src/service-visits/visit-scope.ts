import { can, type Relation, relationsBetween, relationsFor } from '@anqi/shared';
import type { Actor } from '../platform/index.js';
import type { ServiceVisitParticipantEntity } from './service-visit.entity.js';

/** A condition on `service_visits v` with its named values. */
export interface Condition {
  sql: string;
  values: Record<string, unknown>;
}

const GOES_ALONG = (which: string): string =>
  `EXISTS (SELECT 1 FROM service_visit_participants p WHERE p.visitId = v.id AND ${which})`;
export const MINE = GOES_ALONG('p.accountId = :me');

const CONDITIONS: Partial<Record<Relation, string>> = {
  self: MINE,
  'own-department': GOES_ALONG('p.departmentId = :mine'),
  'own-enterprise': 'v.enterpriseId IN (:...enterpriseIds)',
  district: '1 = 1',
};

/** Which visits the actor may read: the like of `mayWithVisit` for rows. */
export function readableTo({ accountId: me, departmentId, enterpriseIds, roles }: Actor): Condition {
  const relations = new Set(roles.flatMap((role) => relationsFor(role, 'service-visit.read')));
  const conditions = [...relations].map((relation) => CONDITIONS[relation] ?? '1 = 0');
  return {
    sql: conditions.length === 0 ? '1 = 0' : conditions.map((sql) => `(${sql})`).join(' OR '),
    values: { me, mine: departmentId ?? '', enterpriseIds: enterpriseIds.length > 0 ? enterpriseIds : [''] },
  };
}

type Participant = Pick<ServiceVisitParticipantEntity, 'accountId' | 'departmentId'>;

/** Whether the actor may read the visit, or keep it. */
export function mayWithVisit(
  actor: Actor,
  action: 'service-visit.read' | 'service-visit.keep',
  { enterpriseId, participants }: { enterpriseId: string; participants: readonly Participant[] },
): boolean {
  const own = participants.find(({ accountId }) => accountId === actor.accountId);
  const ofMine = participants.find(({ departmentId }) => departmentId === actor.departmentId);
  const relations = relationsBetween(
    { ...actor, officerId: null },
    {
      enterpriseId,
      ...(own ? { accountId: own.accountId } : {}),
      ...(ofMine?.departmentId ? { departmentId: ofMine.departmentId } : {}),
    },
  );
  return can(actor.roles, action, relations);
}

/** A visit to any enterprise. */
export function mayPlan({ roles }: Actor): boolean {
  return can(roles, 'service-visit.plan', ['district']);
}

import { addDays, can } from '@anqi/shared';
import { type Actor, marks, sqlInstant } from '../../platform/index.js';
import type { Where } from './plan-list.repository.js';
import type { PlanQuery } from './plans.query.dto.js';

/** Local midnight of a date, as the database keeps instants. */
export function midnight(date: string): string {
  return sqlInstant(new Date(`${date}T00:00:00+08:00`));
}

/** What an enterprise may know of: the like of `mayKnowOfPlan` for rows. */
export const TOLD_TO_ENTERPRISE =
  'p.disclosedAt IS NOT NULL OR p.announcedAt IS NOT NULL AND p.unannounced = 0';

/** Of somebody who belongs to none there is nothing. */
export function ofEnterprises(enterpriseIds: readonly string[]): Where[] {
  const values = enterpriseIds.length > 0 ? enterpriseIds : [''];
  return [
    { sql: `p.enterpriseId IN (${marks(values)})`, values },
    { sql: TOLD_TO_ENTERPRISE, values: [] },
  ];
}

/** What the district's offices may know of; the coordinating one also of what it has to agree to, never of its own. */
export function ofDistrict(actor: Actor): Where {
  return toldTo(officeOf(actor));
}

/** The coordinating office, by its department's id where it has one; `null` for those who agree to nothing. */
export function officeOf({ roles, departmentId }: Actor): string | null {
  return can(roles, 'plan.approve-waiver', ['district']) ? (departmentId ?? '') : null;
}

export function toldTo(office: string | null): Where {
  const told = 'p.unannounced = 0 OR p.disclosedAt IS NOT NULL';
  if (office === null) return { sql: told, values: [] };
  return { sql: `${told} OR p.needsCoordinator = 1 AND p.departmentId <> ?`, values: [office] };
}

export function ofDepartment(departmentId: string): Where {
  return { sql: 'p.departmentId = ?', values: [departmentId] };
}

/** What waits for the actor: as head of a department, as the coordinating office, never his own filing. */
export function toApprove({ accountId, officerId, roles, departmentId, headsDepartmentIds }: Actor): Where[] {
  const asHead = {
    sql: `p.awaitsHead = 1 AND p.departmentId IN (${marks(headsDepartmentIds)})`,
    values: headsDepartmentIds,
  };
  const asCoordinator = {
    sql: 'p.awaitsCoordinator = 1 AND p.departmentId <> ?',
    values: [departmentId ?? ''],
  };
  const parts = [
    ...(headsDepartmentIds.length > 0 ? [asHead] : []),
    ...(can(roles, 'plan.approve-waiver', ['district']) ? [asCoordinator] : []),
  ];
  return [
    {
      sql: parts.length === 0 ? '1 = 0' : parts.map(({ sql }) => `(${sql})`).join(' OR '),
      values: parts.flatMap(({ values }) => values),
    },
    {
      sql: `p.filedBy <> ?
        AND NOT EXISTS (SELECT 1 FROM plan_officers l WHERE l.planId = p.id AND l.officerId = ?)`,
      values: [accountId, officerId ?? ''],
    },
  ];
}

export function filtersOf({ status, enterpriseId, departmentId, from, until }: Partial<PlanQuery>): Where[] {
  const statuses = status?.split(',') ?? [];
  return [
    ...(statuses.length > 0 ? [{ sql: `p.status IN (${marks(statuses)})`, values: statuses }] : []),
    ...(enterpriseId ? [{ sql: 'p.enterpriseId = ?', values: [enterpriseId] }] : []),
    ...(departmentId ? [ofDepartment(departmentId)] : []),
    ...(from ? [{ sql: 'p.startsAt >= ?', values: [midnight(from)] }] : []),
    ...(until ? [{ sql: 'p.startsAt < ?', values: [midnight(addDays(until, 1))] }] : []),
  ];
}

import {
  toInstant,
  flagOf,
  idsOf,
  instantOf,
  instantOrNull,
  jsonOf,
  type Row,
} from '../../platform/index.js';
import type { Draft } from '@anqi/shared';
import type { PlanEntity } from './plan.entity.js';

/** A plan's row with what it lists, in the draft's order. */
export interface PlanRecord extends PlanEntity {
  itemIds: string[];
  officerIds: string[];
}

/** Selects a whole record of the table `p`. Both databases order inside GROUP_CONCAT alike. */
export const RECORD_COLUMNS = `p.*,
  (SELECT GROUP_CONCAT(itemId ORDER BY position) FROM plan_items WHERE planId = p.id) AS itemIds,
  (SELECT GROUP_CONCAT(officerId ORDER BY position) FROM plan_officers WHERE planId = p.id) AS officerIds`;

export function recordOf(row: Row): PlanRecord {
  return {
    id: row.id as string,
    enterpriseId: row.enterpriseId as string,
    departmentId: row.departmentId as string,
    filedBy: row.filedBy as string,
    filedAt: instantOf(row.filedAt),
    mode: row.mode as PlanRecord['mode'],
    reason: row.reason as string,
    status: row.status as PlanRecord['status'],
    approval: row.approval as PlanRecord['approval'],
    unannounced: flagOf(row.unannounced),
    startsAt: instantOf(row.startsAt),
    endsAt: instantOf(row.endsAt),
    evidence: jsonOf(row.evidence),
    necessity: jsonOf(row.necessity),
    joins: row.joins as string | null,
    decision: jsonOf(row.decision),
    outcome: row.outcome as PlanRecord['outcome'],
    awaitsHead: flagOf(row.awaitsHead),
    awaitsCoordinator: flagOf(row.awaitsCoordinator),
    needsCoordinator: flagOf(row.needsCoordinator),
    approvalDueAt: instantOrNull(row.approvalDueAt),
    remindAt: instantOrNull(row.remindAt),
    nextCheckAt: instantOrNull(row.nextCheckAt),
    announcedAt: instantOrNull(row.announcedAt),
    disclosedAt: instantOrNull(row.disclosedAt),
    version: Number(row.version),
    itemIds: idsOf(row.itemIds),
    officerIds: idsOf(row.officerIds),
  };
}

/** What may change after filing. Who amends files anew: he does not approve it then. */
export type PlanChanges = Partial<
  Omit<PlanEntity, 'id' | 'enterpriseId' | 'departmentId' | 'filedAt' | 'version'>
>;

/** The plan as a draft that amends it, with the period it has now. */
export function draftOf(plan: PlanRecord): Draft {
  const { id, departmentId, enterpriseId, mode, reason, evidence, necessity, joins, unannounced } = plan;
  const period = { startsAt: toInstant(plan.startsAt), endsAt: toInstant(plan.endsAt) };
  return {
    id,
    departmentId,
    enterpriseId,
    mode,
    reason,
    items: plan.itemIds,
    officers: plan.officerIds,
    ...period,
    evidence,
    necessity,
    joins,
    unannounced,
    was: period,
  };
}

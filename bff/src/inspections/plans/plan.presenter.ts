import { can, publicGround, type Asker, type PolicyPack, type TimelineKind } from '@anqi/shared';
import { toInstant, toInstantOrNull } from '../../platform/index.js';
import type { VisitDto } from '../visits/visit.dto.js';
import type { PlanDetails, PlanVisit, TimelineEvent } from './plan-details.js';
import { actionsFor, awaitsOf } from './plan-access.js';
import type { PlanRecord } from './plan-record.js';
import { isEmergency } from './plan-situation.js';
import type { PlanRowDto } from './plan-row.dto.js';
import type { PlanViewDto, RecheckDto, TimelineEntryDto } from './plan-view.dto.js';

/**
 * Whom a plan is shown to: the department that filed it, the district's offices, or the enterprise, which reads a
 * public ground and neither evidence nor names of those who decided.
 */
export type Audience = 'department' | 'district' | 'enterprise';

export function audienceOf({ roles, relations }: Asker): Audience {
  const inside = ['own-plan', 'own-department', 'acting-head'] as const;
  if (inside.some((relation) => relations.includes(relation))) return 'department';
  const isOffice = can(roles, 'plan.read', ['district']);
  return relations.includes('own-enterprise') && !isOffice ? 'enterprise' : 'district';
}

/** What a row of a list says of a plan. */
export const ROW_FIELDS = [
  'id',
  'enterpriseId',
  'departmentId',
  'filedBy',
  'mode',
  'reason',
  'status',
  'approval',
  'unannounced',
  'startsAt',
  'endsAt',
  'awaitsHead',
  'awaitsCoordinator',
  'approvalDueAt',
] as const satisfies readonly (keyof PlanRecord)[];

export interface RowParts {
  plan: Pick<PlanRecord, (typeof ROW_FIELDS)[number]>;
  enterprise: { id: string; name: string };
  department: { id: string; name: string };
  itemCount: number;
  rated: boolean;
}

export function presentRow(
  { plan, rated, ...parts }: RowParts,
  audience: Audience,
  policy: PolicyPack,
): PlanRowDto {
  const isEnterprise = audience === 'enterprise';
  return {
    id: plan.id,
    enterprise: { id: parts.enterprise.id, name: parts.enterprise.name },
    department: { id: parts.department.id, name: parts.department.name },
    reason: isEnterprise ? publicGround(plan.reason, policy) : plan.reason,
    mode: plan.mode,
    status: plan.status,
    approval: plan.approval,
    unannounced: plan.unannounced,
    startsAt: toInstant(plan.startsAt),
    endsAt: toInstant(plan.endsAt),
    itemCount: parts.itemCount,
    awaits: isEnterprise ? [] : awaitsOf(plan),
    approvalDueAt: isEnterprise ? null : toInstantOrNull(plan.approvalDueAt),
    emergency: isEmergency(plan),
    rated: audience === 'department' ? null : rated,
  };
}

export interface Viewing {
  asker: Asker;
  policy: PolicyPack;
  now: Date;
}

export function presentPlan(plan: PlanRecord, details: PlanDetails, viewing: Viewing): PlanViewDto {
  const { asker, policy, now } = viewing;
  const { enterprise, department, visit, rating } = details;
  const audience = audienceOf(asker);
  const isEnterprise = audience === 'enterprise';
  const rated = rating !== null;
  const row = presentRow(
    { plan, enterprise, department, itemCount: plan.itemIds.length, rated },
    audience,
    policy,
  );
  return {
    ...row,
    version: plan.version,
    items: details.items,
    officers: details.officers.map(({ accountId: _accountId, ...officer }) => officer),
    evidence: isEnterprise ? null : plan.evidence,
    necessity: isEnterprise ? null : plan.necessity,
    joins: isEnterprise ? null : plan.joins,
    joinedBy: details.joinedBy
      .filter(({ unannounced, announced }) => !unannounced && (announced || !isEnterprise))
      .map(({ planId, department }) => ({ planId, department })),
    decision: isEnterprise ? null : plan.decision,
    ground: publicGround(plan.reason, policy),
    visit:
      visit &&
      presentVisit(
        visit,
        details.items.some(({ noPenalty }) => noPenalty),
      ),
    rating: isEnterprise && rating ? { ...rating, at: toInstant(rating.at) } : null,
    recheck: isEnterprise ? null : recheckOf(plan, visit),
    timeline: timelineFor(audience, details.events),
    actions: actionsFor(asker, plan, { policy, now, finishedAt: visit?.finishedAt ?? null, rated }),
  };
}

function presentVisit(visit: PlanVisit, leniencyHint: boolean): VisitDto {
  return {
    ...visit,
    startedAt: toInstant(visit.startedAt),
    finishedAt: toInstantOrNull(visit.finishedAt),
    leniencyHint,
  };
}

/** A correction ordered with a date opens a recheck, which is let in on quiet days as a triggered visit. */
function recheckOf({ id }: PlanRecord, visit: PlanVisit | null): RecheckDto | null {
  if (visit?.result !== 'correction' || visit.correctionDueDate === null) return null;
  return { reason: 'recheck', evidence: { priorPlanId: id }, correctionDueDate: visit.correctionDueDate };
}

/** What an enterprise is told of a plan's course; who decided, and why, is the department's own matter. */
const TOLD: readonly TimelineKind[] = [
  'announced',
  'officer-replaced',
  'cancelled',
  'lapsed-not-started',
  'code-scanned',
  'started',
  'finished',
];

function timelineFor(audience: Audience, events: TimelineEvent[]): TimelineEntryDto[] {
  if (audience !== 'enterprise') {
    return events.map(({ id: _id, at, ...event }) => ({ ...event, at: toInstant(at) }));
  }
  return events
    .filter(({ kind }) => TOLD.includes(kind))
    .map(({ kind, at }) => ({
      kind,
      at: toInstant(at),
      actorName: null,
      role: null,
      note: null,
      data: null,
    }));
}

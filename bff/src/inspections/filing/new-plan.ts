import { statusWhenFiled, type Approver, type Decision, type Draft, type PolicyPack } from '@anqi/shared';
import { approvalsFrom } from '../plans/plan-access.js';
import type { PlanRecord } from '../plans/plan-record.js';
import { isEmergency } from '../plans/plan-situation.js';
import { timesOfApproval, withNextCheck } from '../plans/plan-times.js';

interface Filed {
  id: string;
  draft: Draft;
  decision: Decision;
  policy: PolicyPack;
  accountId: string;
  now: Date;
  /** Approvals that were given with the filing: the coordinating office accepted an undetermined one. */
  given?: readonly Approver[];
}

/** Ids once each: an officer named twice is one officer. */
const once = (ids: readonly string[]): string[] => [...new Set(ids)];

/** What a draft says of the plan, when it is filed and when it is amended. */
export function planOfDraft(draft: Draft) {
  const { mode, reason, unannounced, evidence, necessity, joins } = draft;
  return {
    mode,
    reason,
    unannounced,
    evidence,
    necessity,
    joins: mode === 'off-site' ? null : joins,
    startsAt: new Date(draft.startsAt),
    endsAt: new Date(draft.endsAt),
  };
}

/** The plan that a filing makes. An emergency begun before its filing is under way, and known on site. */
export function newPlan({ id, draft, decision, policy, accountId, now, given }: Filed): PlanRecord {
  const terms = planOfDraft(draft);
  const status = statusWhenFiled(isEmergency(draft), terms.startsAt.getTime(), now.getTime());
  const plan = {
    ...terms,
    id,
    enterpriseId: draft.enterpriseId,
    departmentId: draft.departmentId,
    filedBy: accountId,
    filedAt: now,
    status,
    approval: 'pending' as const,
    decision,
    outcome: decision.outcome,
    ...approvalsFrom(decision, policy, given),
    ...timesOfApproval(terms.startsAt, policy, now),
    announcedAt: null,
    disclosedAt: status === 'started' ? now : null,
    version: 1,
    itemIds: once(draft.items),
    officerIds: once(draft.officers),
  };
  return { ...plan, ...withNextCheck(plan, {}, now) };
}

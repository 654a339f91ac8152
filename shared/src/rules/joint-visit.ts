import { parseInstant } from '../calendar/instants.js';
import type { Filing, Judgement, Rule } from './filing.js';
import { isLive, nearestPlan, nearPlanFacts, visitsAtEnterprise } from './plans.js';
import type { FactPlan } from './types.js';

/** S004 三(二)2: departments that can check together come together (综合查一次). */
export const jointVisit: Rule = { id: 'joint-visit', clause: 'S004 三(二)2', judge };

function judge(filing: Filing): Judgement {
  const { draft, policy } = filing;
  const { combinable } = policy.reasons;
  if (draft.joins !== null) return judgeJoin(filing, draft.joins);
  if (!combinable.includes(draft.reason)) {
    return { verdict: 'not-applicable', facts: { kind: 'not-combinable', reason: draft.reason } };
  }
  if (draft.unannounced) return { verdict: 'not-applicable', facts: { kind: 'unannounced' } };
  const hosts = visitsToJoin(filing).filter((plan) => combinable.includes(plan.reason));
  const near = nearestPlan(filing, hosts, policy.jointDays);
  if (near === undefined) return { verdict: 'pass', facts: { kind: 'none-near', days: policy.jointDays } };
  return { verdict: 'waivable', facts: { kind: 'other-near', ...nearPlanFacts(near, policy.jointDays) } };
}

/**
 * A join is judged on the host alone, whatever either reason. An unannounced host is answered for like one
 * that does not exist: nothing may tell another department of it.
 */
function judgeJoin(filing: Filing, planId: string): Judgement {
  const host = visitsToJoin(filing).find((plan) => plan.id === planId);
  if (host === undefined) return { verdict: 'forbidden', facts: { kind: 'no-such-visit', planId } };
  const { startsAt, endsAt, departmentId } = host;
  const facts = { planId, departmentId, startsAt, endsAt };
  return parseInstant(startsAt) === filing.start && parseInstant(endsAt) === filing.end
    ? { verdict: 'pass', facts: { kind: 'joined', ...facts } }
    : { verdict: 'forbidden', facts: { kind: 'other-period', ...facts } };
}

/** Other departments' live, announced on-site plans at the enterprise. */
function visitsToJoin(filing: Filing): FactPlan[] {
  return visitsAtEnterprise(filing).filter(
    (plan) => plan.departmentId !== filing.draft.departmentId && isLive(plan.status) && !plan.unannounced,
  );
}

import type { Filing, Judgement, Rule } from './filing.js';
import { isCounted, isLive, nearestPlan, nearPlanFacts, visitsAtEnterprise } from './plans.js';

/** S004 三(二)2: several checks of one department at one enterprise are done at once, in principle. */
export const mergeOwn: Rule = { id: 'merge-own', clause: 'S004 三(二)2', judge };

function judge(filing: Filing): Judgement {
  const { draft, policy } = filing;
  const { mergeable } = policy.reasons;
  if (!mergeable.includes(draft.reason)) {
    return { verdict: 'not-applicable', facts: { kind: 'not-mergeable', reason: draft.reason } };
  }
  const own = visitsAtEnterprise(filing).filter(
    (plan) =>
      plan.departmentId === draft.departmentId && isCounted(plan.status) && mergeable.includes(plan.reason),
  );
  const near = nearestPlan(filing, own, policy.mergeDays);
  if (near === undefined) return { verdict: 'pass', facts: { kind: 'none-near', days: policy.mergeDays } };
  const kind = isLive(near.plan.status) ? 'own-live' : 'own-finished';
  return { verdict: 'waivable', facts: { kind, ...nearPlanFacts(near, policy.mergeDays) } };
}

import type { Filing, Judgement, Rule } from './filing.js';
import { isStated } from './ground.js';

/** S004 三(二)5: what can be checked off site is not checked on site, 且未发现违法行为的. */
export const offSiteFirst: Rule = { id: 'off-site-first', clause: 'S004 三(二)5', judge };

function judge({ draft, policy, items }: Filing): Judgement {
  const { reason } = draft;
  if (!policy.reasons.general.includes(reason)) {
    return { verdict: 'not-applicable', facts: { kind: 'not-general', reason } };
  }
  if (items.length === 0) return { verdict: 'pass', facts: { kind: 'no-items' } };
  const needsVisit = draft.items.filter((_, at) => items[at]?.offSite !== true);
  if (needsVisit.length > 0) {
    return { verdict: 'pass', facts: { kind: 'needs-visit', items: Array.from(new Set(needsVisit)) } };
  }
  if (isStated(draft.evidence, 'offSiteFinding'))
    return { verdict: 'pass', facts: { kind: 'finding-stated' } };
  return { verdict: 'waivable', facts: { kind: 'all-off-site', items: Array.from(new Set(draft.items)) } };
}

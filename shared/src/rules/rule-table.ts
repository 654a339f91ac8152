import type { Rule } from './filing.js';
import { filedInTime } from './filed-in-time.js';
import { frequencyCap } from './frequency-cap.js';
import { ground } from './ground.js';
import { itemsPublished } from './items-published.js';
import { jointVisit } from './joint-visit.js';
import { mergeOwn } from './merge-own.js';
import { officers } from './officers.js';
import { offSiteFirst } from './off-site-first.js';
import { quietDay } from './quiet-day.js';
import { triggeredOnly } from './triggered-only.js';
import { visitDay } from './visit-day.js';
import { visitLength } from './visit-length.js';

const VISIT_RULES = [
  quietDay,
  triggeredOnly,
  offSiteFirst,
  mergeOwn,
  jointVisit,
  frequencyCap,
  visitDay,
  visitLength,
];

/** An off-site check has no visit, so no rule about visits applies to it. */
function forVisits({ id, clause, judge }: Rule): Rule {
  return {
    id,
    clause,
    judge: (filing) =>
      filing.draft.mode === 'off-site'
        ? { verdict: 'not-applicable', facts: { kind: 'off-site' } }
        : judge(filing),
  };
}

/** Every rule, in the order in which they are judged and shown. */
export const RULE_TABLE: readonly Rule[] = [
  filedInTime,
  officers,
  itemsPublished,
  ground,
  ...VISIT_RULES.map(forVisits),
];

import { decide, findPack, RULES, STATE_COUNCIL_CALENDAR as calendar } from '../../../shared/dist/index.js';
import { gradeOf } from './filings.mjs';

const [policy] = findPack('nanchang-hitech');

/** The decision of the pure rules on one of the day's drafts, where `plans` are there at `now`. */
export const decisionOn = (draft, { enterprise, plans, now }) => {
  const valid = { validFrom: null, validUntil: null };
  const { enterpriseId, departmentId, items, officers } = draft;
  const facts = {
    enterprise: { id: enterpriseId, grade: gradeOf(enterprise), passivelyMonitored: false },
    items: items.map((id) => ({
      ...valid,
      id,
      departmentId,
      fields: [],
      offSite: false,
      noDisturb: false,
      unannounced: false,
    })),
    officers: officers.map((id) => ({
      ...valid,
      id,
      departmentId,
      mayActFor: [],
      certificateExpires: '2029-12-31',
    })),
    plans,
  };
  return decide({ draft: { ...draft, was: null }, facts, policy, calendar, now });
};

/** What the form sends along: the decision that its filer saw. */
export const seenOf = ({ outcome, steps, policy: { id, version }, calendarVersion }) => ({
  outcome,
  verdicts: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])),
  policyId: id,
  policyVersion: version,
  calendarVersion,
});

/** Outcome and verdicts in one text: two decisions that agree in it decided alike. */
export const gistOf = ({ outcome, steps }) =>
  [outcome, ...RULES.map((rule) => steps.find((step) => step.rule === rule)?.verdict)].join(' ');

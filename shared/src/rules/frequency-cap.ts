import { civilOfDay } from '../calendar/dates.js';
import { localDay, parseInstant } from '../calendar/instants.js';
import type { Filing, Judgement, Rule } from './filing.js';
import { isCounted, visitsAtEnterprise } from './plans.js';

/** 国办发〔2024〕54号: a published cap on a department's visits a year is hard; ours by grade is in principle. */
export const frequencyCap: Rule = { id: 'frequency-cap', clause: 'S004 三(二)4；国办发〔2024〕54号', judge };

function judge(filing: Filing): Judgement {
  const { cap } = filing.policy;
  const { reason } = filing.draft;
  if (!cap.counts.includes(reason)) {
    return { verdict: 'not-applicable', facts: { kind: 'not-counted', reason } };
  }
  const grade = filing.facts.enterprise.grade ?? cap.ungraded;
  if (grade === null) return { verdict: 'unknown', facts: { kind: 'no-grade' } };
  const most = cap.perYear[grade] ?? null;
  if (most === null) return { verdict: 'not-applicable', facts: { kind: 'no-cap', grade } };
  const { year } = civilOfDay(filing.firstDay);
  const facts = { grade, year, count: countedVisits(filing, year), most };
  if (facts.count < most) return { verdict: 'pass', facts: { kind: 'below-cap', ...facts } };
  const source = cap.source?.trim() ?? '';
  return source === ''
    ? { verdict: 'waivable', facts: { kind: 'cap-reached', ...facts } }
    : { verdict: 'forbidden', facts: { kind: 'published-cap-reached', ...facts, source } };
}

/** The department's counted visits here that start in that calendar year. */
function countedVisits(filing: Filing, year: number): number {
  const { draft, policy } = filing;
  return visitsAtEnterprise(filing).filter(
    (plan) =>
      plan.departmentId === draft.departmentId &&
      isCounted(plan.status) &&
      policy.cap.counts.includes(plan.reason) &&
      civilOfDay(localDay(parseInstant(plan.startsAt))).year === year,
  ).length;
}

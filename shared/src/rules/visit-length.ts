import { formatDate } from '../calendar/dates.js';
import type { Filing, Judgement, Rule } from './filing.js';

/** How many dates a visit may take in principle is the policy's data. */
export const visitLength: Rule = { id: 'visit-length', clause: '本区政策', judge };

function judge({ policy, firstDay, lastDay }: Filing): Judgement {
  const count = lastDay - firstDay + 1;
  const facts = { count, most: policy.maxVisitDates };
  if (count <= policy.maxVisitDates) return { verdict: 'pass', facts: { kind: 'within', ...facts } };
  const firstDate = formatDate(firstDay);
  return {
    verdict: 'waivable',
    facts: { kind: 'too-long', ...facts, firstDate, lastDate: formatDate(lastDay) },
  };
}

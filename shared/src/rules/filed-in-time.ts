import { isCoveredDay, isWorkingDayNumber } from '../calendar/calendar.js';
import { formatDate } from '../calendar/dates.js';
import { MS_PER_HOUR, parseInstant } from '../calendar/instants.js';
import type { Filing, Judgement, Rule } from './filing.js';

/** S001 二(二)2: a visit is filed before it begins; an emergency may be reported after it began. */
export const filedInTime: Rule = { id: 'filed-in-time', clause: 'S001 二(二)2', judge };

function judge(filing: Filing): Judgement {
  if (filing.now >= filing.start) return judgeAfterStart(filing);
  const { workingDays: required, appliesTo } = filing.policy.lead;
  if (required <= 0 || !appliesTo.includes(filing.draft.reason)) {
    return { verdict: 'pass', facts: { kind: 'before-start', startsAt: filing.draft.startsAt } };
  }
  if (keepsItsPeriod(filing)) return { verdict: 'pass', facts: { kind: 'period-kept', required } };
  return judgeLead(filing, required);
}

function judgeAfterStart({ draft, policy, now, start }: Filing): Judgement {
  const { startsAt } = draft;
  if (draft.reason !== 'emergency')
    return { verdict: 'forbidden', facts: { kind: 'start-passed', startsAt } };
  const hours = policy.emergencyReportHours;
  return now <= start + hours * MS_PER_HOUR
    ? { verdict: 'pass', facts: { kind: 'emergency-in-time', startsAt, hours } }
    : { verdict: 'advise', facts: { kind: 'emergency-late', startsAt, hours } };
}

/** An amendment that moves nothing is not asked for its lead days a second time. */
function keepsItsPeriod({ draft, start, end }: Filing): boolean {
  return (
    draft.was !== null && parseInstant(draft.was.startsAt) === start && parseInstant(draft.was.endsAt) === end
  );
}

/** Counts the working days after today up to and including the first date, no further than it needs to. */
function judgeLead({ calendar, today, firstDay }: Filing, required: number): Judgement {
  let counted = 0;
  let covered = true;
  for (let day = today + 1; day <= firstDay && counted < required; day++) {
    if (isWorkingDayNumber(calendar, day)) counted++;
    else if (!isCoveredDay(calendar, day)) covered = false;
  }
  const facts = { required, counted, today: formatDate(today), firstDate: formatDate(firstDay) };
  if (counted >= required) return { verdict: 'pass', facts: { kind: 'lead-kept', ...facts } };
  if (covered) return { verdict: 'waivable', facts: { kind: 'lead-short', ...facts } };
  const { from: coveredFrom, to: coveredTo } = calendar.coverage;
  return { verdict: 'unknown', facts: { kind: 'lead-uncovered', ...facts, coveredFrom, coveredTo } };
}

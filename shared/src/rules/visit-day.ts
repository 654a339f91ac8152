import { kindOfDay } from '../calendar/calendar.js';
import { formatDate } from '../calendar/dates.js';
import { formatTime, localTimeMs, parseTime } from '../calendar/instants.js';
import type { Filing, Judgement, Rule } from './filing.js';
import type { StepFacts } from './types.js';

/** A visit belongs to a working day and its hours; which hours is the policy's data. Advice only. */
export const visitDay: Rule = { id: 'visit-day', clause: '本区政策', judge };

function judge(filing: Filing): Judgement {
  if (filing.draft.reason === 'emergency') return { verdict: 'not-applicable', facts: { kind: 'emergency' } };
  const day = kindOfDay(filing.calendar, filing.firstDay);
  const date = formatDate(filing.firstDay);
  const outside = hoursOutside(filing);
  if (day.kind === 'uncovered') return { verdict: 'advise', facts: { kind: 'uncovered', date, ...outside } };
  if (day.kind === 'weekend') return { verdict: 'advise', facts: { kind: 'weekend', date, ...outside } };
  if (day.kind === 'holiday') {
    return { verdict: 'advise', facts: { kind: 'holiday', date, holiday: day.name, ...outside } };
  }
  if (outside !== undefined) return { verdict: 'advise', facts: { kind: 'outside-hours', date, ...outside } };
  return { verdict: 'pass', facts: { kind: day.kind, date, time: formatTime(filing.start) } };
}

/** The start's time and the hours that it misses; `undefined` where it is within them. */
function hoursOutside({ policy, start }: Filing): StepFacts | undefined {
  const { from, to } = policy.workingHours;
  const time = localTimeMs(start);
  if (parseTime(from) <= time && time < parseTime(to)) return undefined;
  return { time: formatTime(start), from, to };
}

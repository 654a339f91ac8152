/**
 * What a new calendar does to dates that were given out already. A date is never earlier than it was promised,
 * and never on what turns out to be a day of rest.
 */
import { formatDate, parseDate } from '../calendar/dates.js';
import { localDay, parseInstant } from '../calendar/instants.js';
import { dueOf, workingDaysDue, type Due, type WorkingDayClock } from './due-date.js';
import { isWork, reasonOfDay, type ClockTerms, type DueDay } from './due-day.js';

/** The clock by new terms, extended to what was promised where they alone would make it earlier. */
export function settleDue(clock: WorkingDayClock, promisedAt: string, terms: ClockTerms): Due {
  const due = workingDaysDue(clock, terms);
  if (parseInstant(due.dueAt) >= parseInstant(promisedAt)) return due;
  const extended = dueOf([...due.days, ...promisedDays(due, promisedAt, terms)], terms);
  const isLater = parseInstant(extended.dueAt) >= parseInstant(promisedAt);
  return isLater ? extended : { ...extended, dueAt: promisedAt };
}

/** The days from the due date's next to the first working day on or after the promised date. */
function promisedDays({ days }: Due, promisedAt: string, terms: ClockTerms): DueDay[] {
  const promised = localDay(parseInstant(promisedAt));
  const extra: DueDay[] = [];
  let day = parseDate(days[days.length - 1]!.date);
  for (let worked = true; day < promised || !worked;) {
    day++;
    const why = reasonOfDay(terms, day);
    worked = isWork(why);
    extra.push({ date: formatDate(day), counted: worked, why: worked ? promisedReason(why) : why });
  }
  return extra;
}

/** A day that no calendar covers stays what it is, so that the date stays provisional. */
function promisedReason(why: DueDay['why']): DueDay['why'] {
  return why.kind === 'assumed-working' ? why : { kind: 'promised' };
}

/**
 * Due dates by working days that explain themselves (S001 二(一)3). The day of the event does not count; n working
 * days end at close of business of the n-th working day after it. A pause takes out the days for which the
 * enterprise is waited for.
 */
import { formatDate, parseDate } from '../calendar/dates.js';
import { formatInstant, instantOf, localDay, parseInstant, parseTime } from '../calendar/instants.js';
import { isAssumed, isWork, reasonOfDay, type ClockTerms, type DueDay } from './due-day.js';

/** Instants, ISO 8601; `to` is not before `from`. */
export interface Pause {
  from: string;
  to: string;
}

export interface WorkingDayClock {
  /** The instant of the event. */
  start: string;
  /** 1 or more. */
  workingDays: number;
  /** Ordered, disjoint, each over; none before the start. */
  pauses: readonly Pause[];
}

export interface Due {
  /** ISO 8601 at +08:00. */
  dueAt: string;
  /** It rests on days that no calendar covers yet. */
  provisional: boolean;
  /** Every day after the event's up to and including the due date; the last one always counts. */
  days: DueDay[];
}

/** The due date that its days lead to. */
export function dueOf(days: DueDay[], { closeOfBusiness }: ClockTerms): Due {
  const last = days[days.length - 1]!;
  return {
    dueAt: formatInstant(instantOf(parseDate(last.date), parseTime(closeOfBusiness))),
    provisional: days.some(({ why }) => isAssumed(why)),
    days,
  };
}

/** The days after a day until so many of them were worked on. */
function daysUntilWorked(after: number, workingDays: number, terms: ClockTerms): DueDay[] {
  const days: DueDay[] = [];
  for (let day = after + 1, left = workingDays; left > 0; day++) {
    const why = reasonOfDay(terms, day);
    const counted = isWork(why);
    if (counted) left--;
    days.push({ date: formatDate(day), counted, why });
  }
  return days;
}

/** The days after one up to and including another, on which the clock stood still. */
function pausedDays(after: number, through: number, terms: ClockTerms): DueDay[] {
  return Array.from({ length: Math.max(0, through - after) }, (_, at) => {
    const why = reasonOfDay(terms, after + 1 + at);
    const isPause = isWork(why) || isAssumed(why);
    return {
      date: formatDate(after + 1 + at),
      counted: false,
      why: isPause ? { kind: 'paused' as const } : why,
    };
  });
}

/** When so many working days (1 or more) from an event are over. */
export function startDue(start: string, workingDays: number, terms: ClockTerms): Due {
  return dueOf(daysUntilWorked(localDay(parseInstant(start)), workingDays, terms), terms);
}

/** How many days are left to a clock that stops at this instant. */
export function workingDaysLeft({ days }: Due, atInstant: string): number {
  const stopped = formatDate(localDay(parseInstant(atInstant)));
  return days.filter(({ date, counted }) => counted && date > stopped).length;
}

/**
 * The due date after a pause that is over: what was left at its first day begins anew after its last. Begun on
 * the due date, nothing was left: that day is carried over to the day of resuming, or the next working day.
 * Begun after the due instant, a pause changes nothing.
 */
export function resumeDue(due: Due, { from, to }: Pause, terms: ClockTerms): Due {
  const [fromMs, toMs] = [parseInstant(from), parseInstant(to)];
  const [stopped, resumed] = [localDay(fromMs), localDay(toMs)];
  if (fromMs > parseInstant(due.dueAt)) return due;
  const left = workingDaysLeft(due, from);
  if (left === 0) return stopped === resumed ? due : carryOver(due, stopped, resumed, terms);
  const kept = due.days.filter(({ date }) => parseDate(date) <= stopped);
  const days = [...kept, ...pausedDays(stopped, resumed, terms), ...daysUntilWorked(resumed, left, terms)];
  return dueOf(days, terms);
}

function carryOver(due: Due, stopped: number, resumed: number, terms: ClockTerms): Due {
  const kept = due.days.filter(({ date }) => parseDate(date) < stopped);
  const stoppedDay: DueDay = { date: formatDate(stopped), counted: false, why: { kind: 'carried-over' } };
  const stood = pausedDays(stopped, resumed - 1, terms);
  return dueOf([...kept, stoppedDay, ...stood, ...daysUntilWorked(resumed - 1, 1, terms)], terms);
}

/** When the clock is due, with all its pauses. */
export function workingDaysDue({ start, workingDays, pauses }: WorkingDayClock, terms: ClockTerms): Due {
  return pauses.reduce((due, pause) => resumeDue(due, pause, terms), startDue(start, workingDays, terms));
}

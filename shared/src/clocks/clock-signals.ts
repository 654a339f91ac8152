/**
 * What a clock says when it is overdue, as the district has chosen: a reminder, a supervision order (督办), or a climb
 * through the three levels (三级调度). Early warnings are the morning's, see `digest.ts`.
 */
import { formatInstant, parseInstant } from '../calendar/instants.js';
import type { SchedulingLevel } from '../states/request-types.js';
import { startDue } from './due-date.js';
import type { ClockTerms } from './due-day.js';

export const OVERDUE_ACTIONS = ['remind', 'supervise', 'climb'] as const;
export type OverdueAction = (typeof OVERDUE_ACTIONS)[number];

export const CLOCK_SIGNALS = ['remind', 'supervise', 'climb-3', 'climb-2', 'climb-1'] as const;
export type ClockSignal = (typeof CLOCK_SIGNALS)[number];

export interface LatenessPolicy {
  /** Share of a clock's length after which it is amber. */
  amberAfter: number;
  overdueAction: OverdueAction;
  /** The level that a matter climbs to so many working days after its due date; 0 is the due instant itself. */
  climb: readonly { level: SchedulingLevel; workingDaysLate: number }[];
}

export interface SignalTime {
  signal: ClockSignal;
  atMs: number;
}

/** Every signal of a clock that nobody stops, in the order of time. */
export function signalTimes(
  dueAtMs: number,
  { overdueAction, climb }: LatenessPolicy,
  terms: ClockTerms,
): SignalTime[] {
  switch (overdueAction) {
    case 'remind':
    case 'supervise':
      return [{ signal: overdueAction, atMs: dueAtMs }];
    case 'climb':
      return climb.map(({ level, workingDaysLate }) => ({
        signal: `climb-${level}` as const,
        atMs: lateBy(dueAtMs, workingDaysLate, terms),
      }));
  }
}

function lateBy(dueAtMs: number, workingDays: number, terms: ClockTerms): number {
  if (workingDays === 0) return dueAtMs;
  return parseInstant(startDue(formatInstant(dueAtMs), workingDays, terms).dueAt);
}

export interface CheckedClock {
  dueAtMs: number;
  paused: boolean;
  /** What was said already; a clock that was paused in between does not say it twice. */
  signalled: readonly ClockSignal[];
}

export interface ClockCheck {
  /** In the order of time. */
  due: ClockSignal[];
  /** When to look again, once what is due is said; `null` when nothing more will come of itself. */
  nextCheckAtMs: number | null;
}

/** What the job has to say of a clock now, and when it has to come back. */
export function checkClock(
  clock: CheckedClock,
  { policy, terms }: { policy: LatenessPolicy; terms: ClockTerms },
  nowMs: number,
): ClockCheck {
  if (clock.paused) return { due: [], nextCheckAtMs: null };
  const open = signalTimes(clock.dueAtMs, policy, terms).filter(
    ({ signal }) => !clock.signalled.includes(signal),
  );
  const later = open.filter(({ atMs }) => atMs > nowMs).map(({ atMs }) => atMs);
  return {
    due: open.filter(({ atMs }) => atMs <= nowMs).map(({ signal }) => signal),
    nextCheckAtMs: later.length === 0 ? null : Math.min(...later),
  };
}

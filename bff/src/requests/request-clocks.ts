/** The clocks of a request as rows: what starts, stops, pauses, resumes or moves one. Reckoning itself is shared's. */
import {
  amberAt,
  checkClock,
  clockLength,
  type ClockCheck,
  type ClockTerms,
  type Complexity,
  type Due,
  type DueDay,
  endOfCalendarDays,
  formatInstant,
  instantOf,
  parseDate,
  parseInstant,
  parseTime,
  type PromiseClock,
  PROMISES,
  type RequestClock,
  type RequestPolicy,
  resumeDue,
  settleDue,
  startDue,
} from '@anqi/shared';
import { toInstant } from '../platform/index.js';
import type { RequestClockEntity } from './request-clock.entity.js';

export interface ClockRules {
  policy: RequestPolicy;
  terms: ClockTerms;
  now: Date;
}

export interface Matter {
  complexity: Complexity;
  departments: number;
}

interface NewClock {
  id: string;
  requestId: string;
  kind: RequestClock;
  matter: Matter;
}

const isPromise = (kind: RequestClock): kind is PromiseClock => PROMISES.some((promise) => promise === kind);
export const isRunning = ({ stoppedAt }: RequestClockEntity): boolean => stoppedAt === null;

/** A clock that begins now, checked when it first has something to say. */
export function startClock({ id, requestId, kind, matter }: NewClock, rules: ClockRules): RequestClockEntity {
  const { policy, terms, now } = rules;
  const { unit, days: length } = clockLength(policy, kind, matter);
  const due =
    unit === 'calendar-days'
      ? { dueAt: formatInstant(endOfCalendarDays(now.getTime(), length)), provisional: false, days: [] }
      : startDue(toInstant(now), length, terms);
  return checked(
    {
      id,
      requestId,
      kind,
      startedAt: now,
      unit,
      length,
      ...columnsOf(due),
      pauses: [],
      pausedSince: null,
      stoppedAt: null,
      signalled: [],
      nextCheckAt: null,
      policyVersion: policy.version,
    },
    rules,
  );
}

export function stopClock(clock: RequestClockEntity, { now }: ClockRules): RequestClockEntity {
  return { ...clock, stoppedAt: now, pausedSince: null, nextCheckAt: null };
}

export function pauseClock(clock: RequestClockEntity, { now }: ClockRules): RequestClockEntity {
  return { ...clock, pausedSince: now, nextCheckAt: null };
}

/** Runs on with what was left of it. */
export function resumeClock(clock: RequestClockEntity, rules: ClockRules): RequestClockEntity {
  if (clock.pausedSince === null) return clock;
  const pause = { from: toInstant(clock.pausedSince), to: toInstant(rules.now) };
  const due = resumeDue(dueOf(clock), pause, rules.terms);
  const pauses = [...clock.pauses, pause];
  return checked({ ...clock, ...columnsOf(due), pauses, pausedSince: null }, rules);
}

/** Of another length from the same start, never earlier than promised. */
export function relengthenClock(
  clock: RequestClockEntity,
  matter: Matter,
  rules: ClockRules,
): RequestClockEntity {
  const { days: length } = clockLength(rules.policy, clock.kind, matter);
  const due = settleDue(reckoned({ ...clock, length }), toInstant(clock.dueAt), rules.terms);
  return checked({ ...clock, ...columnsOf(due), length }, rules);
}

/** Extended to close of business of a date, or of the next working day after it. */
export function extendClock(clock: RequestClockEntity, until: string, rules: ClockRules): RequestClockEntity {
  const promised = formatInstant(instantOf(parseDate(until), parseTime(rules.terms.closeOfBusiness)));
  return checked({ ...clock, ...columnsOf(settleDue(reckoned(clock), promised, rules.terms)) }, rules);
}

/** By the calendar as it is now, never earlier than promised; the very same clock where that changes nothing. */
export function settleClock(clock: RequestClockEntity, rules: ClockRules): RequestClockEntity {
  if (!isRunning(clock) || clock.unit !== 'working-days') return clock;
  const columns = columnsOf(settleDue(reckoned(clock), toInstant(clock.dueAt), rules.terms));
  const isSame =
    columns.dueAt.getTime() === clock.dueAt.getTime() &&
    columns.provisional === clock.provisional &&
    closedDatesOf(columns.days) === closedDatesOf(clock.days);
  return isSame ? clock : checked({ ...clock, ...columns }, rules);
}

/** A day that was closed and is not any more has to leave the explanation, even where the date stays. */
function closedDatesOf(days: readonly DueDay[]): string {
  return days.flatMap(({ date, why }) => (why.kind === 'closed' ? [date] : [])).join();
}

/** What the clock has to say now, and when to look again. Windows only close: they say nothing. */
export function checkOf(clock: RequestClockEntity, { policy, terms, now }: ClockRules): ClockCheck {
  if (!isRunning(clock) || !isPromise(clock.kind)) return { due: [], nextCheckAtMs: null };
  const { dueAt, signalled, pausedSince } = clock;
  const running = { dueAtMs: dueAt.getTime(), signalled, paused: pausedSince !== null };
  return checkClock(running, { policy: policy.lateness, terms }, now.getTime());
}

/** The clock with the time of its next check: at once where it has something to say already. */
export function checked(clock: RequestClockEntity, rules: ClockRules): RequestClockEntity {
  const { due, nextCheckAtMs } = checkOf(clock, rules);
  const at = due.length > 0 ? rules.now.getTime() : nextCheckAtMs;
  return { ...clock, nextCheckAt: at === null ? null : new Date(at) };
}

export interface NextDue {
  dueKind: PromiseClock | null;
  dueAt: Date | null;
  amberAt: Date | null;
  provisional: boolean;
}

/** The promise that is due next, each by its own rules; nothing is while the enterprise is waited for. */
export function nextDue(
  clocks: readonly RequestClockEntity[],
  rulesOf: (clock: RequestClockEntity) => ClockRules | undefined,
): NextDue {
  const [first] = clocks
    .filter((clock) => isRunning(clock) && isPromise(clock.kind) && clock.pausedSince === null)
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
  const rules = first && rulesOf(first);
  if (!first || !rules) return { dueKind: null, dueAt: null, amberAt: null, provisional: false };
  const amber = new Date(amberAt(msOf(first), rules.policy.lateness.amberAfter));
  const dueKind = isPromise(first.kind) ? first.kind : null;
  return { dueKind, dueAt: first.dueAt, amberAt: amber, provisional: first.provisional };
}

function msOf({ startedAt, dueAt }: RequestClockEntity): { startAtMs: number; dueAtMs: number } {
  return { startAtMs: startedAt.getTime(), dueAtMs: dueAt.getTime() };
}

function reckoned({ startedAt, length, pauses }: RequestClockEntity): Parameters<typeof settleDue>[0] {
  return { start: toInstant(startedAt), workingDays: length, pauses };
}

function dueOf({ dueAt, provisional, days }: RequestClockEntity): Due {
  return { dueAt: toInstant(dueAt), provisional, days };
}

function columnsOf({
  dueAt,
  provisional,
  days,
}: Due): Pick<RequestClockEntity, 'dueAt' | 'provisional' | 'days'> {
  return { dueAt: new Date(parseInstant(dueAt)), provisional, days };
}

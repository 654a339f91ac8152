import { calendarCheck } from '../calendar/parse-calendar.js';
import { parseInstant } from '../calendar/instants.js';
import {
  amount,
  byKind,
  date,
  fault,
  flag,
  hasOwn,
  instant,
  integer,
  listOf,
  mapOf,
  object,
  oneOf,
  optional,
  orNull,
  shapeThen,
  text,
  time,
  type Check,
  type Fault,
} from '../shape/shape.js';
import { PLAN_STATUSES, type DecisionInput, type Draft, type Facts, type Policy } from './types.js';

const ids = listOf(text);
const mode = oneOf(['on-site', 'off-site']);

/** Where instants are not even well-formed their own fault is enough. */
const period = (shape: Check): Check =>
  shapeThen<{ startsAt: string; endsAt: string }>(shape, ({ startsAt, endsAt }, pointer) =>
    parseInstant(endsAt) > parseInstant(startsAt)
      ? []
      : fault(`${pointer}/endsAt`, 'must be after the start'),
  );

const draftShape = period(
  object({
    id: optional(text),
    departmentId: text,
    enterpriseId: text,
    mode,
    reason: text,
    items: ids,
    officers: ids,
    startsAt: instant,
    endsAt: instant,
    evidence: mapOf(text),
    necessity: mapOf(text),
    joins: orNull(text),
    unannounced: flag,
    was: orNull(period(object({ startsAt: instant, endsAt: instant }))),
  }),
);

const factsShape = object({
  enterprise: object({ id: text, grade: orNull(text), passivelyMonitored: flag }),
  items: listOf(
    object({ id: text, departmentId: text, fields: ids, offSite: flag, noDisturb: flag, unannounced: flag }),
  ),
  officers: listOf(object({ id: text, departmentId: text, mayActFor: ids, certificateExpires: date })),
  plans: listOf(
    period(
      object({
        id: text,
        departmentId: text,
        enterpriseId: text,
        mode,
        reason: text,
        status: oneOf(PLAN_STATUSES),
        unannounced: flag,
        startsAt: instant,
        endsAt: instant,
      }),
    ),
  ),
});

const quietWindow = byKind({
  'month-days': object({ from: integer(1, 31), to: integer(1, 31) }),
  dates: shapeThen<{ from: string; to: string }>(object({ from: date, to: date }), ({ from, to }, pointer) =>
    from <= to ? [] : fault(`${pointer}/to`, 'must not be before `from`'),
  ),
  weekdays: object({ days: listOf(integer(1, 7)) }),
});

const policyShape: Check = object({
  id: text,
  version: integer(0),
  effectiveFrom: date,
  quietWindows: listOf(quietWindow),
  reasons: object({ general: ids, statutory: ids, combinable: ids, mergeable: ids, triggered: ids }),
  evidence: mapOf(ids),
  lead: object({ workingDays: integer(0), appliesTo: ids }),
  emergencyReportHours: amount,
  mergeDays: integer(0),
  jointDays: integer(0),
  cap: object({
    counts: ids,
    perYear: mapOf(orNull(integer(0))),
    ungraded: orNull(text),
    source: orNull(text),
  }),
  workingHours: object({ from: time, to: time }),
  maxVisitDates: integer(1),
});

/** A policy version by itself: its shape, and that its grades hang together. */
export const policyCheck: Check = shapeThen<Policy>(policyShape, ({ cap }, pointer) =>
  cap.ungraded === null || hasOwn(cap.perYear, cap.ungraded)
    ? []
    : fault(`${pointer}/cap/ungraded`, `is ${cap.ungraded}, which cap.perYear lacks`),
);

/** Whether a policy knows a reason at all: it asks evidence for it, or lists it in a group. */
export function isKnownReason(policy: Pick<Policy, 'reasons' | 'evidence'>, reason: string): boolean {
  return (
    hasOwn(policy.evidence, reason) || Object.values(policy.reasons).some((group) => group.includes(reason))
  );
}

/** Faults of a draft by itself and under a policy; pointers are relative to the draft. */
export function draftFaults(value: unknown, policy: Policy): Fault[] {
  const faults = draftShape(value, '');
  return faults.length > 0 ? faults : reasonFaults(value as Draft, policy, '');
}

function reasonFaults({ reason }: Draft, policy: Policy, pointer: string): Fault[] {
  return isKnownReason(policy, reason)
    ? []
    : fault(`${pointer}/reason`, `is unknown to policy ${policy.id}: ${reason}`);
}

function gradeFaults({ enterprise }: Facts, { cap }: Policy): Fault[] {
  return enterprise.grade === null || hasOwn(cap.perYear, enterprise.grade)
    ? []
    : fault('/facts/enterprise/grade', `is ${enterprise.grade}, which cap.perYear lacks`);
}

const inputCheck: Check = shapeThen<DecisionInput>(
  object({
    now: instant,
    policy: policyCheck,
    calendar: calendarCheck,
    facts: factsShape,
    draft: draftShape,
  }),
  ({ draft, facts, policy }) => [...reasonFaults(draft, policy, '/draft'), ...gradeFaults(facts, policy)],
);

/**
 * Checks all that `decide` relies on. What is malformed is not a matter for a decision: the BFF answers 400,
 * the command exits 2, both naming every fault by a JSON pointer.
 */
export function validateInput(
  value: unknown,
): { ok: true; input: DecisionInput } | { ok: false; faults: Fault[] } {
  const faults = inputCheck(value, '');
  return faults.length === 0 ? { ok: true, input: value as DecisionInput } : { ok: false, faults };
}

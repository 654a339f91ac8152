/** The shapes of what `decide` is given, as `validateInput` checks them. */
import { parseInstant } from '../calendar/instants.js';
import {
  amount,
  byKind,
  date,
  fault,
  flag,
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
} from '../shape/shape.js';
import { PLAN_STATUSES } from './types.js';

const ids = listOf(text);
const dateOrNull = optional(orNull(date));
const validDates = { validFrom: dateOrNull, validUntil: dateOrNull };
const mode = oneOf(['on-site', 'off-site']);

/** Where instants are not even well-formed their own fault is enough. */
const period = (shape: Check): Check =>
  shapeThen<{ startsAt: string; endsAt: string }>(shape, ({ startsAt, endsAt }, pointer) =>
    parseInstant(endsAt) > parseInstant(startsAt)
      ? []
      : fault(`${pointer}/endsAt`, 'must be after the start'),
  );

export const draftShape = period(
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

export const factsShape = object({
  enterprise: object({
    id: text,
    grade: orNull(text),
    nextGrade: optional(orNull(object({ grade: text, from: date }))),
    passivelyMonitored: flag,
    passiveDates: optional(orNull(object(validDates))),
  }),
  items: listOf(
    object({
      id: text,
      departmentId: text,
      fields: ids,
      offSite: flag,
      noDisturb: flag,
      unannounced: flag,
      ...validDates,
    }),
  ),
  officers: listOf(
    object({ id: text, departmentId: text, mayActFor: ids, certificateExpires: date, ...validDates }),
  ),
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

export const policyShape: Check = object({
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

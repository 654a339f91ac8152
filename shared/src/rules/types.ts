/**
 * The shapes a decision is made of. All dates are `YYYY-MM-DD` in Asia/Shanghai, all instants ISO 8601
 * with `+08:00`. The shapes are those of the worked examples in `testing/cases/decisions.json`.
 */
import type { Calendar } from '../calendar/calendar.js';

export const RULES = [
  'filed-in-time',
  'officers',
  'items-published',
  'ground',
  'quiet-day',
  'triggered-only',
  'off-site-first',
  'merge-own',
  'joint-visit',
  'frequency-cap',
  'visit-day',
  'visit-length',
] as const;
export type RuleId = (typeof RULES)[number];

export const VERDICTS = ['pass', 'not-applicable', 'advise', 'waivable', 'forbidden', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const OUTCOMES = ['clear', 'needs-approval', 'rejected', 'undetermined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type VisitMode = 'on-site' | 'off-site';
export type Grade = 'A' | 'B' | 'C' | 'D';

export const PLAN_STATUSES = [
  'awaiting-approval',
  'approved',
  'started',
  'finished',
  'refused',
  'cancelled',
  'lapsed',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export type QuietWindow =
  | { kind: 'month-days'; from: number; to: number }
  | { kind: 'dates'; from: string; to: string }
  | { kind: 'weekdays'; days: number[] };

/** The part of a policy version that a decision reads. Reason ids are open lists: they are data. */
export interface Policy {
  id: string;
  version: number;
  effectiveFrom: string;
  quietWindows: QuietWindow[];
  reasons: {
    general: string[];
    statutory: string[];
    combinable: string[];
    mergeable: string[];
    triggered: string[];
  };
  /** Evidence fields that each known reason demands; its keys are the known reasons. */
  evidence: Record<string, string[]>;
  lead: { workingDays: number; appliesTo: string[] };
  emergencyReportHours: number;
  mergeDays: number;
  jointDays: number;
  cap: {
    counts: string[];
    /** Visits a calendar year by grade; `null` means no cap. */
    perYear: Record<string, number | null>;
    /** The grade an ungraded enterprise counts as; `null` leaves rule 10 unknown. */
    ungraded: string | null;
    /** Name of the published cap; `null` or blank names none. */
    source: string | null;
  };
  workingHours: { from: string; to: string };
  maxVisitDates: number;
}

/** From the first to the last date, both included; `null` or nothing: without end on that side. */
export interface ValidDates {
  validFrom?: string | null;
  validUntil?: string | null;
}

/** Published as long as it is valid. */
export interface FactItem extends ValidDates {
  id: string;
  departmentId: string;
  fields: string[];
  offSite: boolean;
  noDisturb: boolean;
  unannounced: boolean;
}

/** In office as long as he is valid, whatever his certificate says. */
export interface FactOfficer extends ValidDates {
  id: string;
  departmentId: string;
  /** Departments that entrusted this officer (委托执法). */
  mayActFor: string[];
  /** Last valid date of the enforcement certificate. */
  certificateExpires: string;
}

export interface FactEnterprise {
  id: string;
  grade: string | null;
  /** The grade that it has from a date on. */
  nextGrade?: { grade: string; from: string } | null;
  /** On the list of those passively monitored: on these dates where it says so, or else on every one. */
  passivelyMonitored: boolean;
  passiveDates?: ValidDates | null;
}

export interface FactPlan {
  id: string;
  departmentId: string;
  enterpriseId: string;
  mode: VisitMode;
  reason: string;
  status: PlanStatus;
  unannounced: boolean;
  startsAt: string;
  endsAt: string;
}

export interface Facts {
  enterprise: FactEnterprise;
  items: FactItem[];
  officers: FactOfficer[];
  plans: FactPlan[];
}

export interface Draft {
  /** The plan's own id where the draft amends one. */
  id?: string;
  departmentId: string;
  enterpriseId: string;
  mode: VisitMode;
  reason: string;
  items: string[];
  officers: string[];
  startsAt: string;
  endsAt: string;
  evidence: Record<string, string>;
  /** One written reason for each waivable rule that the filer departs from. */
  necessity: Partial<Record<RuleId, string>>;
  joins: string | null;
  unannounced: boolean;
  /** The plan's period before the amendment. */
  was: { startsAt: string; endsAt: string } | null;
}

export interface DecisionInput {
  draft: Draft;
  facts: Facts;
  policy: Policy;
  calendar: Calendar;
  /** The instant of deciding, ISO 8601 with an offset. */
  now: string;
}

/** Values that a step's wording names. Ids stay ids: the reader of the step looks their names up. */
export type StepFacts = Record<string, string | number | boolean | null | string[]>;

export interface Step {
  rule: RuleId;
  verdict: Verdict;
  /** The source, e.g. `S001 二(二)2`. */
  clause: string;
  /** `kind` tells apart the ways one verdict of one rule comes about; wording is keyed by it. */
  facts: StepFacts;
}

export type Remedy =
  | { kind: 'move'; to: string }
  | { kind: 'drop-items'; items: string[] }
  | { kind: 'off-site' }
  | { kind: 'amend'; planId: string }
  | { kind: 'join'; planId: string }
  | { kind: 'state-necessity'; rules: RuleId[] }
  | { kind: 'ask-coordinator' };

export interface Decision {
  outcome: Outcome;
  steps: Step[];
  /** First working day on which steps 1 and 5 pass; `null` where there is none or it was not asked. */
  earliestStart: string | null;
  remedies: Remedy[];
  policy: { id: string; version: number };
  calendarVersion: string;
}

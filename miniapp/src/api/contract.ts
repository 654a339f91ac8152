/**
 * The shapes that the routes under `/api/v1` take and give. Instants are ISO 8601 with `+08:00`, dates
 * `YYYY-MM-DD`. Everything that knows the contract imports it from here.
 */
import type {
  ApprovalState,
  Approver,
  Calendar,
  CodeVerdict,
  Decision,
  Draft,
  Facts,
  FollowUpOutcome,
  FollowUpStatus,
  Grade,
  NoticeKind,
  Outcome,
  PlanAction,
  PlanStatus,
  PolicyPack,
  RatingDimension,
  RatingLevel,
  ReportOutcome,
  ReportStatus,
  Role,
  RuleId,
  TimelineKind,
  Verdict,
  VisitMode,
  VisitResult,
} from '@anqi/shared';

export type { Approver, CodeVerdict, PlanAction, ReportOutcome, Role, VisitResult };

export interface Named {
  id: string;
  name: string;
}
export interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

export interface Session {
  account: Named;
  roles: Role[];
  department: Named | null;
  enterprises: Named[];
  officerId: string | null;
  demo: boolean;
  now: string;
}
export interface Persona extends Named {
  title: string;
  roles: Role[];
  departmentName: string | null;
  enterpriseName: string | null;
}
export interface Demo {
  demo: boolean;
  personas: Persona[];
  today: string;
  offsetDays: number;
  latestDate: string;
}

export type ScanAction = 'verify' | 'file-plan' | 'look-up-visits' | 'rate' | 'type-credit-code';
export interface ScanResult {
  kind: 'inspection-code' | 'plan-code' | 'credit-code' | 'licence-link' | 'foreign' | 'unknown';
  token: string | null;
  enterprise: (Named & { creditCode: string }) | null;
  creditCodeWarning: boolean;
  actions: ScanAction[];
}
export interface VerifiedOfficer {
  name: string;
  certificateKind: string;
  certificateNo: string;
  certificateExpires: string;
}
export interface JointVisit {
  department: { name: string; phone: string };
  items: { name: string; basis: string }[];
  startsAt: string;
  endsAt: string;
  ground: string;
  officers: VerifiedOfficer[];
}
export interface VerifiedVisit extends JointVisit {
  planId: string | null;
  enterprise: { name: string };
  joint: JointVisit[];
  member: boolean;
  mayRate: boolean;
  status: PlanStatus;
}
export interface Verification {
  verdict: CodeVerdict;
  checkedAt: string;
  visit: VerifiedVisit | null;
  callPhone: string;
}
export interface VisitLookup {
  enterprise: { name: string } | null;
  visits: VerifiedVisit[];
  callPhone: string;
}
export interface VisitReportDraft {
  enterpriseId?: string;
  creditCode?: string;
  enterpriseName?: string;
  departmentName?: string;
  words?: string;
  contactPhone?: string;
  happenedAt: string;
}
export interface VisitReport {
  id: string;
  status: ReportStatus;
  createdAt: string;
  happenedAt: string;
  enterpriseId?: string | null;
  creditCode?: string | null;
  enterpriseName: string | null;
  departmentName: string | null;
  words: string | null;
  /** Only to those who handle reports. */
  contactPhone?: string | null;
  outcome?: ReportOutcome | null;
  note?: string | null;
  handledAt?: string | null;
}

export interface EnterpriseSummary extends Named {
  creditCode: string;
  grade: Grade | null;
  passivelyMonitored: boolean;
  town: string;
  address: string;
  kind: string;
}
export interface Department extends Named {
  shortName: string;
  kind: string;
  phone: string;
}
export interface ItemView extends Named {
  basis: string;
  noPenalty: boolean;
}
export interface OfficerView extends Named {
  certificateKind: string;
  certificateNo: string;
  certificateExpires: string;
}
export interface OfficerChoice extends OfficerView {
  mayActFor: string[];
  departmentId: string;
  bookings: { planId: string; startsAt: string; endsAt: string }[];
}

export interface FilingContext {
  enterprise: EnterpriseSummary;
  department: Named;
  policy: PolicyPack;
  policies?: PolicyPack[];
  calendar: Calendar;
  facts: Facts;
  items: ItemView[];
  officers: OfficerChoice[];
  departments: Named[];
  plan?: PlanView;
  now: string;
  versions: { calendar: string; policy: number; plans: Record<string, number> };
}
export interface Advice {
  kind: 'officer-double-booked' | 'certificate-expiring';
  officerId: string;
  planId?: string;
  expires?: string;
}
/** The decision that the filer saw: nothing is filed that its filer did not see. */
export interface Seen {
  outcome: Outcome;
  verdicts: Partial<Record<RuleId, Verdict>>;
  policyId: string;
  policyVersion: number;
  calendarVersion: string;
}
export interface DecisionChange {
  rule: RuleId;
  seen: Verdict;
  now: Verdict;
}

export interface PlanRow {
  id: string;
  enterprise: Named;
  department: Named;
  reason: string;
  mode: VisitMode;
  status: PlanStatus;
  approval: ApprovalState;
  unannounced: boolean;
  startsAt: string;
  endsAt: string;
  itemCount: number;
  awaits: Approver[];
  approvalDueAt: string | null;
  emergency: boolean;
  rated: boolean | null;
}
export interface Visit {
  startedAt: string;
  finishedAt: string | null;
  result: VisitResult | null;
  words: string | null;
  correctionDueDate: string | null;
  leniencyHint: boolean;
  lateReport: boolean;
}
export interface RatingDraft {
  level: RatingLevel;
  dimensions?: Partial<Record<RatingDimension, RatingLevel>>;
  words?: string;
}
export interface Rating extends RatingDraft {
  at?: string;
}
export interface TimelineItem {
  kind: TimelineKind;
  at: string;
  actorName: string | null;
  role: Role | null;
  note: string | null;
  data?: Record<string, unknown> | null;
}
export interface PlanView extends PlanRow {
  version: number;
  items: ItemView[];
  officers: OfficerView[];
  evidence: Record<string, string> | null;
  necessity: Partial<Record<RuleId, string>> | null;
  joins: string | null;
  joinedBy: { planId: string; department: Named }[];
  decision: Decision | null;
  ground: string;
  visit: Visit | null;
  rating: Rating | null;
  timeline: TimelineItem[];
  actions: PlanAction[];
}

export interface InspectionCodes {
  planId: string;
  periodSeconds: number;
  verdictNow: CodeVerdict;
  card: VerifiedVisit;
  codes: { validFrom: string; link: string }[];
}

export interface DepartmentSums {
  ratings: {
    count: number;
    average: number | null;
    byLevel: number[];
    dimensions: Partial<Record<RatingDimension, number | null>>;
    batches: number;
    words: string[];
    withheld: boolean;
  };
  plans: { byStatus: Partial<Record<PlanStatus, number>> };
  attempts: { rejected: number; undetermined: number; byRule: Partial<Record<RuleId, number>> };
  necessities: number;
  followUps: { count: number; confirmed: number; unsubstantiatedShare: number | null };
}
export interface FilingAttempt {
  id: string;
  enterprise: Named;
  department: Named;
  at: string;
  outcome: Outcome;
  draft: Draft;
  decision: Decision;
  filedBy?: Named | null;
  status?: string;
}
export interface CalendarDay {
  date: string;
  kind: 'quiet' | 'open' | 'rest';
  quiet: boolean;
  rest: boolean;
  why: string;
  uncovered: boolean;
  visits: number;
}
export interface CalendarMonth {
  month: string;
  days: CalendarDay[];
  openWorkingDaysLeft: number;
  policy: { id: string; version: number };
}
export interface Notice {
  id: string;
  kind: NoticeKind;
  at: string;
  planId: string | null;
  data: Record<string, unknown>;
}
export interface RatingFollowUp {
  id: string;
  planId: string;
  enterprise: Named;
  department: Named;
  rating: Rating;
  status: FollowUpStatus;
  createdAt: string;
  /** Contact is made by the end of this date. */
  contactDueDate: string;
  contactedAt: string | null;
  contactNote: string | null;
  /** By when a complex matter is to be settled. */
  planDate: string | null;
  outcome: FollowUpOutcome | null;
  outcomeReason: string | null;
  closedAt: string | null;
}

/**
 * The shapes that the routes under `/api/v1` take and give: those of `schema.d.ts`, which is generated from the
 * API's own description, made sharper where a value is one of shared's. Instants are ISO 8601 with `+08:00`,
 * dates `YYYY-MM-DD`. Everything that knows the contract imports it from here.
 */
import type {
  Calendar,
  Decision,
  Draft,
  Facts,
  NoticeKind,
  PolicyPack,
  PolicyTerms,
  RatingDimension,
  RatingLevel,
  RoutingRow,
  RuleId,
  TimelineKind,
  Verdict,
} from '@anqi/shared';
import type { Text } from '@anqi/shared/wording/language';
import type { components } from './schema';

export type { Approver, CodeVerdict, PlanAction, ReportOutcome, VisitResult } from '@anqi/shared';

type Schemas = components['schemas'];
/** A generated shape with some of its members known more exactly. */
type Sharper<Base, Known> = Omit<Base, keyof Known> & Known;
type Optional<Key extends string, Value> = Partial<Record<Key, Value>>;

export type Named = Schemas['Named'];
export interface Listed<T> {
  items: T[];
  nextCursor: string | null;
}

/** The roles that the API gives out. */
export type Role = Schemas['Role'];
export type Session = Schemas['Session'];
export type EnterpriseView = Schemas['EnterpriseView'];
export type ComplaintMark = Schemas['ComplaintMark'];
export type Persona = Schemas['Persona'];
export type SignedInHere = Schemas['SignedInHere'];
export type Enrolment = Schemas['Enrolment'];
export type Device = Schemas['Device'];
export type Receipt = Schemas['ReceiptDto'];
export type ReceiptVerdict = Schemas['ReceiptVerdict'];
export type AdmissibleAccount = Schemas['AdmissibleAccount'];
export type AuditLogRow = Schemas['AuditLogRow'];
export type AdmissionCode = Schemas['AdmissionCode'];
export type OpenWorkView = Schemas['OpenWorkView'];
export type SignInTicket = Schemas['SignInTicket'];
export type TicketState = Schemas['TicketState'];
export type AskingBrowser = Schemas['AskingBrowser'];
export type Member = Schemas['Member'];
export type Members = Schemas['Members'];
export type InvitationMade = Schemas['InvitationMade'];
export type Demo = Schemas['DemoState'];
export type ContactSubject = Schemas['ContactSubject'];
export type RevealedContact = Schemas['RevealedContact'];
export type ContactReveal = Schemas['ContactReveal'];
export type PersonalData = Sharper<
  Schemas['PersonalData'],
  { held: { table: string; rows: Record<string, unknown>[] }[] }
>;
export type PersonAsked = Schemas['PersonAsked'];
export type Erased = Schemas['Erased'];

export type ScanAction = Schemas['ScanAction'];
export type ScanResult = Schemas['ScanResult'];
export type VerifiedOfficer = Schemas['VerifiedOfficer'];
export type JointVisit = Schemas['JointVisit'];
export type VerifiedVisit = Schemas['VerifiedVisit'];
export type Verification = Schemas['Verification'];
export type VisitLookup = Schemas['VisitLookup'];
export type VisitReportDraft = Schemas['ReportVisit'];
/** What its reporter gets back. */
export type ReceivedReport = Schemas['VisitReport'];
export type VisitReport = Schemas['VisitReportDetails'];

export type EnterpriseSummary = Schemas['EnterpriseSummary'];
export type Routing = Sharper<
  Schemas['Routing'],
  { table: RoutingRow[]; roles: Record<string, string>; roleNames: Record<string, Text> }
>;
export type RoutingProposal = Pick<Routing, 'table' | 'roles'>;
export type RoutingVersion = Schemas['RoutingVersion'];
export type RoutingVersionDetails = Sharper<Schemas['RoutingVersionDetails'], RoutingProposal>;
export type RoutingTrial = Schemas['RoutingTrial'];
export type Absence = Schemas['Absence'];
export type AbsenceHandOver = Schemas['AbsenceHandOver'];
export type BindingRequest = Schemas['BindingRequest'];
export type BindingRequestState = Schemas['BindingRequestState'];
export type BindingStatus = BindingRequest['status'];
export type BindingDraft = Schemas['AskForBinding'];
export type BindingDecision = Schemas['DecideBinding'];
export type HeadDeputy = Schemas['HeadDeputy'];
export type DeputyCandidate = Schemas['DeputyCandidate'];
export type DeputyDraft = Schemas['RecordDeputy'];
export type AbsenceDraft = Schemas['RecordAbsence'];
export type ServiceOfficer = Schemas['ServiceOfficer'];
export type EnterpriseService = Schemas['EnterpriseService'];
export type ClosedDay = Schemas['ClosedDay'];
export type ClosedDayPreview = Schemas['ClosedDayPreview'];
export type CardScope = Schemas['IssueCards'];
export type CardIssuePreview = Schemas['CardIssuePreview'];
export type Department = Schemas['DepartmentSummary'];
export type DepartmentOfficer = Schemas['DepartmentOfficer'];
export type CatalogueItem = Schemas['CatalogueItem'];
export type ItemView = Schemas['PlanItem'];
export type OfficerView = Schemas['PlanOfficer'];
export type OfficerChoice = Schemas['FilingOfficer'];

export type Advice = Schemas['Advice'];
/** The decision that the filer saw: nothing is filed that its filer did not see. */
export type Seen = Sharper<Schemas['SeenDecision'], { verdicts: Optional<RuleId, Verdict> }>;
export interface DecisionChange {
  rule: RuleId;
  seen: Verdict;
  now: Verdict;
}

export type Rating = Sharper<
  Schemas['Rating'],
  { level: RatingLevel; dimensions: Optional<RatingDimension, RatingLevel> }
>;
export type RatingDraft = Sharper<
  Schemas['RateVisit'],
  { level: RatingLevel; dimensions?: Optional<RatingDimension, RatingLevel> }
>;

export type PlanRow = Schemas['PlanRow'];
export type Visit = Schemas['Visit'];
export type TimelineItem = Sharper<Schemas['TimelineEntry'], { kind: TimelineKind; role: Role | null }>;
export type PlanView = Sharper<
  Schemas['PlanView'],
  {
    evidence: Record<string, string> | null;
    necessity: Optional<RuleId, string> | null;
    decision: Decision | null;
    rating: Rating | null;
    timeline: TimelineItem[];
  }
>;
export type FilingContext = Sharper<
  Schemas['FilingContext'],
  { policy: PolicyPack; policies: PolicyPack[]; calendar: Calendar; facts: Facts; plan?: PlanView }
>;
export type FilingAttempt = Sharper<Schemas['FilingAttempt'], { draft: Draft; decision: Decision }>;

export type CardPrint = Schemas['CardPrint'];
export type CardPrintPreview = Schemas['CardPrintPreview'];
export type CardPrintStart = Schemas['StartCardPrint'];
export type InspectionCodes = Schemas['InspectionCodes'];
export type CodeKeys = Schemas['CodeKeys'];
export type DepartmentSums = Schemas['DepartmentSums'];
export type CalendarDay = Schemas['CalendarDay'];
export type CalendarMonth = Schemas['CalendarMonth'];
export type Notice = Sharper<Schemas['Notice'], { kind: NoticeKind }>;
export type CardOpening = Schemas['CardOpening'];
export type CardFace = Schemas['CardFace'];
export type CardContact = Schemas['CardContact'];
export type CardOwner = Schemas['CardOwner'];
export type CardRow = Schemas['CardRow'];
export type CardState = Schemas['CardState'];
export type CardCoverage = Schemas['CardCoverage'];
export type CardShare = Schemas['CardShare'];

export type ServiceVisit = Schemas['ServiceVisit'];
export type ServiceVisitRow = Schemas['ServiceVisitRow'];
export type PlannedServiceVisit = Schemas['PlannedServiceVisit'];
export type ServiceVisitPlan = Schemas['PlanServiceVisit'];
export type ServiceVisitLogDraft = Schemas['LogServiceVisit'];
export type ServiceVisitDays = Schemas['ServiceVisitDays'];
export type ServiceVisitWeek = Schemas['ServiceVisitWeek'];
export type ServiceVisitDay = Schemas['ServiceVisitDay'];

export type FollowUp = Sharper<Schemas['FollowUp'], { level: RatingLevel }>;

export type SummonsRow = Schemas['SummonsRow'];
export type SummonsView = Schemas['SummonsView'];
export type SummonsOptions = Schemas['SummonsOptions'];
export type SummonsDraft = Schemas['CallSummons'];
export type SummonsScope = Schemas['SummonsScope'];
export type DepartmentSummonsSums = Schemas['DepartmentSummonsSums'];

export type RequestRow = Schemas['RequestRow'];
export type RequestView = Schemas['RequestView'];
export type RequestTimelineEntry = Schemas['RequestTimelineEntry'];
export type HandledWith = Schemas['HandledWith'];
export type LinkedOne = Schemas['LinkedOne'];
export type RequestClockView = Schemas['RequestClockView'];
export type RequestScope = Schemas['RequestScope'];
export type RequestDraft = Schemas['SubmitRequest'];
/** What happens to a request; each event has its own shape. */
export type RequestEventBody =
  | Schemas['PlainEvent']
  | Schemas['WordedEvent']
  | Schemas['AnswerEvent']
  | Schemas['DispatchEvent']
  | Schemas['ContestEvent']
  | Schemas['ExtensionEvent']
  | Schemas['CloseOutEvent']
  | Schemas['SchedulingEvent']
  | Schemas['DuplicateEvent']
  | Schemas['HandOverEvent']
  | Schemas['NudgeEvent']
  | Schemas['CommentEvent']
  | Schemas['RateEvent'];
export type PolicyVersion = Sharper<Schemas['PolicyVersion'], { terms: PolicyTerms }>;
export type PolicyPreview = Schemas['PolicyPreview'];
export type CalendarState = Schemas['CalendarState'];
export type CalendarTrial = Schemas['CalendarTrial'];
export type RegisterState = Schemas['RegisterState'];
export type RegisterRow = Schemas['RegisterRowView'];
export type RegisterRowDetails = Schemas['RegisterRowDetails'];
export type RegisterChange = Schemas['RegisterChange'];
export type RegisterChangedRow = Schemas['RegisterChangedRow'];
export type RegisterChangedRows = Schemas['RegisterChangedRowPage'];
export type RegisterTrial = Schemas['RegisterTrial'];
export type RegisterFault = Schemas['RegisterFaultView'];
export type RequestSheet = Schemas['RequestSheet'];
export type SheetTrial = Schemas['SheetTrial'];
export type IntakeClient = Schemas['IntakeClient'];
export type KeyedIntakeClient = Schemas['KeyedIntakeClient'];
export type UnmatchedIntake = Schemas['UnmatchedIntake'];
export type DecidedIntake = Schemas['DecidedIntake'];
export type RequestCounts = Schemas['RequestCounts'];
export type RequestHandler = Schemas['RequestHandler'];
export type HandOverAnswer = Schemas['HandOverAnswer'];
export type ExportFormat = Schemas['ExportFormat'];
export type MonthAnalysis = Schemas['MonthAnalysis'];
export type NoticesRead = Schemas['ReadNotices'];
export type NoticeCounts = Schemas['NoticeCounts'];
export type MessageTemplates = Schemas['MessageTemplates'];
export type ConsentGiven = Schemas['ConsentGiven'];
export type MessageDelivery = Schemas['MessageDelivery'];
/** What a list of requests is narrowed by; dates are whole days at Asia/Shanghai. */
export type RequestFilter = {
  scope: RequestScope;
  status?: RequestRow['status'];
  state?: 'open' | 'ended';
  category?: RequestRow['category'];
  due?: 'amber' | 'red';
  dueFrom?: string;
  dueUntil?: string;
  enterpriseId?: string;
  q?: string;
};

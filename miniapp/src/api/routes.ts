import type { Decision, Draft, MessageState } from '@anqi/shared';
import type {
  Advice,
  CalendarMonth,
  CardCoverage,
  CardOpening,
  CardRow,
  CardState,
  CardPrint,
  CardPrintPreview,
  CardPrintStart,
  CatalogueItem,
  ComplaintMark,
  Demo,
  Department,
  DepartmentOfficer,
  DepartmentSums,
  EnterpriseSummary,
  EnterpriseView,
  FilingAttempt,
  FilingContext,
  LinkedOne,
  ConsentGiven,
  Listed,
  MessageDelivery,
  MessageTemplates,
  MonthAnalysis,
  Notice,
  NoticeCounts,
  NoticesRead,
  PlanRow,
  PlanView,
  Rating,
  RatingDraft,
  FollowUp,
  HandOverAnswer,
  ReceivedReport,
  ReportOutcome,
  RequestCounts,
  RequestDraft,
  RequestFilter,
  RequestEventBody,
  RequestHandler,
  RequestRow,
  RequestScope,
  RequestView,
  Seen,
  VisitReport,
  VisitReportDraft,
  VisitResult,
} from './contract';
import type { AccountQuestions, AccountReads, AccountWrites, RevealQuestions } from './routes-account';
import type { CodeQuestions, CodeReads } from './routes-codes';
import type { Files } from './routes-files';
import type { IntakeReads, IntakeWrites } from './routes-intake';
import type { ServiceQuestions, ServiceReads, ServiceWrites } from './routes-services';
import type { SummonsReads, SummonsWrites } from './routes-summons';
import type { UpkeepQuestions, UpkeepReads, UpkeepWrites } from './routes-upkeep';
import type { paths } from './schema';

type Paged = { cursor?: string; limit?: number };
type OnPlan = { id: string };
type OnCard = { codeId: string };
type OnRequest = { id: string };
type Filing = { draft: Draft; seen: Seen; complainant?: { phone: string; name: string } };

/** Every route that only asks: repeated at will. */
export interface Reads extends ServiceReads, IntakeReads, SummonsReads, AccountReads, CodeReads, UpkeepReads {
  'GET /demo': { answer: Demo };
  'GET /enterprises': { query: Paged & { query?: string }; answer: Listed<EnterpriseSummary> };
  'GET /enterprises/{id}': { path: { id: string }; answer: EnterpriseView };
  'GET /departments': { answer: { items: Department[] } };
  'GET /departments/{id}/officers': { path: { id: string }; answer: { items: DepartmentOfficer[] } };
  'GET /departments/{id}/items': { path: { id: string }; answer: { items: CatalogueItem[] } };
  'GET /departments/{id}/sums': {
    path: { id: string };
    query: { from?: string; until?: string };
    answer: DepartmentSums;
  };
  'GET /filing-context': { query: { enterpriseId: string; planId?: string }; answer: FilingContext };
  'GET /plans': {
    query: Paged & {
      scope: 'mine' | 'department' | 'enterprise' | 'to-approve';
      status?: string;
      enterpriseId?: string;
      departmentId?: string;
      from?: string;
      until?: string;
    };
    answer: Listed<PlanRow>;
  };
  'GET /plans/{id}': { path: OnPlan; answer: PlanView };
  'GET /plans/{id}/complaint-marks': { path: OnPlan; answer: { items: ComplaintMark[] } };
  'GET /filing-attempts/{id}/complaint-marks': { path: { id: string }; answer: { items: ComplaintMark[] } };
  'GET /filing-attempts': {
    query: Paged & { scope: 'department' | 'undetermined' };
    answer: Listed<FilingAttempt>;
  };
  'GET /filing-attempts/{id}': { path: { id: string }; answer: FilingAttempt };
  'GET /calendar': {
    query: { month: string; enterpriseId?: string; departmentId?: string };
    answer: CalendarMonth;
  };
  'GET /notices': { query: Paged; answer: Listed<Notice> };
  'GET /notices/counts': { answer: NoticeCounts };
  'GET /message-templates': { answer: MessageTemplates };
  'GET /message-deliveries': {
    query: Paged & { state?: MessageState };
    answer: Listed<MessageDelivery>;
  };
  'GET /requests': { query: Paged & RequestFilter; answer: Listed<RequestRow> };
  'GET /requests/export/preview': { query: RequestFilter; answer: { rows: number } };
  'GET /requests/counts': { query: { scope: RequestScope }; answer: RequestCounts };
  'GET /request-handlers': { answer: { items: RequestHandler[] } };
  'GET /requests/{id}': { path: OnRequest; answer: RequestView };
  'GET /requests/{id}/link-candidates': { path: OnRequest; answer: { items: RequestRow[] } };
  'GET /requests/analysis': { query: { month: string }; answer: MonthAnalysis };
  'GET /card-print-preview': {
    query: { town?: string; park?: string; kind?: string; undelivered?: 'true' | 'false' };
    answer: CardPrintPreview;
  };
  'GET /card-prints': { answer: { items: CardPrint[] } };
  'GET /visit-reports': { query: Paged & { status?: string }; answer: Listed<VisitReport> };
  'GET /enterprises/{id}/card': { path: { id: string }; answer: CardOpening };
  'GET /cards': {
    query: Paged & { town?: string; kind?: string; state?: CardState; q?: string };
    answer: Listed<CardRow>;
  };
  'GET /cards/coverage': { answer: CardCoverage };
  'GET /follow-ups': { query: Paged & { status?: string }; answer: Listed<FollowUp> };
}

/** Questions too long for an address: no key, nothing written that matters twice. */
export interface Questions
  extends ServiceQuestions, AccountQuestions, RevealQuestions, CodeQuestions, UpkeepQuestions {
  'POST /card-openings': { body: { token: string }; answer: CardOpening };
  'POST /requests/similar': {
    body: { enterpriseId: string; words: string };
    answer: { items: RequestRow[] };
  };
  'POST /plan-previews': { body: { draft: Draft }; answer: { decision: Decision; advice: Advice[] } };
}

/** Every write: sent with a key, so that a repetition does nothing twice. */
export interface Writes extends ServiceWrites, IntakeWrites, SummonsWrites, AccountWrites, UpkeepWrites {
  'POST /demo/clock': { body: { date: string }; answer: Demo };
  'POST /visit-reports': { body: VisitReportDraft; answer: ReceivedReport };
  'POST /visit-reports/{id}/handle': {
    path: { id: string };
    body: { outcome: ReportOutcome; note: string };
    answer: VisitReport;
  };
  'POST /cards': {
    body: { enterpriseId: string; siteName?: string; siteAddress?: string };
    answer: CardRow;
  };
  'POST /cards/{codeId}/revocation': { path: OnCard; body: { reason: string }; answer: CardRow };
  'POST /cards/{codeId}/reissue': { path: OnCard; body: { reason: string }; answer: CardRow };
  'POST /cards/{codeId}/delivery': {
    path: OnCard;
    body: { deliveredOn: string; deliveredTo: string; note?: string };
    answer: CardRow;
  };
  'POST /plans': { body: Filing; answer: PlanView };
  'POST /plans/{id}/approval': {
    path: OnPlan;
    body: { approve: boolean; reason?: string; version: number };
    answer: PlanView;
  };
  'POST /plans/{id}/amendment': { path: OnPlan; body: Filing & { version: number }; answer: PlanView };
  'POST /plans/{id}/cancellation': {
    path: OnPlan;
    body: { reason: string; version: number };
    answer: PlanView;
  };
  'POST /plans/{id}/officer-replacement': {
    path: OnPlan;
    body: { officerId: string; byOfficerId: string; reason: string; version: number };
    answer: PlanView;
  };
  'POST /plans/{id}/start': { path: OnPlan; body: { at?: string }; answer: PlanView };
  'POST /plans/{id}/finish': {
    path: OnPlan;
    body: {
      result: VisitResult;
      words: string;
      correctionDueDate?: string;
      at?: string;
      leniency?: boolean;
    };
    answer: PlanView;
  };
  'POST /plans/{id}/rating': { path: OnPlan; body: RatingDraft; answer: Rating };
  'POST /requests': { body: RequestDraft; answer: RequestView };
  'POST /requests/{id}/events': { path: OnRequest; body: RequestEventBody; answer: RequestView };
  'POST /request-links': {
    body: { mainId: string; ids: string[]; words?: string };
    answer: { items: LinkedOne[] };
  };
  'POST /notices/reading': { body: NoticesRead; answer: NoticeCounts };
  'POST /message-consents': { body: { answers: ConsentGiven[] }; answer: MessageTemplates };
  'POST /wechat-bindings': { body: { code: string }; answer: MessageTemplates };
  'POST /wechat-bindings/removal': { answer: MessageTemplates };
  'POST /message-deliveries/{id}/resend': {
    path: { id: string };
    body: { state: MessageState };
    answer: MessageDelivery;
  };
  'POST /request-hand-overs': {
    body: { requestIds: string[]; assigneeId: string; words?: string };
    answer: HandOverAnswer;
  };
  'POST /card-prints': { body: CardPrintStart; answer: CardPrint };
  'POST /card-prints/{id}/resume': { path: { id: string }; answer: CardPrint };
  'POST /filing-attempts/{id}/decision': {
    path: { id: string };
    body: { accept: boolean; reason: string };
    answer: FilingAttempt;
  };
  'POST /follow-ups/{id}/contact': {
    path: { id: string };
    body: { note: string; planDate?: string };
    answer: FollowUp;
  };
  'POST /follow-ups/{id}/outcome': {
    path: { id: string };
    body: { outcome: 'confirmed' | 'not-substantiated'; reason: string };
    answer: FollowUp;
  };
}

export interface Routes extends Reads, Questions, Writes, Files {}
export type Route = keyof Routes;
export type FileRoute = keyof Files;
export type WriteRoute = keyof Writes;

export type AnswerOf<R extends Route> = Routes[R]['answer'];
export type BodyOf<R extends Route> = Routes[R] extends { body: infer Body } ? Body : undefined;
/** `path`, `query` and `body` of a route: just those that it has. */
export type AsksOf<R extends Route> = Omit<Routes[R], 'answer'>;

/** Every route the API describes, e.g. `GET /plans/{id}`. */
type Described = {
  [Path in keyof paths]: Path extends `/api/v1${infer Rest}`
    ? {
        [Method in 'get' | 'post']: paths[Path][Method] extends object
          ? `${Uppercase<Method>} ${Rest}`
          : never;
      }['get' | 'post']
    : never;
}[keyof paths];

/** Compiles only while the API describes every route of this table. @public */
export const describesEveryRoute: [Route] extends [Described] ? true : never = true;

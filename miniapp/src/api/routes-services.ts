/** The routes of who serves whom, who is away, and which days are closed. */
import type {
  Absence,
  AbsenceDraft,
  AbsenceHandOver,
  CardIssuePreview,
  CardScope,
  ClosedDay,
  ClosedDayPreview,
  DeputyCandidate,
  DeputyDraft,
  EnterpriseService,
  HeadDeputy,
  Routing,
  RoutingProposal,
  RoutingTrial,
  RoutingVersionDetails,
  ServiceOfficer,
  Listed,
} from './contract';
import type { ServiceVisitReads, ServiceVisitWrites } from './routes-service-visits';

type Paged = { cursor?: string; limit?: number };

export interface ServiceReads extends ServiceVisitReads {
  'GET /absences': { query: Paged & { accountId?: string }; answer: Listed<Absence> };
  'GET /head-deputies': {
    query: Paged & { accountId?: string; list?: 'live' | 'past' };
    answer: Listed<HeadDeputy> & { mayName: boolean };
  };
  'GET /head-deputy-candidates': { query: { departmentId?: string }; answer: { items: DeputyCandidate[] } };
  'GET /absence-preview': {
    query: { accountId?: string; from: string; standInId?: string };
    answer: AbsenceHandOver;
  };
  'GET /service-officers': { query: { departmentId?: string }; answer: { items: ServiceOfficer[] } };
  'GET /enterprises/{id}/service': { path: { id: string }; answer: EnterpriseService };
  'GET /closed-days': { query: Paged; answer: Listed<ClosedDay> };
  'GET /closed-day-preview': { query: { date: string }; answer: ClosedDayPreview };
  'GET /card-issue-preview': { query: CardScope; answer: CardIssuePreview };
  'GET /routing': { answer: Routing };
  'GET /routing/versions/{version}': { path: { version: number }; answer: RoutingVersionDetails };
}

export interface ServiceQuestions {
  'POST /routing/trials': { query?: Paged; body: RoutingProposal; answer: RoutingTrial };
}

export interface ServiceWrites extends ServiceVisitWrites {
  'POST /cards/issues': { body: CardScope; answer: { issued: number; left: number } };
  'POST /absences': { body: AbsenceDraft; answer: Absence };
  'POST /absences/{id}/end': { path: { id: string }; answer: Absence };
  'POST /head-deputies': { body: DeputyDraft; answer: HeadDeputy };
  'POST /head-deputies/{id}/end': { path: { id: string }; answer: HeadDeputy };
  'POST /closed-days': { body: { date: string; reason: string }; answer: ClosedDay };
  'POST /closed-days/{date}/removal': { path: { date: string }; answer: ClosedDay };
  'POST /enterprises/{id}/service': {
    path: { id: string };
    body: { officerId: string; deputyId: string | null };
    answer: EnterpriseService;
  };
  'POST /routing': { body: RoutingProposal & { version: number; note: string }; answer: Routing };
}

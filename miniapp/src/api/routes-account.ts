/** The routes of signing in, of one's devices, and of who is let in. */
import type {
  AdmissibleAccount,
  AdmissionCode,
  AskingBrowser,
  AuditLogRow,
  BindingDecision,
  BindingDraft,
  BindingRequest,
  BindingRequestState,
  BindingStatus,
  ContactReveal,
  Device,
  Enrolment,
  InvitationMade,
  Erased,
  Listed,
  PersonalData,
  PersonAsked,
  RevealedContact,
  Members,
  OpenWorkView,
  ContactSubject,
  Session,
  SignedInHere,
  SignInTicket,
  TicketState,
} from './contract';

type OnEnterprise = { id: string };
type OnMember = { id: string; memberId: string };
type Person = { name: string; title?: string };
type Paged = { cursor?: string; limit?: number };

export type AuditLogFilter = {
  actorId?: string;
  action?: string;
  subjectId?: string;
  from?: string;
  until?: string;
};

export interface AccountReads {
  'GET /audit-rows': {
    query: Paged & AuditLogFilter;
    answer: Listed<AuditLogRow>;
  };
  'GET /binding-requests': { query: Paged & { status?: BindingStatus }; answer: Listed<BindingRequest> };
  'GET /contact-reveals': { query: Paged; answer: Listed<ContactReveal> };
  'GET /session': { answer: Session };
  'GET /devices': { answer: { items: Device[] } };
  'GET /enterprises/{id}/members': { path: OnEnterprise; answer: Members };
  'GET /accounts/{id}/open-work': { path: { id: string }; answer: OpenWorkView };
  'GET /accounts': { query: Paged & { query?: string }; answer: Listed<AdmissibleAccount> };
}

/** Without a key: what they answer is a secret, which the server keeps nowhere. */
export interface AccountQuestions {
  'POST /binding-requests/state': { body: { key: string }; answer: BindingRequestState };
  'POST /demo/sign-in': { body: { personaId: string }; answer: { token: string; session: Session } };
  'POST /sign-in/password': {
    body: { login: string; password: string; oneTimePassword: string; deviceToken?: string };
    answer: SignedInHere;
  };
  'POST /sign-in/wechat': { body: { code: string; admissionCode?: string }; answer: SignedInHere };
  'POST /sign-in/enrolment': {
    body: { admissionCode: string; login: string; password: string };
    answer: Enrolment;
  };
  'POST /sign-in/enrolment/confirmation': {
    body: { admissionCode: string; oneTimePassword: string };
    answer: SignedInHere;
  };
  'POST /sign-in/tickets': { body: object; answer: SignInTicket };
  'POST /sign-in/tickets/state': { body: { ticket: string; secret: string }; answer: TicketState };
}

/** Nor do these: what they answer is kept nowhere, and each look at others is noted. */
export interface RevealQuestions {
  'POST /contact-reveals': {
    body: { subject: ContactSubject; id: string; reason: string };
    answer: RevealedContact;
  };
  'GET /personal-data': { answer: PersonalData };
  'POST /personal-data/exports': { body: PersonAsked; answer: PersonalData };
}

export interface AccountWrites {
  'POST /binding-requests': { body: BindingDraft; answer: BindingRequestState };
  'POST /binding-requests/{id}/decision': {
    path: { id: string };
    body: BindingDecision;
    answer: BindingRequest;
  };
  'POST /sign-in/tickets/scan': { body: { ticket: string }; answer: AskingBrowser };
  'POST /sign-in/tickets/confirmation': {
    body: { ticket: string; number: string };
    answer: AskingBrowser;
  };
  'POST /sign-in/tickets/refusal': { body: { ticket: string }; answer: AskingBrowser };
  'POST /enterprises/{id}/members': { path: OnEnterprise; body: Person; answer: InvitationMade };
  'POST /enterprises/{id}/administrator': { path: OnEnterprise; body: Person; answer: InvitationMade };
  'POST /enterprises/{id}/members/{memberId}/code': { path: OnMember; answer: InvitationMade };
  'POST /enterprises/{id}/members/{memberId}/removal': { path: OnMember; answer: Members };
  'POST /enterprises/{id}/members/{memberId}/hand-over': { path: OnMember; answer: Members };
  'POST /enterprises/{id}/members/{memberId}/confirmation': { path: OnMember; answer: Members };
  'POST /accounts/{id}/leaving': {
    path: { id: string };
    body: { successorId?: string };
    answer: OpenWorkView;
  };
  'POST /memberships': { body: { code: string }; answer: Session };
  'POST /personal-data/erasure': { body: { name: string }; answer: Erased };
  'POST /personal-data/erasures': { body: PersonAsked; answer: Erased };
  'POST /sign-out': { answer: { items: Device[] } };
  'POST /devices/removal': { answer: { items: Device[] } };
  'POST /devices/{id}/removal': { path: { id: string }; answer: { items: Device[] } };
  'POST /accounts/{id}/admission-code': { path: { id: string }; answer: AdmissionCode };
}

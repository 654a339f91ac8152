/** The routes of signing in, of one's devices, and of who is let in. */
import type {
  AdmissibleAccount,
  AdmissionCode,
  Device,
  Enrolment,
  Listed,
  RevealedContact,
  RevealSubject,
  Session,
  SignedInHere,
} from './contract';

type Paged = { cursor?: string; limit?: number };

export interface AccountReads {
  'GET /session': { answer: Session };
  'GET /devices': { answer: { items: Device[] } };
  'GET /accounts': { query: Paged & { query?: string }; answer: Listed<AdmissibleAccount> };
}

/** Without a key: what they answer is a secret, which the server keeps nowhere. */
export interface AccountQuestions {
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
}

/** Nor does this one: what it answers is kept nowhere, and each look is noted. */
export interface RevealQuestions {
  'POST /contact-reveals': {
    body: { subject: RevealSubject; id: string; reason: string };
    answer: RevealedContact;
  };
}

export interface AccountWrites {
  'POST /sign-out': { answer: { items: Device[] } };
  'POST /devices/removal': { answer: { items: Device[] } };
  'POST /devices/{id}/removal': { path: { id: string }; answer: { items: Device[] } };
  'POST /accounts/{id}/admission-code': { path: { id: string }; answer: AdmissionCode };
}

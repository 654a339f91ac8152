import type {
  DecidedIntake,
  IntakeClient,
  KeyedIntakeClient,
  Listed,
  RequestSheet,
  UnmatchedIntake,
} from './contract';

type Paged = { cursor?: string; limit?: number };

/** Of what comes in by other ways than an enterprise's own phone. */
export interface IntakeReads {
  'GET /request-sheets': { query?: Paged; answer: Listed<RequestSheet> };
  'GET /intake/unmatched': { query?: Paged; answer: Listed<UnmatchedIntake> };
  'GET /intake/clients': { query?: Paged; answer: Listed<IntakeClient> };
}

export interface IntakeWrites {
  'POST /intake/unmatched/{id}/match': {
    path: { id: string };
    body: { enterpriseId: string };
    answer: DecidedIntake;
  };
  'POST /intake/unmatched/{id}/decline': {
    path: { id: string };
    body: { reason: string };
    answer: DecidedIntake;
  };
  'POST /intake/clients': {
    body: { name: string; channel: IntakeClient['channel'] };
    answer: KeyedIntakeClient;
  };
  'POST /intake/clients/{id}/renew': { path: { id: string }; answer: KeyedIntakeClient };
  'POST /intake/clients/{id}/revoke': { path: { id: string }; answer: IntakeClient };
}

/** The stable codes of problem+json answers (RFC 9457). Each has its words in `wording/problems.ts`. */
export const PROBLEM_CODES = [
  // Who asks, and whether he may.
  'not-signed-in',
  'forbidden',
  'not-found',
  'own-filing',
  // Signing in.
  'sign-in-refused',
  'session-over',
  'code-not-good',
  'login-taken',
  'password-weak',
  'one-time-password-wrong',
  'wechat-not-bound',
  'ticket-over',
  'ticket-number-wrong',
  'ticket-by-phone',
  // Who belongs to an enterprise.
  'staff-no-member',
  'last-administrator',
  'members-full',
  'too-many-open',
  // Personal data.
  'still-in-office',
  // What was sent.
  'malformed-request',
  'invalid-input',
  'method-not-allowed',
  'unsupported-media-type',
  'payload-too-large',
  'idempotency-key-missing',
  'idempotency-key-malformed',
  'idempotency-key-reused',
  'idempotency-key-in-progress',
  'too-many-requests',
  // Filing and changing a plan.
  'filing-rejected',
  'filing-undetermined',
  'decision-changed',
  'decision-stands-against',
  'version-conflict',
  'not-in-this-state',
  'no-policy-in-force',
  'already-decided',
  // The visit and its rating.
  'not-yet-startable',
  'period-over',
  'time-not-plausible',
  'already-rated',
  'too-late-to-rate',
  'not-contacted-yet',
  // Requests.
  'nudged-today',
  'export-too-long',
  'audit-export-too-long',
  // Summonses.
  'summons-department-first',
  'summons-nobody-serves',
  // Closed days.
  'closed-day-past',
  'closed-day-at-rest',
  // Who serves whom.
  'routing-faults',
  // Visits by service people.
  'service-visit-this-week',
  // Contact cards.
  'card-exists',
  'card-revoked',
  'card-delivered',
  'nothing-to-print',
  // What other systems send.
  'external-id-reused',
  // Messages by WeChat.
  'wechat-off',
  'wechat-code-refused',
  'wechat-unreachable',
  // Spreadsheets of requests.
  'sheet-unreadable',
  'sheet-faulty',
  'sheet-taken-in',
  // Registers.
  'register-changed',
  'register-unchanged',
  'register-row-faulty',
  // The demo's clock.
  'clock-only-forward',
  'clock-beyond-calendar',
  // Ours.
  'internal-error',
  'not-ready',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What can be wrong with one field of a request. */
export const FIELD_CODES = [
  'missing',
  'unknown-field',
  'too-long',
  'too-short',
  'wrong-format',
  'wrong-type',
  'not-one-of',
  'not-a-date',
  'not-an-instant',
  'not-after-start',
  'in-the-future',
  'out-of-range',
  'unknown-reference',
] as const;
export type FieldCode = (typeof FIELD_CODES)[number];

import type { ProblemCode } from '@anqi/shared';

/** One field at fault: a JSON pointer into what was sent, a stable code and the numbers its wording names. */
export interface FieldProblem {
  pointer: string;
  code: string;
  params?: Record<string, string | number>;
}

/** A problem before it is put into words: kept like this, a replay can answer in the language asked for. */
export interface ProblemBody {
  code: ProblemCode;
  params?: Record<string, string | number>;
  errors?: FieldProblem[];
  /** Members of the problem of its own (RFC 9457 3.2), such as the decision. */
  extensions?: Record<string, unknown>;
  requestId?: string;
}

export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500 | 503;

export interface Refusal {
  status: RefusalStatus;
  body: ProblemBody;
}

/** What a route answers: an expected refusal is a value, and what was written on its way is kept. */
export type Answer<T> = { status: 200 | 201; body: T } | Refusal;

export function problem(
  code: ProblemCode,
  status: RefusalStatus,
  more: Omit<ProblemBody, 'code'> = {},
): Refusal {
  return { status, body: { code, ...more } };
}

export function isRefusal<A extends { status: number }>(answer: A): answer is A & Refusal {
  return answer.status >= 400;
}

/** For guards, pipes and reads, which have nothing to keep; thrown inside a transaction it rolls back. */
export class ProblemError extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly headers: Record<string, string> = {},
  ) {
    super(refusal.body.code);
  }
}

export function refuse(code: ProblemCode, status: RefusalStatus, more?: Omit<ProblemBody, 'code'>): never {
  throw new ProblemError(problem(code, status, more));
}

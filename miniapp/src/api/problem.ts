import type { Decision } from '@anqi/shared';
import type { DecisionChange } from './contract';

/** Why a request brought no value. `problem` is the server's own word (RFC 9457); the others are ours. */
export interface Problem {
  kind: 'problem' | 'offline' | 'timeout';
  status: number;
  /** Stable, kebab-case, e.g. `already-rated`; `offline` and `timeout` where no server spoke. */
  code: string;
  /** Already in the visitor's language. */
  title: string;
  detail?: string;
  errors?: { pointer: string; code: string; detail: string }[];
  requestId?: string;
  /** Seconds to wait, from Retry-After. */
  retryAfter?: number;
  decision?: Decision;
  attemptId?: string;
  changes?: DecisionChange[];
  /** Of a register's row, by column. */
  faults?: { column: string | null; text: string }[];
}

export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const noAnswer = (kind: 'offline' | 'timeout'): Problem => ({
  kind,
  status: 0,
  code: kind,
  title: '',
});

/** Nothing was decided: the same request may be sent again later. */
export function isPassing({ kind, status }: Problem): boolean {
  return kind !== 'problem' || status === 429 || status >= 500;
}

/** No answer to the intention yet: nothing was decided, or signed out, or the same key is still being worked on. */
export const isUnanswered = (problem: Problem): boolean =>
  isPassing(problem) || problem.status === 401 || problem.code === 'idempotency-key-in-progress';

/** Reads a problem from any refused answer, ours or a proxy's. */
export function readProblem(status: number, body: unknown): Problem {
  const said = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    ...said,
    kind: 'problem',
    status,
    code: typeof said.code === 'string' ? said.code : `http-${status}`,
    title: typeof said.title === 'string' ? said.title : '',
  };
}

import type { Problem, Query } from '../api';
import { ready, type PageState } from '../ui/page-state';

/** What a page shows of a query: its data, or why there is none. `empty` is asked once there is data. */
export function pageStateOf<T>(
  query: Query<T>,
  empty?: (data: T) => { title: string; hint?: string } | null,
): PageState {
  if (query.data !== null) {
    const nothing = empty?.(query.data) ?? null;
    return nothing === null ? ready : { kind: 'empty', ...nothing };
  }
  if (query.problem !== null) return stateOfProblem(query.problem, query.reload);
  return { kind: 'loading' };
}

/** Why there is nothing to show. */
export function stateOfProblem(problem: Problem, retry?: () => void): Exclude<PageState, { kind: 'ready' }> {
  if (problem.kind !== 'problem') return { kind: problem.kind, retry };
  switch (problem.status) {
    case 401:
      return { kind: 'signed-out' };
    case 403:
      return { kind: 'no-right' };
    case 404:
      return { kind: 'not-found' };
    default:
      return { kind: 'error', retry, requestId: problem.requestId };
  }
}

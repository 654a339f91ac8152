/** A row of the table of requests; the table itself is in `request-transitions.ts`. */
import type { RequestGuard } from './request-guards.js';
import type { RequestAction } from './request-permissions.js';
import type {
  ClockOperation,
  RequestClock,
  RequestEvent,
  RequestField,
  RequestStatus,
} from './request-types.js';

type Clocks = Partial<Record<ClockOperation, readonly RequestClock[]>>;

export interface RequestTransition {
  /** `null`: there is no request yet. */
  from: RequestStatus | null;
  event: RequestEvent;
  to: RequestStatus;
  /** The action that allows it; `null` where only the product itself does it. */
  by: RequestAction | null;
  guards: readonly RequestGuard[];
  needs: readonly RequestField[];
  clocks: Clocks;
}

interface Rest {
  by: RequestAction | null;
  guards?: readonly RequestGuard[];
  needs?: readonly RequestField[];
  clocks?: Clocks;
}

export function row(
  [from, event, to]: readonly [RequestStatus | null, RequestEvent, RequestStatus],
  { by, guards = [], needs = [], clocks = {} }: Rest,
): RequestTransition {
  return { from, event, to, by, guards, needs, clocks };
}

/** The same event in several statuses, none of which it changes. */
export const within = (
  statuses: readonly RequestStatus[],
  event: RequestEvent,
  rest: Rest,
): RequestTransition[] => statuses.map((status) => row([status, event, status], rest));

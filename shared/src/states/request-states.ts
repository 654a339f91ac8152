import { REQUEST_GUARDS, type RequestSituation } from './request-guards.js';
import { canWithRequest, type RequestAsker } from './request-permissions.js';
import type { RequestTransition } from './request-row.js';
import { REQUEST_TRANSITIONS } from './request-transitions.js';
import { REQUEST_EVENTS, type RequestEvent, type RequestStatus } from './request-types.js';

/** The transition that an event causes, or `undefined` where it may not come in this situation. */
export function requestTransitionOf(
  situation: RequestSituation,
  event: RequestEvent,
): RequestTransition | undefined {
  return REQUEST_TRANSITIONS.find(
    (transition) =>
      transition.from === situation.status &&
      transition.event === event &&
      transition.guards.every((guard) => REQUEST_GUARDS[guard](situation)),
  );
}

/** The status after the event, or `null` where it may not come. */
export function nextRequestStatus(situation: RequestSituation, event: RequestEvent): RequestStatus | null {
  return requestTransitionOf(situation, event)?.to ?? null;
}

/** The events that the situation allows and the asker may cause, in the order of the buttons. */
export function allowedRequestEvents(asker: RequestAsker, situation: RequestSituation): RequestEvent[] {
  return REQUEST_EVENTS.filter((event) => {
    const transition = requestTransitionOf(situation, event);
    return transition !== undefined && transition.by !== null && canWithRequest(asker, transition.by);
  });
}

/** Whether the request is still somebody's to move on. */
export function isOpenRequest(status: RequestStatus): boolean {
  return status !== 'closed' && status !== 'withdrawn' && status !== 'duplicate';
}

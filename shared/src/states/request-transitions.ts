/**
 * The whole table of what can happen to a request (S001 二(一)3, S004 五(二)): in which status an event may come, what
 * it leads to, whose permission it needs, under which conditions, what has to be stated, and which clocks it
 * starts, stops, pauses, resumes or moves.
 */
import { CLOSING } from './request-closing.js';
import { HANDLING, IN_HAND, INTAKE } from './request-handling.js';
import { row, within, type RequestTransition } from './request-row.js';
import { REQUEST_STATUSES, type RequestClock, type RequestStatus } from './request-types.js';

const ENDED: readonly RequestStatus[] = ['closed', 'withdrawn', 'duplicate'];
const OPEN = REQUEST_STATUSES.filter((status) => !ENDED.includes(status));
const WITH_UNIT: readonly RequestStatus[] = ['dispatched', 'in-hand', 'awaiting-enterprise', 'explaining'];

/** What runs in each status before the answer: a request that ends there stops it. */
const BEFORE_ANSWER: readonly (readonly [RequestStatus, readonly RequestClock[]])[] = [
  ['submitted', ['to-centre']],
  ['registered', ['dispatch']],
  ['dispatched', [...HANDLING, 'objection']],
  ['in-hand', HANDLING],
  ['awaiting-enterprise', HANDLING],
];

/** A linked request is answered with another, and is its enterprise's own all the same (并案办理). */
const LINKED: readonly RequestTransition[] = [
  row(['duplicate', 'unlink', 'registered'], {
    by: 'request.unlink',
    guards: ['main-not-settled'],
    needs: ['words'],
    clocks: { start: ['dispatch'] },
  }),
  // The one that it went by was withdrawn: of those linked to it the eldest goes on, and the others go by that.
  row(['duplicate', 'take-over', 'registered'], { by: null, clocks: { start: ['dispatch'] } }),
  row(['duplicate', 'follow', 'duplicate'], { by: null }),
  row(['duplicate', 'rate', 'duplicate'], {
    by: 'request.own',
    guards: ['not-rated', 'main-closed'],
    needs: ['rating'],
  }),
];

const AT_ANY_TIME: readonly RequestTransition[] = [
  ...BEFORE_ANSWER.flatMap(([status, running]) => [
    row([status, 'withdraw', 'withdrawn'], { by: 'request.own', clocks: { stop: running } }),
    row([status, 'mark-duplicate', 'duplicate'], {
      by: 'request.link',
      needs: ['duplicate-of'],
      clocks: { stop: running },
    }),
  ]),
  ...LINKED,
  ...within(WITH_UNIT, 'escalate', { by: 'request.handle', guards: ['level-left'], needs: ['words'] }),
  ...within(OPEN, 'decide-scheduling', {
    by: 'request.schedule',
    guards: ['scheduled'],
    needs: ['session', 'words'],
  }),
  ...within(OPEN, 'climb', { by: null, guards: ['level-left'], needs: ['level'] }),
  ...within(OPEN, 'supervise', { by: 'request.supervise', needs: ['words'] }),
  ...within(OPEN, 'nudge', { by: 'request.own', guards: ['not-nudged-today'] }),
  ...within(OPEN, 'hand-over', { by: 'request.hand-over', needs: ['assignee'] }),
  ...within(REQUEST_STATUSES, 'comment', { by: 'request.own', needs: ['words'] }),
];

export const REQUEST_TRANSITIONS: readonly RequestTransition[] = [
  ...INTAKE,
  ...IN_HAND,
  ...CLOSING,
  ...AT_ANY_TIME,
];

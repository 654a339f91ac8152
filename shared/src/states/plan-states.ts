/**
 * What can happen to an inspection plan, as a table: in which status an event may come, what it leads to,
 * under which conditions, and whose permission it needs. An emergency's approval is a field of its own: it is
 * given or refused afterwards, and a refusal is recorded and undoes nothing.
 */
import type { Action } from '../permissions/actions.js';
import type { PlanStatus, VisitMode } from '../rules/types.js';

export const APPROVAL_STATES = ['pending', 'approved', 'refused'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export const PLAN_EVENTS = [
  'approve-in-part',
  'approve',
  'refuse',
  'amend',
  'replace-officer',
  'fall-back',
  'cancel',
  'start',
  'finish',
  'rate',
  'lapse',
] as const;
export type PlanEvent = (typeof PLAN_EVENTS)[number];

/** What the conditions of a transition look at. */
export interface PlanSituation {
  status: PlanStatus;
  approval: ApprovalState;
  emergency: boolean;
  mode: VisitMode;
}

export const GUARDS = {
  emergency: ({ emergency }: PlanSituation) => emergency,
  'no-emergency': ({ emergency }: PlanSituation) => !emergency,
  'approval-pending': ({ approval }: PlanSituation) => approval === 'pending',
  'off-site': ({ mode }: PlanSituation) => mode === 'off-site',
} as const;
export type GuardName = keyof typeof GUARDS;

export interface PlanTransition {
  from: PlanStatus;
  event: PlanEvent;
  to: PlanStatus;
  /** The actions any of which allows it; empty where only the product itself does it. */
  by: readonly Action[];
  guards: readonly GuardName[];
}

const APPROVERS: readonly Action[] = ['plan.approve', 'plan.approve-waiver'];
const PRODUCT: readonly Action[] = [];
const AFTERWARDS: readonly GuardName[] = ['emergency', 'approval-pending'];

type Row = readonly [PlanStatus, PlanEvent, PlanStatus, readonly Action[], (readonly GuardName[])?];

const ROWS: readonly Row[] = [
  // One of two approvers has agreed, and the other has still to.
  ['awaiting-approval', 'approve-in-part', 'awaiting-approval', APPROVERS, ['approval-pending']],
  ['awaiting-approval', 'approve', 'approved', APPROVERS, ['approval-pending']],
  ['awaiting-approval', 'refuse', 'refused', APPROVERS, ['no-emergency']],
  ['awaiting-approval', 'refuse', 'awaiting-approval', APPROVERS, AFTERWARDS],
  ['awaiting-approval', 'amend', 'awaiting-approval', ['plan.amend']],
  ['awaiting-approval', 'replace-officer', 'awaiting-approval', ['plan.replace-officer']],
  ['awaiting-approval', 'cancel', 'cancelled', ['plan.cancel']],
  ['awaiting-approval', 'fall-back', 'awaiting-approval', PRODUCT],
  ['awaiting-approval', 'lapse', 'lapsed', PRODUCT],
  ['awaiting-approval', 'start', 'started', ['visit.start'], ['emergency']],

  // Amended or without its host, a plan is decided anew and its approval starts over.
  ['approved', 'amend', 'awaiting-approval', ['plan.amend']],
  ['approved', 'fall-back', 'awaiting-approval', PRODUCT],
  ['approved', 'replace-officer', 'approved', ['plan.replace-officer']],
  ['approved', 'cancel', 'cancelled', ['plan.cancel']],
  ['approved', 'lapse', 'lapsed', PRODUCT],
  ['approved', 'start', 'started', ['visit.start']],
  // An off-site check has no visit to start.
  ['approved', 'finish', 'finished', ['visit.finish'], ['off-site']],

  ['started', 'approve-in-part', 'started', APPROVERS, AFTERWARDS],
  ['started', 'approve', 'started', APPROVERS, AFTERWARDS],
  ['started', 'refuse', 'started', APPROVERS, AFTERWARDS],
  ['started', 'finish', 'finished', ['visit.finish']],

  ['finished', 'approve-in-part', 'finished', APPROVERS, AFTERWARDS],
  ['finished', 'approve', 'finished', APPROVERS, AFTERWARDS],
  ['finished', 'refuse', 'finished', APPROVERS, AFTERWARDS],
  ['finished', 'rate', 'finished', ['visit.rate']],
];

export const PLAN_TRANSITIONS: readonly PlanTransition[] = ROWS.map(([from, event, to, by, guards = []]) => ({
  from,
  event,
  to,
  by,
  guards,
}));

/** The transition that an event causes, or `undefined` where it may not come in this situation. */
export function transitionOf(situation: PlanSituation, event: PlanEvent): PlanTransition | undefined {
  return PLAN_TRANSITIONS.find(
    (transition) =>
      transition.from === situation.status &&
      transition.event === event &&
      transition.guards.every((guard) => GUARDS[guard](situation)),
  );
}

/** The status after the event, or `null` where it may not come: problem `not-in-this-state`. */
export function nextStatus(situation: PlanSituation, event: PlanEvent): PlanStatus | null {
  return transitionOf(situation, event)?.to ?? null;
}

/** The approval after the event: it starts over with a new decision, and otherwise keeps what was said. */
export function nextApproval({ approval }: PlanSituation, event: PlanEvent): ApprovalState {
  switch (event) {
    case 'approve':
      return 'approved';
    case 'refuse':
      return 'refused';
    case 'amend':
    case 'fall-back':
      return 'pending';
    case 'approve-in-part':
    case 'replace-officer':
    case 'cancel':
    case 'start':
    case 'finish':
    case 'rate':
    case 'lapse':
      return approval;
  }
}

export function allowedEvents(situation: PlanSituation): PlanEvent[] {
  return PLAN_EVENTS.filter((event) => transitionOf(situation, event) !== undefined);
}

/** What a plan is when it is filed: an emergency begun before its filing is already under way. */
export function statusWhenFiled(emergency: boolean, startsAtMs: number, nowMs: number): PlanStatus {
  return emergency && startsAtMs <= nowMs ? 'started' : 'awaiting-approval';
}

/**
 * Whether the plan has an inspection code to show. An emergency has one at once; nobody else before the
 * approval; an off-site check never.
 */
export function hasInspectionCode({ status, emergency, mode }: PlanSituation): boolean {
  if (mode === 'off-site') return false;
  return status === 'approved' || status === 'started' || (status === 'awaiting-approval' && emergency);
}

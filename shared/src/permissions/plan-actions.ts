import { hasInspectionCode, transitionOf } from '../states/plan-states.js';
import type { PlanEvent, PlanSituation } from '../states/plan-states.js';
import type { Approver } from '../states/needed-approvals.js';
import type { Action } from './actions.js';
import { can } from './permissions.js';
import type { Asker } from './plan-visibility.js';

/** What may be done with a plan: the buttons under it. */
export const PLAN_ACTIONS = [
  'approve',
  'refuse',
  'amend',
  'cancel',
  'replace-officer',
  'show-code',
  'start',
  'finish',
  'rate',
] as const;
export type PlanAction = (typeof PLAN_ACTIONS)[number];

export interface ActionablePlan extends PlanSituation {
  /** Whose approval is still to come. */
  awaits: readonly Approver[];
  /** Now lies between the early showing of the code and the period's end: see `visitWindow`. */
  startable: boolean;
  /** Not rated yet, and within the days for it: see `isRatable`. */
  ratable: boolean;
}

const PERMISSION_OF: Record<Exclude<PlanAction, 'approve' | 'refuse'>, Action> = {
  amend: 'plan.amend',
  cancel: 'plan.cancel',
  'replace-officer': 'plan.replace-officer',
  'show-code': 'code.show',
  start: 'visit.start',
  finish: 'visit.finish',
  rate: 'visit.rate',
};

const APPROVAL_OF: Record<Approver, Action> = {
  head: 'plan.approve',
  coordinator: 'plan.approve-waiver',
};

/** The outstanding approvals that are the asker's to give. */
export function approvalsOf({ roles, relations }: Asker, awaits: readonly Approver[]): Approver[] {
  return awaits.filter((approver) => can(roles, APPROVAL_OF[approver], relations));
}

/** The actions that state and permission both allow, in the order of the buttons. */
export function allowedPlanActions(asker: Asker, plan: ActionablePlan): PlanAction[] {
  return PLAN_ACTIONS.filter((action) => isPermitted(asker, plan, action) && isPossible(plan, action));
}

function isPermitted(asker: Asker, { awaits }: ActionablePlan, action: PlanAction): boolean {
  if (action === 'approve' || action === 'refuse') return approvalsOf(asker, awaits).length > 0;
  return can(asker.roles, PERMISSION_OF[action], asker.relations);
}

function isPossible(plan: ActionablePlan, action: PlanAction): boolean {
  const allows = (event: PlanEvent): boolean => transitionOf(plan, event) !== undefined;
  switch (action) {
    case 'show-code':
      return hasInspectionCode(plan);
    case 'start':
      return plan.startable && allows('start');
    case 'rate':
      return plan.ratable && allows('rate');
    case 'approve':
    case 'refuse':
    case 'amend':
    case 'cancel':
    case 'replace-officer':
    case 'finish':
      return allows(action);
  }
}

/**
 * Who may know of a plan. Nobody gets advance notice of an unannounced visit: not the enterprise, and not
 * another department. A plan that one may not know of is answered like one that does not exist.
 */
import type { Approver } from '../states/needed-approvals.js';
import { can } from './permissions.js';
import type { Role } from './actions.js';
import type { Relation } from './relations.js';

export interface KnowablePlan {
  unannounced: boolean;
  /** Whether the enterprise was told of it. */
  announced: boolean;
  /** Whether its code was scanned or its visit started on site. */
  disclosed: boolean;
  /** Whose approval it needs, given or not. */
  neededApprovals: readonly Approver[];
}

export interface Asker {
  roles: readonly Role[];
  relations: readonly Relation[];
}

const DEPARTMENT: readonly Relation[] = ['own-plan', 'own-department', 'acting-head'];

/** Whether the asker may know that the plan exists, and read it. */
export function mayKnowOfPlan({ roles, relations }: Asker, plan: KnowablePlan): boolean {
  const fromDepartment = relations.filter((relation) => DEPARTMENT.includes(relation));
  if (can(roles, 'plan.read', fromDepartment)) return true;
  if (
    can(
      roles,
      'plan.read',
      relations.filter((relation) => relation === 'own-enterprise'),
    )
  ) {
    return isToldToEnterprise(plan);
  }
  if (!can(roles, 'plan.read', relations)) return false;
  return !plan.unannounced || plan.disclosed || isAskedOfCoordinator({ roles, relations }, plan);
}

/** An announced visit once it was announced, an unannounced one once it is seen on site. */
function isToldToEnterprise({ unannounced, announced, disclosed }: KnowablePlan): boolean {
  return disclosed || (announced && !unannounced);
}

function isAskedOfCoordinator({ roles, relations }: Asker, { neededApprovals }: KnowablePlan): boolean {
  return neededApprovals.includes('coordinator') && can(roles, 'plan.approve-waiver', relations);
}

import type { WaiverApproval } from '../policies/policy-pack.js';
import type { Outcome } from '../rules/types.js';

/** Whose word a plan waits for: the department's head (or the dated deputy), the coordinating office. */
export const APPROVERS = ['head', 'coordinator'] as const;
export type Approver = (typeof APPROVERS)[number];

/**
 * Who has to approve a filing with this outcome. The head always; the coordinating office as well where the
 * policy asks it about departures, and where nothing could be determined. A rejected filing waits for nobody.
 * That the office never approves its own department's departure is a permission: see `plan.approve-waiver`.
 */
export function neededApprovals(outcome: Outcome, waiver: WaiverApproval): Approver[] {
  switch (outcome) {
    case 'rejected':
      return [];
    case 'clear':
      return ['head'];
    case 'needs-approval':
      return waiver === 'coordinating' ? ['head', 'coordinator'] : ['head'];
    case 'undetermined':
      return ['head', 'coordinator'];
  }
}

export function outstandingApprovals(needed: readonly Approver[], given: readonly Approver[]): Approver[] {
  return needed.filter((approver) => !given.includes(approver));
}

/** The event that these approvals make when given now: the last outstanding one approves the plan. */
export function approvalEvent(
  outstanding: readonly Approver[],
  givenNow: readonly Approver[],
): 'approve' | 'approve-in-part' {
  return outstanding.every((approver) => givenNow.includes(approver)) ? 'approve' : 'approve-in-part';
}

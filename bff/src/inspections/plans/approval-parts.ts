import { MS_PER_MINUTE, type Decision, type PolicyPack } from '@anqi/shared';

export const APPROVAL_PARTS = ['head', 'coordinator'] as const;
/** Whose agreement a plan still needs. */
export type ApprovalPart = (typeof APPROVAL_PARTS)[number];

export interface Awaits {
  awaitsHead: boolean;
  awaitsCoordinator: boolean;
}

/**
 * Who has to agree to what was decided. A departure from an "in principle" rule needs the coordinating office as
 * well, where the policy says so; what no longer stands (a joined visit without its host) awaits its amendment alone.
 */
export function partsAwaited({ outcome }: Decision, { waiver }: PolicyPack): Awaits {
  if (outcome === 'rejected') return { awaitsHead: false, awaitsCoordinator: false };
  const isDeparture = outcome === 'needs-approval' && waiver.approval === 'coordinating';
  return { awaitsHead: true, awaitsCoordinator: isDeparture || outcome === 'undetermined' };
}

export function partsOf({ awaitsHead, awaitsCoordinator }: Awaits): ApprovalPart[] {
  return APPROVAL_PARTS.filter((part) => (part === 'head' ? awaitsHead : awaitsCoordinator));
}

/** When a silent head lets the plan lapse: before the start, but never before a late filing could be looked at. */
export function approvalDueAt(startsAt: Date, { approval }: PolicyPack, now: Date): Date {
  const due = startsAt.getTime() - approval.dueMinutesBeforeStart * MS_PER_MINUTE;
  return due > now.getTime() ? new Date(due) : startsAt;
}

import { REQUEST_ACTIONS } from '../states/request-permissions.js';

/** Who takes part. One account may have several roles, such as an inspector who heads the department. */
export const ROLES = [
  'enterprise',
  'inspector',
  'head',
  'coordinator',
  'centre',
  'supervisor',
  'service-officer',
  'clerk',
  'leader',
] as const;
export type Role = (typeof ROLES)[number];

/** What somebody does; guard, row filter and the phone's buttons all ask for these. */
export const ACTIONS = [
  'scan.classify',
  'code.verify',
  'visit.lookup',
  'visit.report',
  'session.read',
  'department.read',
  'enterprise.search',
  'enterprise.read',
  'catalogue.read',
  'calendar.read',
  'notice.read',
  'closed-day.keep',
  'plan.prepare',
  'plan.file',
  'plan.read',
  'plan.approve',
  'plan.approve-waiver',
  'plan.amend',
  'plan.cancel',
  'plan.replace-officer',
  'code.show',
  'visit.start',
  'visit.finish',
  'visit.rate',
  'sums.read',
  'attempt.read',
  'attempt.decide',
  'report.read',
  'report.handle',
  'follow-up.read',
  'follow-up.handle',
  'absence.read',
  'absence.record',
  'card.open',
  'card.read',
  'card.deliver',
  'card.manage',
  'card.print',
  ...REQUEST_ACTIONS,
] as const;
export type Action = (typeof ACTIONS)[number];

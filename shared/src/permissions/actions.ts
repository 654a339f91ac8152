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
  /** Admits people to the district: who gets a one-time code. Sees none of their work. */
  'administrator',
  /** Reads what the district does, and who did it; changes nothing. */
  'auditor',
  /** Another system that sends requests by its key: the hotline, the service cloud. Never a person. */
  'intake-client',
] as const;
export type Role = (typeof ROLES)[number];
export type PersonRole = Exclude<Role, 'intake-client'>;

/** What somebody does; guard, row filter and the phone's buttons all ask for these. */
export const ACTIONS = [
  'scan.classify',
  'code.verify',
  'visit.lookup',
  'visit.report',
  'session.read',
  'session.end',
  'session.confirm',
  'account.read',
  'account.admit',
  'account.close',
  'audit.read',
  'member.read',
  'member.manage',
  'member.invite-again',
  'member.remove',
  'member.confirm',
  'member.join',
  /** To be confirmed as an enterprise's administrator: asked by anyone, granted by a sealed code alone. */
  'binding.ask',
  'binding.read',
  'binding.decide',
  'register.read',
  'register.keep',
  'catalogue.keep',
  'policy.read',
  'policy.keep',
  'calendar.keep',
  /** To see a masked name and number in full, with a reason; and to see who did. */
  'contact.reveal',
  'reveal.read',
  /** What is held about oneself; and about others, given out and erased. */
  'personal-data.read',
  'personal-data.erase',
  'personal-data.handle',
  'department.read',
  'enterprise.search',
  'enterprise.read',
  'catalogue.read',
  'calendar.read',
  'notice.read',
  'message.receive',
  'message.read',
  'message.keep',
  'closed-day.read',
  'closed-day.keep',
  'plan.prepare',
  'plan.file',
  'plan.read',
  'plan.approve',
  'plan.approve-waiver',
  'complaint-mark.read',
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
  'receipt.receive',
  'receipt.check',
  'report.read',
  'report.handle',
  'follow-up.read',
  'follow-up.handle',
  'absence.read',
  'absence.record',
  'deputy.read',
  'deputy.record',
  'routing.read',
  'routing.apply',
  'service.assign',
  'service-visit.read',
  'service-visit.plan',
  'service-visit.keep',
  'card.open',
  'card.read',
  'card.deliver',
  'card.manage',
  'card.print',
  ...REQUEST_ACTIONS,
  'summons.read',
  'summons.call',
  'summons.report',
  'intake.send',
  'intake.read',
  'intake.manage',
] as const;
export type Action = (typeof ACTIONS)[number];

const READING = ['read', 'search', 'analyse', 'classify', 'verify', 'lookup', 'open'];

/** Whether it leaves everything as it is, but for the note of who looked. */
export function isReading(action: Action): boolean {
  return READING.includes(action.slice(action.indexOf('.') + 1));
}

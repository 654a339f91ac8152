/** What somebody is told without having asked. */
export const NOTICE_KINDS = [
  // To the enterprise.
  'visit-announced',
  'visit-changed',
  'visit-cancelled',
  'visit-finished',
  // To the head and the coordinating office.
  'approval-asked',
  'approval-reminder',
  'departure-asked',
  'attempt-undetermined',
  // To the filer and the officers.
  'plan-approved',
  'plan-refused',
  'plan-lapsed',
  'plan-fell-back',
  'officer-added',
  'officer-removed',
  'attempt-accepted',
  'attempt-declined',
  'correction-due',
  // To the centre and the supervisor.
  'follow-up-opened',
  'visit-reported',
  // Of a request: to whoever has it, to the enterprise, to those above.
  'request-arrived',
  'request-progress',
  'request-material-asked',
  'request-answered',
  'request-closed',
  'request-nudged',
  'request-commented',
  'request-reopened',
  'request-extension-proposed',
  'request-digest',
  /** No longer sent, but kept by those who got one. */
  'request-due-soon',
  'request-overdue',
  'request-supervised',
  'request-escalated',
  'request-rated-badly',
  'requests-handed-over',
  // Of somebody who left his post: to the successor, and to the head whose plans need another officer.
  'work-handed-over',
  'officer-left',
  // To whoever stands in for a service officer.
  'standing-in',
  // To whoever stands in for a head.
  'head-deputised',
  // Of who serves an enterprise: to those who begin or end, and to the enterprise.
  'service-assigned',
  'service-deputised',
  'service-passed-on',
  'service-changed',
  // Of a visit by service people: to the enterprise, and to those who go along.
  'service-visit-planned',
  'service-visit-joined',
  'service-visit-moved',
  'service-visit-called-off',
  'intake-unmatched',
  // Of a summons: to whoever is called, to the caller, to those above.
  'summons-called',
  'summons-reported',
  'summons-settled',
  'summons-called-off',
  'summons-overdue',
  // Of one's account, and of an enterprise's members: to its administrators, to whoever becomes one.
  'signed-in-anew',
  'member-joined',
  'member-administers',
  // Of somebody who asks to be confirmed: to the centre, and back.
  'binding-asked',
  'binding-decided',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

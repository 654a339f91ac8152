/** Messages outside the app, by WeChat: who can hear which, and how the handing over of one stands. */
import type { NoticeKind } from './notice-kinds.js';

/** Of visits and of requests to the enterprise, of work to whoever does it: each has one template at WeChat. */
export const MESSAGE_GROUPS = ['visit', 'request', 'work'] as const;
export type MessageGroup = (typeof MESSAGE_GROUPS)[number];

const GROUPS: Readonly<Record<MessageGroup, readonly NoticeKind[]>> = {
  visit: [
    'visit-announced',
    'visit-changed',
    'visit-cancelled',
    'visit-finished',
    'service-visit-planned',
    'service-visit-joined',
    'service-visit-moved',
    'service-visit-called-off',
  ],
  request: [
    'request-progress',
    'request-material-asked',
    'request-answered',
    'request-closed',
    'service-changed',
    'summons-reported',
    'member-joined',
    'member-administers',
    'binding-decided',
  ],
  work: [
    'approval-asked',
    'approval-reminder',
    'departure-asked',
    'attempt-undetermined',
    'plan-approved',
    'plan-refused',
    'plan-lapsed',
    'plan-fell-back',
    'officer-added',
    'officer-removed',
    'attempt-accepted',
    'attempt-declined',
    'correction-due',
    'follow-up-opened',
    'visit-reported',
    'request-arrived',
    'request-nudged',
    'request-commented',
    'request-reopened',
    'request-extension-proposed',
    'request-digest',
    'request-overdue',
    'request-supervised',
    'request-escalated',
    'request-rated-badly',
    'requests-handed-over',
    'work-handed-over',
    'officer-left',
    'standing-in',
    'head-deputised',
    'signed-in-anew',
    'binding-asked',
    'intake-unmatched',
    'service-assigned',
    'service-deputised',
    'service-passed-on',
    'summons-called',
    'summons-settled',
    'summons-called-off',
    'summons-overdue',
  ],
};

/** `null` where the kind stays inside the app. */
export function messageGroupOf(kind: string): MessageGroup | null {
  return MESSAGE_GROUPS.find((group) => GROUPS[group].some((each) => each === kind)) ?? null;
}

/**
 * `sending`: the call is under way. `unknown`: WeChat may have it, and nobody says so: it is never sent again by
 * itself. `no-consent`: the account has no granted message left. `refused`: WeChat says that the user wants none.
 */
export const MESSAGE_STATES = [
  'unknown',
  'dead',
  'pending',
  'sending',
  'refused',
  'no-consent',
  'sent',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

const RESENDABLE: readonly MessageState[] = ['unknown', 'dead', 'refused', 'no-consent'];

/** Whether somebody may have it sent again by hand. */
export function isResendable(state: MessageState): boolean {
  return RESENDABLE.includes(state);
}

/** Why a message is where it is. */
export const MESSAGE_REASONS = [
  // Surely not sent: tried again.
  'unreachable',
  'no-token',
  'token-refused',
  'busy',
  'quota',
  // Surely not sent, and another attempt would end alike.
  'bad-recipient',
  'bad-template',
  'bad-values',
  'bad-page',
  'refused-by-user',
  'no-grant',
  'not-bound',
  'other',
  // Perhaps sent.
  'timed-out',
  'connection-lost',
  'server-error',
  'unreadable-answer',
  'process-ended',
] as const;
export type MessageReason = (typeof MESSAGE_REASONS)[number];

/** What `requestSubscribeMessage` says of a template. */
export const CONSENT_ANSWERS = ['accept', 'reject', 'ban', 'filter'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

export const FOLLOW_UP_SUBJECTS = ['visit', 'request'] as const;
export type FollowUpSubject = (typeof FOLLOW_UP_SUBJECTS)[number];

/** A bad rating's follow-up (S003 一(三)): contact first, a dated plan where it is complex, then the outcome. */
export const FOLLOW_UP_STATUSES = ['open', 'contacted', 'settled'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

export const FOLLOW_UP_EVENTS = ['contact', 'settle'] as const;
export type FollowUpEvent = (typeof FOLLOW_UP_EVENTS)[number];

export const FOLLOW_UP_OUTCOMES = ['confirmed', 'not-substantiated'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

const NEXT: Readonly<Record<FollowUpStatus, Partial<Record<FollowUpEvent, FollowUpStatus>>>> = {
  open: { contact: 'contacted' },
  contacted: { contact: 'contacted', settle: 'settled' },
  settled: {},
};

/** The status after the event, or `null` where it may not come. */
export function nextFollowUpStatus(status: FollowUpStatus, event: FollowUpEvent): FollowUpStatus | null {
  return NEXT[status][event] ?? null;
}

export function allowedFollowUpEvents(status: FollowUpStatus): FollowUpEvent[] {
  return FOLLOW_UP_EVENTS.filter((event) => nextFollowUpStatus(status, event) !== null);
}

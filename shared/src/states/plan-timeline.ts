/** What is told of a plan afterwards: the entries of its timeline. */
export const TIMELINE_KINDS = [
  'filed',
  'emergency-registered',
  'accepted-by-coordinator',
  'approved-by-head',
  'approved-by-coordinator',
  'refused',
  'amended',
  'fell-back',
  'officer-replaced',
  'announced',
  'reminded',
  'cancelled',
  'lapsed-unapproved',
  'lapsed-not-started',
  'code-scanned',
  'started',
  'finished',
  'rated',
] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

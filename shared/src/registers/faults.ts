/** What can be wrong with a register's file or row; each has its words in `wording/registers.ts`. */
export const REGISTER_FAULTS = [
  'nothing-in-it',
  'too-many-rows',
  'column-missing',
  'column-unknown',
  'column-twice',
  'missing',
  'too-long',
  'like-a-formula',
  'hidden-sign',
  'wrong-code',
  'wrong-phone',
  'not-a-date',
  'not-yes-or-no',
  'not-one-of',
  'other-than-register',
  'ends-before-it-begins',
  'needs-both',
  'repeated',
  'already-there',
  'no-such-row',
] as const;
export type RegisterFault = (typeof REGISTER_FAULTS)[number];

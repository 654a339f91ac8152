/** What other systems send in (hotline 12345, service cloud): how it stands, and what its categories mean here. */
import { REQUEST_CATEGORIES, type RequestCategory } from './request-categories.js';

/** Until an intake is a request: its enterprise is looked for, or the centre has declined it. */
export const INTAKE_STATUSES = ['taken', 'unmatched', 'declined'] as const;
export type IntakeStatus = (typeof INTAKE_STATUSES)[number];

export const INTAKE_CHANNELS = ['hotline', 'cloud'] as const;
export type IntakeChannel = (typeof INTAKE_CHANNELS)[number];

/** A sender's own name of a category, and ours. */
export interface CategoryName {
  theirs: string;
  category: RequestCategory;
}

/** Our category of what a sender calls `theirs`; a name that nobody mapped is `other` and `unknown`. */
export function categoryOf(
  theirs: string | undefined,
  names: readonly CategoryName[],
): { category: RequestCategory; unknown: string | null } {
  const name = theirs?.trim() ?? '';
  const mapped = names.find((each) => each.theirs.trim() === name);
  const own = REQUEST_CATEGORIES.find((category) => category === name);
  const category = mapped?.category ?? own;
  return category === undefined
    ? { category: 'other', unknown: name === '' ? null : name }
    : { category, unknown: null };
}

import type { Draft, RuleId } from '@anqi/shared';
import type { Seen } from '../../api';
import type { Complainant } from '../complaints/complainant-fields';

/** One screen's worth each, in the order in which they are filled in. */
export const FORM_STEPS = ['enterprise', 'ground', 'time', 'evidence', 'check'] as const;
export type FormStep = (typeof FORM_STEPS)[number];

/** What was filed and not yet answered: the same key and body go out again, so nothing is written twice. */
export interface Intention {
  key: string;
  body: { draft: Draft; seen: Seen; version?: number; complainant?: Complainant };
}

export interface FilingForm {
  step: FormStep;
  /** May be incomplete: an empty reason is one that was not chosen yet. */
  draft: Draft;
  /** Of a complaint: no part of what is decided on. */
  complainant?: Complainant;
  intention: Intention | null;
}

export function emptyDraft(ids: { departmentId: string; enterpriseId: string }): Draft {
  return {
    ...ids,
    mode: 'on-site',
    reason: '',
    items: [],
    officers: [],
    startsAt: '',
    endsAt: '',
    evidence: {},
    necessity: {},
    joins: null,
    unannounced: false,
    was: null,
  };
}

/** Id of the field in which a departure from a rule is reasoned. */
export const necessityField = (rule: RuleId): string => `necessity-${rule}`;

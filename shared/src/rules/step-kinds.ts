import type { RuleId, Verdict } from './types.js';

/** Every way in which a step can come about: rule, kind, verdict. Wording has a text for each. */
export const STEP_KINDS = {
  'filed-in-time': {
    'before-start': 'pass',
    'period-kept': 'pass',
    'lead-kept': 'pass',
    'lead-short': 'waivable',
    'lead-uncovered': 'unknown',
    'start-passed': 'forbidden',
    'emergency-in-time': 'pass',
    'emergency-late': 'advise',
  },
  officers: { enough: 'pass', unfit: 'forbidden' },
  'items-published': { published: 'pass', 'no-items': 'forbidden', 'not-published': 'forbidden' },
  ground: { grounded: 'pass', 'not-grounded': 'forbidden' },
  'quiet-day': {
    'off-site': 'not-applicable',
    exempt: 'pass',
    'no-window': 'pass',
    'outside-window': 'pass',
    'in-window': 'waivable',
  },
  'triggered-only': {
    'off-site': 'not-applicable',
    'not-listed': 'pass',
    triggered: 'pass',
    'not-triggered': 'waivable',
  },
  'off-site-first': {
    'off-site': 'not-applicable',
    'not-general': 'not-applicable',
    'no-items': 'pass',
    'needs-visit': 'pass',
    'finding-stated': 'pass',
    'all-off-site': 'waivable',
  },
  'merge-own': {
    'off-site': 'not-applicable',
    'not-mergeable': 'not-applicable',
    'none-near': 'pass',
    'own-live': 'waivable',
    'own-finished': 'waivable',
  },
  'joint-visit': {
    'off-site': 'not-applicable',
    'not-combinable': 'not-applicable',
    unannounced: 'not-applicable',
    'none-near': 'pass',
    'other-near': 'waivable',
    joined: 'pass',
    'no-such-visit': 'forbidden',
    'other-period': 'forbidden',
  },
  'frequency-cap': {
    'off-site': 'not-applicable',
    'not-counted': 'not-applicable',
    'no-grade': 'unknown',
    'no-cap': 'not-applicable',
    'below-cap': 'pass',
    'cap-reached': 'waivable',
    'published-cap-reached': 'forbidden',
  },
  'visit-day': {
    'off-site': 'not-applicable',
    emergency: 'not-applicable',
    working: 'pass',
    'make-up': 'pass',
    weekend: 'advise',
    holiday: 'advise',
    uncovered: 'advise',
    'outside-hours': 'advise',
  },
  'visit-length': { 'off-site': 'not-applicable', within: 'pass', 'too-long': 'waivable' },
} as const satisfies Record<RuleId, Record<string, Verdict>>;

export type StepKind<R extends RuleId> = keyof (typeof STEP_KINDS)[R] & string;

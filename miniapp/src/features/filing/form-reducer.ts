import type { Draft, FactItem, Policy, RuleId, VisitMode } from '@anqi/shared';
import type { Complainant } from '../complaints/complainant-fields';
import type { FilingForm, FormStep, Intention } from './form';
import type { Period } from './period';

export type FormEvent =
  | { kind: 'go'; step: FormStep }
  | { kind: 'reason'; reason: string }
  | { kind: 'mode'; mode: VisitMode }
  | { kind: 'items'; ids: string[] }
  | { kind: 'officers'; ids: string[] }
  | { kind: 'period'; period: Period }
  | { kind: 'evidence'; field: string; words: string }
  | { kind: 'necessity'; rule: RuleId; words: string }
  | { kind: 'complainant'; complainant: Complainant }
  | { kind: 'unannounced'; on: boolean }
  | { kind: 'leave-visit' }
  /** A remedy's draft, changed in every field that depends on it. */
  | { kind: 'mended'; draft: Draft }
  | { kind: 'intend'; intention: Intention }
  | { kind: 'answered' }
  | { kind: 'replace'; form: FilingForm };

/** What the form must know beside itself: which reasons and items allow what. */
export interface FormGround {
  policy: Policy;
  items: readonly FactItem[];
}

/** Rule 4's condition: the form offers the switch only where it can be met. */
export function mayBeUnannounced(draft: Draft, { policy, items }: FormGround): boolean {
  if (policy.reasons.triggered.includes(draft.reason)) return true;
  const chosen = items.filter((item) => draft.items.includes(item.id));
  return chosen.length > 0 && chosen.every((item) => item.unannounced);
}

/** A switch that is no longer offered must not stay on unseen. */
function settled(draft: Draft, ground: FormGround): Draft {
  return draft.unannounced && !mayBeUnannounced(draft, ground) ? { ...draft, unannounced: false } : draft;
}

function changeDraft(draft: Draft, event: FormEvent): Draft {
  switch (event.kind) {
    case 'reason':
      return { ...draft, reason: event.reason };
    case 'mode':
      return { ...draft, mode: event.mode, joins: event.mode === 'off-site' ? null : draft.joins };
    case 'items':
      return { ...draft, items: event.ids };
    case 'officers':
      return { ...draft, officers: event.ids };
    case 'period':
      // another time is another visit: a draft that joined one leaves it
      return { ...draft, ...event.period, joins: null };
    case 'evidence':
      return { ...draft, evidence: { ...draft.evidence, [event.field]: event.words } };
    case 'necessity':
      return { ...draft, necessity: { ...draft.necessity, [event.rule]: event.words } };
    case 'unannounced':
      return { ...draft, unannounced: event.on };
    case 'leave-visit':
      return { ...draft, joins: null };
    case 'mended':
      return event.draft;
    case 'complainant':
    case 'go':
    case 'intend':
    case 'answered':
    case 'replace':
      return draft;
  }
}

/**
 * The form after an event. Any change of the draft is another intention: what was sent before and not
 * answered is then no longer sent again.
 */
export function reduceForm(form: FilingForm, event: FormEvent, ground: FormGround): FilingForm {
  switch (event.kind) {
    case 'go':
      return { ...form, step: event.step };
    case 'intend':
      return { ...form, intention: event.intention };
    case 'answered':
      return { ...form, intention: null };
    case 'complainant':
      return { ...form, complainant: event.complainant, intention: null };
    case 'replace':
      return event.form;
    default:
      return { ...form, draft: settled(changeDraft(form.draft, event), ground), intention: null };
  }
}

import {
  dateOf,
  decide,
  isInstant,
  policyInForce,
  type Decision,
  type Draft,
  type Policy,
  type PolicyPack,
} from '@anqi/shared';
import type { FilingContext } from '../../api';
import { isOrdered } from './period';
import { waivableRules } from '../decision/trace';

/** The version in force on the visit's first date; before any date is chosen, today's. */
export function policyFor({ policy, policies }: FilingContext, startsAt: string): PolicyPack {
  if (!isInstant(startsAt)) return policy;
  return policyInForce([policy, ...(policies ?? [])], dateOf(startsAt)) ?? policy;
}

export type MissingPart = 'enterprise' | 'reason' | 'items' | 'period';

/** What a form has to have before its decision says anything: an empty one is not refused, only unfinished. */
export function missingParts(draft: Draft, policy: Policy): MissingPart[] {
  const missing: MissingPart[] = [];
  if (draft.enterpriseId === '') missing.push('enterprise');
  if (!policy.evidence[draft.reason]) missing.push('reason');
  if (draft.items.length === 0) missing.push('items');
  if (!isOrdered(draft)) missing.push('period');
  return missing;
}

/** Field that proves an off-site check found something (S004 三(二)5). */
export const OFF_SITE_FINDING = 'offSiteFinding';

/** Evidence fields that the form asks for: the reason's own, and the off-site finding of a general reason. */
export function evidenceFields(draft: Draft, policy: Policy): string[] {
  const demanded = policy.evidence[draft.reason] ?? [];
  const general = policy.reasons.general.includes(draft.reason) && draft.mode === 'on-site';
  return general ? [...demanded, OFF_SITE_FINDING] : demanded;
}

/** The draft as it is decided on and sent: what was typed for another reason stays on the phone. */
export function relevantDraft(draft: Draft, policy: Policy): Draft {
  const fields = evidenceFields(draft, policy).filter((field) => draft.evidence[field]?.trim());
  return {
    ...draft,
    evidence: Object.fromEntries(fields.map((field) => [field, draft.evidence[field] ?? ''])),
    joins: draft.mode === 'off-site' ? null : draft.joins,
  };
}

export interface LiveDecision {
  decision: Decision;
  /** Necessities are kept only for the rules that ask for one. */
  draft: Draft;
}

/** Decides on the phone, without a request; `null` while the draft lacks a part. */
export function decideLive(draft: Draft, context: FilingContext, now: string): LiveDecision | null {
  const policy = policyFor(context, draft.startsAt);
  if (missingParts(draft, policy).length > 0) return null;
  const relevant = relevantDraft(draft, policy);
  const { facts, calendar } = context;
  const decision = decide({ draft: relevant, facts, policy, calendar, now });
  const asked = waivableRules(decision).filter((rule) => draft.necessity[rule]?.trim());
  const necessity = Object.fromEntries(asked.map((rule) => [rule, draft.necessity[rule]]));
  return { decision, draft: { ...relevant, necessity } };
}

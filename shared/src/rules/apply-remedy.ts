import { parseDate } from '../calendar/dates.js';
import {
  formatInstant,
  instantOf,
  localDay,
  localTimeMs,
  MS_PER_DAY,
  parseInstant,
} from '../calendar/instants.js';
import type { Draft, FactPlan, Remedy, RuleId } from './types.js';

/** What a remedy makes of a draft: another draft, or what its filer has to do next. */
export type Remedied =
  | { kind: 'draft'; draft: Draft }
  /** Go on with that plan instead, with the draft's items added (`amendmentOf`). */
  | { kind: 'amend'; planId: string; items: string[] }
  /** Ask the filer for a written necessity for each of these rules. */
  | { kind: 'ask-necessity'; rules: RuleId[] }
  | { kind: 'ask-coordinator' };

/**
 * Applies a remedy that `decide` offered for this draft. Pure; every field that depends on the change is
 * changed too. `plans` are the facts' plans. Throws RangeError where the plan to join is not among them.
 */
export function applyRemedy(remedy: Remedy, draft: Draft, plans: readonly FactPlan[]): Remedied {
  switch (remedy.kind) {
    case 'move':
      return { kind: 'draft', draft: moveTo(draft, remedy.to) };
    case 'drop-items':
      return { kind: 'draft', draft: { ...draft, items: without(draft.items, remedy.items) } };
    case 'off-site':
      return { kind: 'draft', draft: { ...draft, mode: 'off-site', joins: null } };
    case 'amend':
      return { kind: 'amend', planId: remedy.planId, items: merged([], draft.items) };
    case 'join':
      return { kind: 'draft', draft: join(draft, remedy.planId, plans) };
    case 'state-necessity':
      return { kind: 'ask-necessity', rules: [...remedy.rules] };
    case 'ask-coordinator':
      return { kind: 'ask-coordinator' };
  }
}

/** As many dates at the same time of day, from the first date `to` on; a moved draft leaves the visit it joined. */
export function moveTo(draft: Draft, to: string): Draft {
  const start = parseInstant(draft.startsAt);
  const shift = (parseDate(to) - localDay(start)) * MS_PER_DAY;
  return {
    ...draft,
    startsAt: formatInstant(instantOf(parseDate(to), localTimeMs(start))),
    endsAt: formatInstant(parseInstant(draft.endsAt) + shift),
    joins: null,
  };
}

/** A joined visit is one visit: it takes the host's period. */
function join(draft: Draft, planId: string, plans: readonly FactPlan[]): Draft {
  const host = plans.find((plan) => plan.id === planId);
  if (!host) throw new RangeError(`no plan to join: ${planId}`);
  return { ...draft, joins: planId, startsAt: host.startsAt, endsAt: host.endsAt };
}

/**
 * The draft that amends a filed plan by adding items: the plan as it stands, with its id and its period as
 * `was`. Each item comes once, the plan's own first.
 */
export function amendmentOf(plan: Draft & { id: string }, items: readonly string[]): Draft {
  return {
    ...plan,
    items: merged(plan.items, items),
    was: { startsAt: plan.startsAt, endsAt: plan.endsAt },
  };
}

function merged(items: readonly string[], added: readonly string[]): string[] {
  return Array.from(new Set([...items, ...added]));
}

function without(items: readonly string[], dropped: readonly string[]): string[] {
  return items.filter((id) => !dropped.includes(id));
}

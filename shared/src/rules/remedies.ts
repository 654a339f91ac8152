import type { Filing } from './filing.js';
import { hasNecessity } from './necessity.js';
import { isLive } from './plans.js';
import { noDisturbItems } from './triggered-only.js';
import type { Outcome, Remedy, RuleId, Step } from './types.js';

export interface Judged {
  filing: Filing;
  steps: readonly Step[];
  outcome: Outcome;
  earliestStart: string | null;
}

/** What the filer can do about the decision, each only where it applies, in a fixed order. */
export function remediesOf(judged: Judged): Remedy[] {
  return [
    ...move(judged),
    ...dropItems(judged),
    ...offSite(judged),
    ...amend(judged),
    ...join(judged),
    ...stateNecessity(judged),
    ...askCoordinator(judged),
  ];
}

function waivableStep({ steps }: Judged, rule: RuleId): Step | undefined {
  return steps.find((step) => step.rule === rule && step.verdict === 'waivable');
}

function move({ earliestStart }: Judged): Remedy[] {
  return earliestStart === null ? [] : [{ kind: 'move', to: earliestStart }];
}

function dropItems(judged: Judged): Remedy[] {
  const { filing } = judged;
  if (!waivableStep(judged, 'triggered-only') || filing.facts.enterprise.passivelyMonitored) return [];
  const items = noDisturbItems(filing);
  return items.length === filing.items.length ? [] : [{ kind: 'drop-items', items }];
}

function offSite(judged: Judged): Remedy[] {
  return waivableStep(judged, 'off-site-first') ? [{ kind: 'off-site' }] : [];
}

function amend(judged: Judged): Remedy[] {
  const planId = waivableStep(judged, 'merge-own')?.facts['planId'];
  const plan = judged.filing.facts.plans.find(({ id }) => id === planId);
  return plan && isLive(plan.status) ? [{ kind: 'amend', planId: plan.id }] : [];
}

function join(judged: Judged): Remedy[] {
  const planId = waivableStep(judged, 'joint-visit')?.facts['planId'];
  return typeof planId === 'string' ? [{ kind: 'join', planId }] : [];
}

function stateNecessity({ filing, steps }: Judged): Remedy[] {
  if (steps.some(({ verdict }) => verdict === 'forbidden' || verdict === 'unknown')) return [];
  const rules = steps
    .filter(({ rule, verdict }) => verdict === 'waivable' && !hasNecessity(filing.draft.necessity, rule))
    .map(({ rule }) => rule);
  return rules.length === 0 ? [] : [{ kind: 'state-necessity', rules }];
}

function askCoordinator({ outcome }: Judged): Remedy[] {
  return outcome === 'undetermined' ? [{ kind: 'ask-coordinator' }] : [];
}

import type { Filing, Judgement, Rule } from './filing.js';

/** S004 三(二)3: passively monitored enterprises and no-disturb items (双无清单) see triggered inspections only. */
export const triggeredOnly: Rule = { id: 'triggered-only', clause: 'S004 三(二)3', judge };

function judge(filing: Filing): Judgement {
  const { passivelyMonitored } = filing.facts.enterprise;
  const { reason } = filing.draft;
  const items = Array.from(new Set(noDisturbItems(filing)));
  if (!passivelyMonitored && items.length === 0) return { verdict: 'pass', facts: { kind: 'not-listed' } };
  const verdict = filing.policy.reasons.triggered.includes(reason) ? 'pass' : 'waivable';
  const kind = verdict === 'pass' ? 'triggered' : 'not-triggered';
  return { verdict, facts: { kind, reason, passivelyMonitored, items } };
}

/** The draft's no-disturb items, in its order. */
export function noDisturbItems({ draft, items }: Filing): string[] {
  return draft.items.filter((_, at) => items[at]?.noDisturb === true);
}

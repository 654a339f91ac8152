import type { Filing, Judgement, Rule } from './filing.js';
import type { FactItem } from './types.js';

/** S001 二(二)2: the grounds that open the window are those the law or an event gives, not a label. */
export const ground: Rule = { id: 'ground', clause: 'S001 二(二)2', judge };

function judge(filing: Filing): Judgement {
  const { draft, policy } = filing;
  const { reason } = draft;
  const missing = missingEvidence(filing);
  const withoutField = policy.reasons.statutory.includes(reason)
    ? itemsFailing(filing, (item) => item.fields.includes(reason))
    : [];
  const announcedOnly =
    draft.unannounced && !policy.reasons.triggered.includes(reason)
      ? itemsFailing(filing, (item) => item.unannounced)
      : [];
  if (missing.length + withoutField.length + announcedOnly.length === 0) {
    return { verdict: 'pass', facts: { kind: 'grounded', reason } };
  }
  return {
    verdict: 'forbidden',
    facts: { kind: 'not-grounded', reason, missing, withoutField, announcedOnly },
  };
}

function missingEvidence({ draft, policy }: Filing): string[] {
  return evidenceFields(policy.evidence, draft.reason).filter((field) => !isStated(draft.evidence, field));
}

/** The fields that a reason demands. A reason that the policy names without evidence demands none. */
export function evidenceFields(evidence: Record<string, string[]>, reason: string): string[] {
  return Object.prototype.hasOwnProperty.call(evidence, reason) ? (evidence[reason] ?? []) : [];
}

export function isStated(evidence: Record<string, string>, field: string): boolean {
  const text = Object.prototype.hasOwnProperty.call(evidence, field) ? evidence[field] : undefined;
  return text !== undefined && text.trim() !== '';
}

/** Different ids of the draft's items that do not satisfy `isFit` or are unknown. */
function itemsFailing({ draft, items }: Filing, isFit: (item: FactItem) => boolean): string[] {
  const ids = draft.items.filter((_, at) => {
    const item = items[at];
    return item === undefined || !isFit(item);
  });
  return Array.from(new Set(ids));
}

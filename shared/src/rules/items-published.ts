import type { Filing, Judgement, Rule } from './filing.js';

/** 国办发〔2024〕54号: what is not in the department's published catalogue is not inspected. */
export const itemsPublished: Rule = { id: 'items-published', clause: '国办发〔2024〕54号', judge };

function judge({ draft, items }: Filing): Judgement {
  if (draft.items.length === 0) return { verdict: 'forbidden', facts: { kind: 'no-items' } };
  const strange = draft.items.filter((_, at) => items[at]?.departmentId !== draft.departmentId);
  if (strange.length === 0) return { verdict: 'pass', facts: { kind: 'published', items: [...draft.items] } };
  return {
    verdict: 'forbidden',
    facts: { kind: 'not-published', items: Array.from(new Set(strange)), departmentId: draft.departmentId },
  };
}

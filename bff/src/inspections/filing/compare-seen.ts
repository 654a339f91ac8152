import { RULES, type Decision, type RuleId, type Verdict } from '@anqi/shared';
import type { SeenDto } from './draft.dto.js';

export interface DecisionChange {
  rule: RuleId;
  seen: Verdict | null;
  now: Verdict;
}

/** The rules that came out otherwise than the filer saw; empty where the filer saw this very decision. */
export function changesSince(seen: Pick<SeenDto, 'verdicts'>, decision: Decision): DecisionChange[] {
  const verdicts = new Map(decision.steps.map(({ rule, verdict }) => [rule, verdict]));
  return RULES.flatMap((rule) => {
    const now = verdicts.get(rule);
    const before = seen.verdicts[rule] ?? null;
    return now === undefined || now === before ? [] : [{ rule, seen: before, now }];
  });
}

/** Whether the server decided as the filer saw it. Another policy or calendar alone changes nothing. */
export function isAsSeen(seen: Pick<SeenDto, 'outcome' | 'verdicts'>, decision: Decision): boolean {
  return seen.outcome === decision.outcome && changesSince(seen, decision).length === 0;
}

import type { Decision, RuleId, Step, Verdict } from '@anqi/shared';

/** The trace as it is read: what stands against first, then what is advised, the rest folded away. */
export interface SortedTrace {
  against: Step[];
  advised: Step[];
  others: Step[];
}

const AGAINST: readonly Verdict[] = ['forbidden', 'unknown', 'waivable'];

export function sortTrace(steps: readonly Step[]): SortedTrace {
  const rank = (step: Step) => AGAINST.indexOf(step.verdict);
  return {
    against: steps.filter((step) => rank(step) >= 0).sort((one, other) => rank(one) - rank(other)),
    advised: steps.filter((step) => step.verdict === 'advise'),
    others: steps.filter((step) => rank(step) < 0 && step.verdict !== 'advise'),
  };
}

/** Rules that ask for a stated necessity, in rule order. */
export function waivableRules(decision: Decision | null): RuleId[] {
  return (decision?.steps ?? []).filter(({ verdict }) => verdict === 'waivable').map(({ rule }) => rule);
}

export interface VerdictChange {
  rule: RuleId;
  seen: Verdict;
  now: Verdict;
}

/** What two decisions differ in, rule by rule. */
export function changesBetween(seen: Decision, now: Decision): VerdictChange[] {
  const before = new Map(seen.steps.map((step) => [step.rule, step.verdict]));
  return now.steps.flatMap((step) => {
    const verdict = before.get(step.rule);
    return verdict === undefined || verdict === step.verdict
      ? []
      : [{ rule: step.rule, seen: verdict, now: step.verdict }];
  });
}

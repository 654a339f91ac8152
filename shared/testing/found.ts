import { decide } from '../src/rules/decide.js';
import type { DecisionInput, RuleId, Step } from '../src/rules/types.js';

/** The step of one rule in the decision on an input. */
export function stepOf(rule: RuleId, input: DecisionInput): Step {
  return decide(input).steps.find((step) => step.rule === rule)!;
}

/** A step in short, as the tables of cases state it: `waivable in-window`. */
export function found(rule: RuleId, input: DecisionInput): string {
  const { verdict, facts } = stepOf(rule, input);
  return `${verdict} ${String(facts['kind'])}`;
}

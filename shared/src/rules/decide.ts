import type { Decision, DecisionInput, Outcome, Step } from './types.js';
import { hasNecessity } from './necessity.js';
import { openFiling } from './filing.js';
import { earliestStart } from './earliest-start.js';
import { remediesOf } from './remedies.js';
import { RULE_TABLE } from './rule-table.js';

/** The outcome that follows from the steps, by precedence. */
export function outcomeOf(steps: readonly Step[], necessity: DecisionInput['draft']['necessity']): Outcome {
  const verdicts = new Set(steps.map((step) => step.verdict));
  if (verdicts.has('forbidden')) return 'rejected';
  if (verdicts.has('unknown')) return 'undetermined';
  if (!verdicts.has('waivable')) return 'clear';
  const waivable = steps.filter((step) => step.verdict === 'waivable');
  return waivable.every((step) => hasNecessity(necessity, step.rule)) ? 'needs-approval' : 'rejected';
}

/**
 * Decides on a filing: every rule is judged, in order, and none stops the next. Pure; `input` must be
 * well-formed (see `validateInput`), else a RangeError may be thrown.
 */
export function decide(input: DecisionInput): Decision {
  const filing = openFiling(input);
  const steps = RULE_TABLE.map(({ id, clause, judge }): Step => {
    const { verdict, facts } = judge(filing);
    return { rule: id, verdict, clause, facts };
  });
  const outcome = outcomeOf(steps, input.draft.necessity);
  const earliest = earliestStart(filing, steps);
  return {
    outcome,
    steps,
    earliestStart: earliest,
    remedies: remediesOf({ filing, steps, outcome, earliestStart: earliest }),
    policy: { id: input.policy.id, version: input.policy.version },
    calendarVersion: input.calendar.version,
  };
}

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyInput } from '../../testing/arbitraries.js';
import { isCovered, isWorkingDay } from '../calendar/calendar.js';
import { addDays } from '../calendar/dates.js';
import { dateOf } from '../calendar/instants.js';
import { moveTo } from './apply-remedy.js';
import { decide } from './decide.js';
import { hasNecessity } from './necessity.js';
import { STEP_KINDS } from './step-kinds.js';
import type { Decision, DecisionInput, RuleId, Verdict } from './types.js';
import { validateInput } from './validate-input.js';

const RUNS = { numRuns: 400 };
const always = (holds: (input: DecisionInput) => void): void => {
  fc.assert(fc.property(anyInput, holds), RUNS);
};

const verdictOf = ({ steps }: Decision, rule: RuleId): Verdict =>
  steps.find((step) => step.rule === rule)!.verdict;

it('what the properties draw is well-formed', () => {
  always((input) => expect(validateInput(input)).toEqual({ ok: true, input }));
});

it('the outcome follows from the steps by precedence', () => {
  always((input) => {
    const { outcome, steps } = decide(input);
    const verdicts = steps.map(({ verdict }) => verdict);
    const lacking = steps.filter(
      ({ rule, verdict }) => verdict === 'waivable' && !hasNecessity(input.draft.necessity, rule),
    );
    if (verdicts.includes('forbidden')) expect(outcome).toBe('rejected');
    else if (verdicts.includes('unknown')) expect(outcome).toBe('undetermined');
    else if (!verdicts.includes('waivable')) expect(outcome).toBe('clear');
    else expect(outcome).toBe(lacking.length === 0 ? 'needs-approval' : 'rejected');
  });
});

it('every step comes about in a way that the catalogue knows', () => {
  always((input) => {
    for (const { rule, verdict, facts } of decide(input).steps) {
      expect((STEP_KINDS[rule] as Record<string, Verdict>)[String(facts['kind'])]).toBe(verdict);
    }
  });
});

it('the same input gives the same decision', () => {
  always((input) => expect(decide(structuredCloneOf(input))).toEqual(decide(input)));
});

const structuredCloneOf = (input: DecisionInput): DecisionInput => JSON.parse(JSON.stringify(input));

describe('order does not matter', () => {
  const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

  it('of the facts’ plans, officers and items', () => {
    always((input) => {
      const { facts } = input;
      const turned = {
        ...facts,
        plans: reversed(facts.plans),
        officers: reversed(facts.officers),
        items: reversed(facts.items),
      };
      expect(decide({ ...input, facts: turned })).toEqual(decide(input));
    });
  });

  it('of the draft’s items and officers, but for the lists that follow the draft', () => {
    always((input) => {
      const { draft } = input;
      const turned = { ...draft, items: reversed(draft.items), officers: reversed(draft.officers) };
      expect(inShort(decide({ ...input, draft: turned }))).toEqual(inShort(decide(input)));
    });
  });

  function inShort({ outcome, steps, earliestStart, remedies }: Decision) {
    const sorted = remedies.map((remedy) =>
      remedy.kind === 'drop-items' ? { ...remedy, items: [...remedy.items].sort() } : remedy,
    );
    return {
      outcome,
      steps: steps.map(({ rule, verdict }) => [rule, verdict]),
      earliestStart,
      remedies: sorted,
    };
  }
});

describe('the earliest start', () => {
  const isOpen = (input: DecisionInput, date: string): boolean => {
    const { joins } = input.draft;
    const moved = { ...moveTo(input.draft, date), joins };
    const decision = decide({ ...input, draft: moved });
    const passes = (rule: RuleId) => verdictOf(decision, rule) === 'pass';
    return passes('filed-in-time') && (input.draft.mode === 'off-site' || passes('quiet-day'));
  };

  it('is a working day on which the visit passes, and no earlier one does', () => {
    always((input) => {
      const { earliestStart } = decide(input);
      const first = dateOf(input.draft.startsAt);
      const today = dateOf(input.now);
      const from = first > today ? first : today;
      for (let days = 0; days <= 370 && earliestStart !== null; days++) {
        const date = addDays(from, days);
        const isRight = isWorkingDay(input.calendar, date) && isOpen(input, date);
        expect([date, isRight]).toEqual([date, date === earliestStart]);
        if (date === earliestStart) break;
      }
    });
  });

  it('is null where it is asked only when no covered day of the search will do', () => {
    always((input) => {
      const decision = decide(input);
      const isAsked = input.draft.reason !== 'emergency' && !isOpen(input, dateOf(input.draft.startsAt));
      if (!isAsked || decision.earliestStart !== null) return;
      const first = dateOf(input.draft.startsAt);
      const today = dateOf(input.now);
      let date = first > today ? first : today;
      for (; isCovered(input.calendar, date); date = addDays(date, 1)) {
        expect([date, isWorkingDay(input.calendar, date) && isOpen(input, date)]).toEqual([date, false]);
      }
    });
  });
});

it('a remedy of another department’s unannounced plan is never offered, nor its id named', () => {
  always((input) => {
    const hidden = input.facts.plans.filter(
      (plan) => plan.unannounced && plan.departmentId !== input.draft.departmentId,
    );
    const draft = { ...input.draft, joins: null };
    const said = JSON.stringify(decide({ ...input, draft }));
    for (const { id } of hidden) expect(said).not.toContain(id);
    const facts = { ...input.facts, plans: input.facts.plans.filter((plan) => !hidden.includes(plan)) };
    expect(decide({ ...input, facts })).toEqual(decide(input));
  });
});

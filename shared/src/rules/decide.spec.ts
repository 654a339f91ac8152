import { describe, expect, it } from '@jest/globals';
import examples from '../../testing/cases/decisions.json' with { type: 'json' };
import { aDraft, aPolicy, anInput, someFacts } from '../../testing/builders.js';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { decide, outcomeOf } from './decide.js';
import { RULES, type Decision, type DecisionInput, type RuleId, type Step, type Verdict } from './types.js';

/** A decision in the shape in which the worked examples state it. */
function inShort({ outcome, steps, earliestStart, remedies }: Decision) {
  return {
    outcome,
    steps: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])),
    earliestStart,
    remedies,
  };
}

describe('the worked examples', () => {
  it.each(examples.cases.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const input = { ...(example as unknown as DecisionInput), calendar: STATE_COUNCIL_CALENDAR };
    expect(inShort(decide(input))).toEqual(example.expect);
  });
});

describe('the trace', () => {
  it('has every rule in order, whatever failed before', () => {
    const draft = aDraft().by().inspecting().on('2026-11-01').build();
    const decision = decide(anInput({ draft }));
    expect(decision.steps.map(({ rule }) => rule)).toEqual(RULES);
    expect(decision.steps.every(({ clause }) => clause !== '')).toBe(true);
  });

  it('carries the versions it was decided by', () => {
    const decision = decide(anInput({ policy: aPolicy({ version: 7 }) }));
    expect(decision.policy).toEqual({ id: 'nanchang-hitech', version: 7 });
    expect(decision.calendarVersion).toBe(STATE_COUNCIL_CALENDAR.version);
  });
});

describe('the outcome', () => {
  const steps = (verdicts: Partial<Record<RuleId, Verdict>>): Step[] =>
    RULES.map((rule) => ({ rule, verdict: verdicts[rule] ?? 'pass', clause: '', facts: { kind: 'any' } }));
  const reason = '园区停电后须当日核实';

  it.each<[string, Partial<Record<RuleId, Verdict>>, Partial<Record<RuleId, string>>, string]>([
    ['all pass', {}, {}, 'clear'],
    ['advice and not applicable', { 'visit-day': 'advise', 'merge-own': 'not-applicable' }, {}, 'clear'],
    ['forbidden before unknown', { officers: 'forbidden', 'frequency-cap': 'unknown' }, {}, 'rejected'],
    ['unknown before waivable', { 'quiet-day': 'waivable', 'frequency-cap': 'unknown' }, {}, 'undetermined'],
    ['waivable, nothing stated', { 'quiet-day': 'waivable' }, {}, 'rejected'],
    ['waivable, stated', { 'quiet-day': 'waivable' }, { 'quiet-day': reason }, 'needs-approval'],
    ['stated for another rule', { 'quiet-day': 'waivable' }, { 'merge-own': reason }, 'rejected'],
    [
      'one of two stated',
      { 'quiet-day': 'waivable', 'merge-own': 'waivable' },
      { 'merge-own': reason },
      'rejected',
    ],
    ['a necessity where none is needed', {}, { 'quiet-day': reason }, 'clear'],
  ])('%s', (_, verdicts, necessity, expected) => {
    expect(outcomeOf(steps(verdicts), necessity)).toBe(expected);
  });

  it.each([
    ['ten characters', '一二三四五六七八九十', 'needs-approval'],
    ['nine', '一二三四五六七八九', 'rejected'],
    ['nine and blanks around them', ' 一二三四五六七八九\u3000\n', 'rejected'],
    ['ten beyond the basic plane', '𠀀'.repeat(10), 'needs-approval'],
    ['nine of those, eighteen code units', '𠀀'.repeat(9), 'rejected'],
    ['blanks inside count', 'a        b', 'needs-approval'],
  ])('a necessity of %s', (_, text, expected) => {
    expect(outcomeOf(steps({ 'quiet-day': 'waivable' }), { 'quiet-day': text })).toBe(expected);
  });
});

it('does not change what it is given', () => {
  const input = anInput({ draft: aDraft().on('2026-11-23').build(), facts: someFacts() });
  const before = JSON.stringify(input);
  decide(input);
  expect(JSON.stringify(input)).toBe(before);
});

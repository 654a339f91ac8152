import type { Decision, Step, Verdict } from '@anqi/shared';
import { changesBetween, sortTrace, waivableRules } from './trace';

const step = (rule: Step['rule'], verdict: Verdict): Step => ({ rule, verdict, clause: 'S001', facts: {} });
const decision = (...steps: Step[]): Decision => ({
  outcome: 'rejected',
  steps,
  earliestStart: null,
  remedies: [],
  policy: { id: 'p', version: 1 },
  calendarVersion: 'c',
});

const steps = [
  step('filed-in-time', 'pass'),
  step('officers', 'forbidden'),
  step('quiet-day', 'waivable'),
  step('frequency-cap', 'unknown'),
  step('visit-day', 'advise'),
  step('visit-length', 'not-applicable'),
];

describe('trace', () => {
  it('reads what stands against first: forbidden, unknown, in principle', () => {
    const { against, advised, others } = sortTrace(steps);
    expect(against.map(({ rule }) => rule)).toEqual(['officers', 'frequency-cap', 'quiet-day']);
    expect(advised.map(({ rule }) => rule)).toEqual(['visit-day']);
    expect(others.map(({ rule }) => rule)).toEqual(['filed-in-time', 'visit-length']);
  });

  it('asks a necessity for waivable rules alone', () => {
    expect(waivableRules(decision(...steps))).toEqual(['quiet-day']);
    expect(waivableRules(null)).toEqual([]);
  });

  it('names the rules whose verdict changed', () => {
    const now = decision(step('filed-in-time', 'pass'), step('officers', 'pass'), step('quiet-day', 'pass'));
    expect(changesBetween(decision(...steps), now)).toEqual([
      { rule: 'officers', seen: 'forbidden', now: 'pass' },
      { rule: 'quiet-day', seen: 'waivable', now: 'pass' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyInput } from '../../testing/arbitraries.js';
import { aDraft, aPlan, anInput, periodOn, someFacts } from '../../testing/builders.js';
import { amendmentOf, applyRemedy, moveTo } from './apply-remedy.js';
import { decide } from './decide.js';
import type { Draft, Remedy, RuleId } from './types.js';

const after = (
  remedy: Remedy,
  draft: Draft,
  plans = [aPlan().named('host').on('2026-11-26').build()],
): Draft => {
  const remedied = applyRemedy(remedy, draft, plans);
  if (remedied.kind !== 'draft') throw new Error(`no draft but ${remedied.kind}`);
  return remedied.draft;
};

describe('moving', () => {
  it('keeps hours and number of dates, and leaves the visit that was joined', () => {
    const draft = aDraft()
      .at('2026-11-23T22:30:15+08:00', '2026-11-25T00:30:00+08:00')
      .joining('host')
      .build();
    expect(after({ kind: 'move', to: '2026-12-24' }, draft)).toEqual({
      ...draft,
      startsAt: '2026-12-24T22:30:15+08:00',
      endsAt: '2026-12-26T00:30:00+08:00',
      joins: null,
    });
  });

  it('reads the hours at +08:00, whatever the offset', () => {
    const draft = aDraft().at('2026-11-22T23:00:00.500Z', '2026-11-23T01:00:00Z').build();
    expect(moveTo(draft, '2026-11-24')).toMatchObject({
      startsAt: '2026-11-24T07:00:00.500+08:00',
      endsAt: '2026-11-24T09:00:00+08:00',
    });
  });

  it('keeps the period that an amendment had', () => {
    const draft = aDraft().amending('plan-9', periodOn('2026-11-20')).build();
    expect(moveTo(draft, '2026-11-24').was).toEqual(periodOn('2026-11-20'));
  });
});

it('joining takes the host’s period', () => {
  expect(after({ kind: 'join', planId: 'host' }, aDraft().build())).toEqual({
    ...aDraft().build(),
    ...periodOn('2026-11-26'),
    joins: 'host',
  });
  expect(() => after({ kind: 'join', planId: 'gone' }, aDraft().build())).toThrow(RangeError);
});

it('going off site leaves the visit that was joined', () => {
  expect(after({ kind: 'off-site' }, aDraft().joining('host').build())).toEqual(aDraft().offSite().build());
});

it('dropping keeps the other items in order', () => {
  const draft = aDraft().inspecting('c', 'a', 'b', 'a').build();
  expect(after({ kind: 'drop-items', items: ['a'] }, draft).items).toEqual(['c', 'b']);
});

it.each<[Remedy, unknown]>([
  [
    { kind: 'amend', planId: 'p' },
    { kind: 'amend', planId: 'p', items: ['a', 'b'] },
  ],
  [
    { kind: 'state-necessity', rules: ['quiet-day'] },
    { kind: 'ask-necessity', rules: ['quiet-day'] },
  ],
  [{ kind: 'ask-coordinator' }, { kind: 'ask-coordinator' }],
])('%j asks the filer', (remedy, expected) => {
  expect(applyRemedy(remedy, aDraft().inspecting('a', 'b', 'a').build(), [])).toEqual(expected);
});

it('an amendment adds items to the plan as it stands', () => {
  const plan = { ...aDraft().inspecting('a', 'b').build(), id: 'plan-9' };
  expect(amendmentOf(plan, ['c', 'b'])).toEqual({
    ...plan,
    items: ['a', 'b', 'c'],
    was: { startsAt: plan.startsAt, endsAt: plan.endsAt },
  });
});

it('each remedy mends the step that it was offered for', () => {
  const mends: Partial<Record<Remedy['kind'], RuleId[]>> = {
    move: ['filed-in-time', 'quiet-day'],
    'drop-items': ['triggered-only'],
    'off-site': ['off-site-first'],
    join: ['joint-visit'],
  };
  fc.assert(
    fc.property(anyInput, (input) => {
      for (const remedy of decide(input).remedies) {
        const remedied = applyRemedy(remedy, input.draft, input.facts.plans);
        if (remedied.kind !== 'draft') continue;
        const { steps } = decide({ ...input, draft: remedied.draft });
        const mended = steps.filter(({ rule }) => mends[remedy.kind]?.includes(rule));
        expect(mended.every(({ verdict }) => verdict === 'pass' || verdict === 'not-applicable')).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

it('changes nothing of what it is given', () => {
  const input = anInput({ draft: aDraft().on('2026-11-20').joining('host').build(), facts: someFacts() });
  const before = JSON.stringify(input);
  moveTo(input.draft, '2026-11-24');
  expect(JSON.stringify(input)).toBe(before);
});

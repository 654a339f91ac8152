import { expect, it } from '@jest/globals';
import {
  aDraft,
  aPlan,
  aPolicy,
  anInput,
  someFacts,
  type DraftBuilder,
  type PlanBuilder,
} from '../../testing/builders.js';
import { decide } from './decide.js';
import type { DecisionInput, Remedy } from './types.js';

const amid = (plans: PlanBuilder[], draft: DraftBuilder = aDraft()): DecisionInput =>
  anInput({ draft: draft.build(), facts: someFacts({ plans: plans.map((plan) => plan.build()) }) });
const drafted = (draft: DraftBuilder): DecisionInput => amid([], draft);
const monitored = (input: DecisionInput): DecisionInput => ({
  ...input,
  facts: { ...input.facts, enterprise: { ...input.facts.enterprise, passivelyMonitored: true } },
});
const ungraded = (input: DecisionInput): DecisionInput => ({
  ...input,
  facts: { ...input.facts, enterprise: { ...input.facts.enterprise, grade: null } },
  policy: aPolicy({ cap: { ...aPolicy().cap, ungraded: null } }),
});
const host = aPlan().named('host').of('dept-environment').on('2026-11-26');
const quiet = aDraft().on('2026-11-23');
const move: Remedy = { kind: 'move', to: '2026-11-24' };
const necessity = (...rules: Extract<Remedy, { kind: 'state-necessity' }>['rules']): Remedy => ({
  kind: 'state-necessity',
  rules,
});

it.each<[string, DecisionInput, Remedy[]]>([
  ['nothing to mend', anInput(), []],
  ['a quiet day', drafted(quiet), [move, necessity('quiet-day')]],
  [
    'a quiet day, the necessity stated: it may still move',
    drafted(quiet.needing('quiet-day', '停电后须当日核实情况')),
    [move],
  ],
  ['a quiet day and something forbidden: no necessity mends it', drafted(quiet.by('off-1')), [move]],
  [
    'a no-disturb item among others',
    drafted(aDraft().inspecting('notice-board', 'duty-system')),
    [{ kind: 'drop-items', items: ['notice-board'] }, necessity('triggered-only')],
  ],
  [
    'nothing but no-disturb items',
    drafted(aDraft().inspecting('notice-board')),
    [necessity('triggered-only')],
  ],
  [
    'a monitored enterprise: dropping items would not help',
    monitored(drafted(aDraft().inspecting('notice-board', 'duty-system'))),
    [necessity('triggered-only')],
  ],
  [
    'all off site',
    drafted(aDraft().inspecting('ledger-check')),
    [{ kind: 'off-site' }, necessity('off-site-first')],
  ],
  [
    'a live plan of one’s own',
    amid([aPlan().on('2026-11-26')]),
    [{ kind: 'amend', planId: 'plan-1' }, necessity('merge-own')],
  ],
  [
    'a started one is live',
    amid([aPlan().on('2026-11-26').being('started')]),
    [{ kind: 'amend', planId: 'plan-1' }, necessity('merge-own')],
  ],
  ['a finished one', amid([aPlan().on('2026-11-24').being('finished')]), [necessity('merge-own')]],
  ['another department’s visit', amid([host]), [{ kind: 'join', planId: 'host' }, necessity('joint-visit')]],
  ['a join that fails offers no join', amid([host], aDraft().joining('host')), []],
  ['what is not known goes to the coordinating office', ungraded(anInput()), [{ kind: 'ask-coordinator' }]],
  [
    'unknown and waivable: no necessity is asked',
    ungraded(drafted(quiet)),
    [move, { kind: 'ask-coordinator' }],
  ],
  ['unknown and forbidden: rejected', ungraded(drafted(aDraft().by())), []],
  [
    'everything at once, in order',
    amid([aPlan().on('2026-11-24'), host], aDraft().on('2026-11-23', 4).inspecting('ledger-check')),
    [
      move,
      { kind: 'off-site' },
      { kind: 'amend', planId: 'plan-1' },
      { kind: 'join', planId: 'host' },
      necessity('quiet-day', 'off-site-first', 'merge-own', 'joint-visit', 'visit-length'),
    ],
  ],
])('%s', (_, input, expected) => {
  expect(decide(input).remedies).toEqual(expected);
});

it('names the items to drop in the draft’s order', () => {
  const item = (id: string) => ({ ...someFacts().items[2]!, id });
  const facts = someFacts({ items: [item('b'), item('a'), ...someFacts().items] });
  const draft = aDraft().inspecting('b', 'duty-system', 'a').build();
  expect(decide(anInput({ draft, facts })).remedies[0]).toEqual({ kind: 'drop-items', items: ['b', 'a'] });
});

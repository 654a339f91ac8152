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
import { found, stepOf } from '../../testing/found.js';
import type { Policy } from './types.js';

interface Row {
  plans?: PlanBuilder[];
  grade?: string | null;
  cap?: Partial<Policy['cap']>;
  draft?: DraftBuilder;
}

const visit = (id: string, date: string): PlanBuilder => aPlan().named(id).on(date).being('finished');
const two = [visit('a', '2026-03-25'), visit('b', '2026-06-25')];

it.each<[string, Row, string]>([
  ['none yet at grade B', {}, 'pass below-cap'],
  ['one at grade B', { plans: two.slice(1) }, 'pass below-cap'],
  ['one at grade A', { plans: two.slice(1), grade: 'A' }, 'waivable cap-reached'],
  ['two at grade B', { plans: two }, 'waivable cap-reached'],
  ['two at grade C', { plans: two, grade: 'C' }, 'pass below-cap'],
  ['any number at grade D', { plans: two, grade: 'D' }, 'not-applicable no-cap'],
  ['a cap of nought', { cap: { perYear: { B: 0 } } }, 'waivable cap-reached'],
  ['a published cap', { plans: two, cap: { source: '示例公告' } }, 'forbidden published-cap-reached'],
  ['a blank name publishes none', { plans: two, cap: { source: ' \u3000' } }, 'waivable cap-reached'],
  ['below a published cap', { cap: { source: '示例公告' } }, 'pass below-cap'],
  ['live ones count', { plans: two.map((plan) => plan.being('awaiting-approval')) }, 'waivable cap-reached'],
  ['cancelled ones do not', { plans: two.map((plan) => plan.being('cancelled')) }, 'pass below-cap'],
  ['nor off-site ones', { plans: two.map((plan) => plan.with({ mode: 'off-site' })) }, 'pass below-cap'],
  ['nor another department’s', { plans: two.map((plan) => plan.of('dept-environment')) }, 'pass below-cap'],
  [
    'nor those elsewhere',
    { plans: two.map((plan) => plan.with({ enterpriseId: 'ent-2' })) },
    'pass below-cap',
  ],
  [
    'nor those for a reason not counted',
    { plans: two.map((plan) => plan.because('complaint')) },
    'pass below-cap',
  ],
  ['nor those of last year', { plans: two.map((plan) => plan.on('2025-12-31')) }, 'pass below-cap'],
  [
    'later ones of the year do',
    { plans: [visit('a', '2026-12-01'), visit('b', '2026-12-31')] },
    'waivable cap-reached',
  ],
  [
    'the year is that of +08:00',
    { plans: two.map((plan) => plan.with({ startsAt: '2025-12-31T16:00:00Z' })) },
    'waivable cap-reached',
  ],
  [
    'a reason not counted',
    { plans: two, draft: aDraft().because('work-safety') },
    'not-applicable not-counted',
  ],
  ['no grade counts as B', { plans: two, grade: null }, 'waivable cap-reached'],
  ['no grade, none to count as', { grade: null, cap: { ungraded: null } }, 'unknown no-grade'],
  [
    'no grade, but a reason not counted',
    { grade: null, cap: { ungraded: null }, draft: aDraft().because('case') },
    'not-applicable not-counted',
  ],
  [
    'no grade, counted as one without a cap',
    { grade: null, cap: { ungraded: 'D' } },
    'not-applicable no-cap',
  ],
  ['off site', { plans: two, draft: aDraft().offSite() }, 'not-applicable off-site'],
])('%s', (_, { plans = [], grade = 'B', cap = {}, draft = aDraft() }, expected) => {
  const enterprise = { id: 'ent-1', grade, passivelyMonitored: false };
  const facts = someFacts({ enterprise, plans: plans.map((plan) => plan.build()) });
  const policy = aPolicy({ cap: { ...aPolicy().cap, ...cap } });
  expect(found('frequency-cap', anInput({ draft: draft.build(), facts, policy }))).toBe(expected);
});

it('states count, cap and year', () => {
  const facts = someFacts({ plans: two.map((plan) => plan.build()) });
  expect(stepOf('frequency-cap', anInput({ facts })).facts).toMatchObject({
    year: 2026,
    count: 2,
    most: 2,
    grade: 'B',
  });
});

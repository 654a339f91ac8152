/** For every way a step can come about an input that brings it about: rule → kind → input. */
import { STEP_KINDS, type StepKind } from '../src/rules/step-kinds.js';
import type { DecisionInput, Draft, FactPlan, Facts, RuleId } from '../src/rules/types.js';
import type { PolicyPack } from '../src/policies/policy-pack.js';
import {
  aDraft,
  aPlan,
  aPolicy,
  anInput,
  someFacts,
  type DraftBuilder,
  type PlanBuilder,
} from './builders.js';

type Samples = { [R in RuleId]: Record<StepKind<R>, DecisionInput> };

const drafted = (draft: DraftBuilder, changes: Partial<DecisionInput> = {}): DecisionInput =>
  anInput({ draft: draft.build(), ...changes });

const under = (policy: Partial<PolicyPack>, draft: DraftBuilder = aDraft()): DecisionInput =>
  drafted(draft, { policy: aPolicy(policy) });

const amid = (plans: PlanBuilder[], draft: DraftBuilder = aDraft()): DecisionInput =>
  drafted(draft, { facts: someFacts({ plans: plans.map((plan): FactPlan => plan.build()) }) });

const enterprise = (changes: Partial<Facts['enterprise']>): Pick<DecisionInput, 'facts'> => ({
  facts: someFacts({ enterprise: { id: 'ent-1', grade: 'B', passivelyMonitored: false, ...changes } }),
});

const lead = (workingDays: number): Partial<PolicyPack> => ({
  lead: { workingDays, appliesTo: ['routine'] },
});
const period = ({ startsAt, endsAt }: Draft): Pick<Draft, 'startsAt' | 'endsAt'> => ({ startsAt, endsAt });
const emergency = aDraft().because('emergency', { incident: '示例事故' });
const complaint = aDraft().because('complaint', { complaintNo: '示例-1' });
const later = { now: '2026-11-25T10:00:00+08:00' };
const offSite = drafted(aDraft().offSite());
const others = aPlan().named('plan-2').of('dept-environment').on('2026-11-26');
const twoThisYear = [
  aPlan().named('plan-3').on('2026-03-24').being('finished'),
  aPlan().named('plan-4').on('2026-06-24').being('finished'),
];

export const STEP_SAMPLES: Samples = {
  'filed-in-time': {
    'before-start': anInput(),
    'period-kept': under(lead(7), aDraft().amending('plan-9', period(aDraft().build()))),
    'lead-kept': under(lead(3)),
    'lead-short': under(lead(7)),
    'lead-uncovered': under(lead(60), aDraft().on('2027-01-26')),
    'start-passed': drafted(aDraft(), later),
    'emergency-in-time': drafted(emergency, later),
    'emergency-late': drafted(emergency, { now: '2026-11-26T10:00:00+08:00' }),
  },
  officers: { enough: anInput(), unfit: drafted(aDraft().by('off-3', 'off-4').on('2026-11-26')) },
  'items-published': {
    published: anInput(),
    'no-items': drafted(aDraft().inspecting()),
    'not-published': drafted(aDraft().inspecting('waste-permit')),
  },
  ground: {
    grounded: anInput(),
    'not-grounded': drafted(aDraft().because('environment').inspecting('ledger-check').unannounced()),
  },
  'quiet-day': {
    'off-site': offSite,
    exempt: drafted(complaint),
    'no-window': under({ quietWindows: [] }),
    'outside-window': drafted(aDraft().on('2026-11-25', 2)),
    'in-window': drafted(aDraft().on('2026-11-23', 2)),
  },
  'triggered-only': {
    'off-site': offSite,
    'not-listed': anInput(),
    triggered: drafted(complaint.inspecting('notice-board'), enterprise({ passivelyMonitored: true })),
    'not-triggered': drafted(aDraft().inspecting('notice-board'), enterprise({ passivelyMonitored: true })),
  },
  'off-site-first': {
    'off-site': offSite,
    'not-general': drafted(complaint),
    'no-items': drafted(aDraft().inspecting()),
    'needs-visit': anInput(),
    'finding-stated': drafted(
      aDraft().inspecting('ledger-check').because('routine', { offSiteFinding: '示例发现' }),
    ),
    'all-off-site': drafted(aDraft().inspecting('ledger-check')),
  },
  'merge-own': {
    'off-site': offSite,
    'not-mergeable': drafted(complaint),
    'none-near': anInput(),
    'own-live': amid([aPlan().on('2026-11-26')]),
    'own-finished': amid([aPlan().on('2026-11-24').being('finished')]),
  },
  'joint-visit': {
    'off-site': offSite,
    'not-combinable': drafted(complaint),
    unannounced: drafted(aDraft().unannounced()),
    'none-near': anInput(),
    'other-near': amid([others]),
    joined: amid([others], aDraft().on('2026-11-26').joining('plan-2')),
    'no-such-visit': drafted(aDraft().joining('plan-2')),
    'other-period': amid([others], aDraft().joining('plan-2')),
  },
  'frequency-cap': {
    'off-site': offSite,
    'not-counted': drafted(complaint),
    'no-grade': {
      ...under({ cap: { ...aPolicy().cap, ungraded: null } }),
      ...enterprise({ grade: null }),
    },
    'no-cap': drafted(aDraft(), enterprise({ grade: 'D' })),
    'below-cap': anInput(),
    'cap-reached': amid(twoThisYear),
    'published-cap-reached': {
      ...amid(twoThisYear),
      policy: aPolicy({ cap: { ...aPolicy().cap, source: '示例部门年度频次公告' } }),
    },
  },
  'visit-day': {
    'off-site': offSite,
    emergency: drafted(emergency),
    working: anInput(),
    'make-up': drafted(aDraft().on('2026-10-10'), { now: '2026-10-08T10:00:00+08:00' }),
    weekend: drafted(aDraft().at('2026-11-28T08:00:00+08:00', '2026-11-28T10:00:00+08:00')),
    holiday: drafted(aDraft().on('2026-10-01'), { now: '2026-09-24T10:00:00+08:00' }),
    uncovered: drafted(aDraft().on('2027-01-26')),
    'outside-hours': drafted(aDraft().at('2026-11-25T17:30:00+08:00', '2026-11-25T18:00:00+08:00')),
  },
  'visit-length': {
    'off-site': offSite,
    within: anInput(),
    'too-long': drafted(aDraft().on('2026-11-24', 4)),
  },
};

/** The samples as rows: rule, kind, input. */
export function sampleRows(): [RuleId, string, DecisionInput][] {
  return (Object.keys(STEP_KINDS) as RuleId[]).flatMap((rule) =>
    Object.entries(STEP_SAMPLES[rule]).map(([kind, input]): [RuleId, string, DecisionInput] => [
      rule,
      kind,
      input,
    ]),
  );
}

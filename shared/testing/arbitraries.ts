/** Random but well-formed inputs, dense enough that every rule is met and missed again and again. */
import fc from 'fast-check';
import { STATE_COUNCIL_CALENDAR } from '../src/calendar/data/state-council.js';
import { formatDate, parseDate } from '../src/calendar/dates.js';
import { formatInstant, MS_PER_HOUR, parseInstant } from '../src/calendar/instants.js';
import { POLICY_PACKS } from '../src/policies/packs.js';
import {
  PLAN_STATUSES,
  RULES,
  type DecisionInput,
  type Draft,
  type FactPlan,
  type Policy,
  type QuietWindow,
} from '../src/rules/types.js';
import { someFacts } from './builders.js';

const REASONS = Object.keys(POLICY_PACKS['nanchang-hitech'][0]!.evidence);
const DEPARTMENTS = ['dept-emergency', 'dept-environment', 'town-east'];

const startsAt = fc
  .record({
    day: fc.integer({ min: parseDate('2026-10-15'), max: parseDate('2027-01-15') }),
    time: fc.constantFrom('08:00', '09:30', '16:00', '23:30'),
  })
  .map(({ day, time }) => `${formatDate(day)}T${time}:00+08:00`);

const period = fc
  .record({ startsAt, hours: fc.constantFrom(1, 2, 30, 80) })
  .map(({ startsAt: start, hours }) => ({
    startsAt: start,
    endsAt: formatInstant(parseInstant(start) + hours * MS_PER_HOUR),
  }));

const reason = fc.constantFrom('routine', 'random', ...REASONS);
const mode = fc.constantFrom('on-site' as const, 'on-site' as const, 'off-site' as const);

const plan: fc.Arbitrary<FactPlan> = fc
  .record({
    id: fc.uuid(),
    departmentId: fc.constantFrom(...DEPARTMENTS),
    enterpriseId: fc.constantFrom('ent-1', 'ent-1', 'ent-2'),
    mode,
    reason,
    status: fc.constantFrom(...PLAN_STATUSES),
    unannounced: fc.boolean(),
    period,
  })
  .map(({ period: { startsAt: from, endsAt }, ...rest }) => ({ ...rest, startsAt: from, endsAt }));

const evidence = fc.constantFrom<Record<string, string>[]>(
  {},
  { legalBasis: '示例', complaintNo: '示例', incident: '示例' },
  { offSiteFinding: '示例' },
);

const draft: fc.Arbitrary<Draft> = fc
  .record({
    departmentId: fc.constantFrom(...DEPARTMENTS),
    mode,
    reason,
    items: fc.array(
      fc.constantFrom('duty-system', 'ledger-check', 'notice-board', 'waste-permit', 'nothing'),
      {
        maxLength: 3,
      },
    ),
    officers: fc.array(fc.constantFrom('off-1', 'off-2', 'off-3', 'off-4', 'off-5', 'nobody'), {
      maxLength: 3,
    }),
    period,
    was: fc.option(period),
    evidence,
    necessity: fc.dictionary(fc.constantFrom(...RULES), fc.constantFrom('太短', '写明了确需开展的示例理由')),
    unannounced: fc.boolean(),
  })
  .map(({ period: { startsAt: from, endsAt }, ...rest }) => ({
    ...rest,
    enterpriseId: 'ent-1',
    startsAt: from,
    endsAt,
    joins: null,
  }));

const windows: fc.Arbitrary<QuietWindow[]> = fc.constantFrom<QuietWindow[][]>(
  [],
  [{ kind: 'month-days', from: 1, to: 23 }],
  [{ kind: 'month-days', from: 25, to: 5 }],
  [{ kind: 'weekdays', days: [1, 2, 3, 4] }],
  [
    { kind: 'dates', from: '2026-11-20', to: '2026-12-10' },
    { kind: 'month-days', from: 15, to: 20 },
  ],
);

const policy: fc.Arbitrary<Policy> = fc
  .record({
    windows,
    lead: fc.constantFrom(0, 0, 1, 5, 20),
    ungraded: fc.constantFrom('B', null),
    source: fc.constantFrom(null, ' ', '示例公告'),
  })
  .map(({ windows: quietWindows, lead, ungraded, source }) => {
    const pack = POLICY_PACKS['nanchang-hitech'][0]!;
    return {
      ...pack,
      quietWindows,
      lead: { ...pack.lead, workingDays: lead },
      cap: { ...pack.cap, ungraded, source },
    };
  });

/** A draft that joins joins one of the plans, or none that is there. */
export const anyInput: fc.Arbitrary<DecisionInput> = fc
  .record({
    draft,
    policy,
    now: startsAt,
    plans: fc.uniqueArray(plan, { maxLength: 5, selector: ({ id }) => id }),
    joins: fc.option(fc.nat(6), { freq: 3 }),
    grade: fc.constantFrom('A', 'B', 'D', null),
    passivelyMonitored: fc.boolean(),
  })
  .map(({ draft: drafted, policy: inForce, now, plans, joins, grade, passivelyMonitored }) => ({
    draft: joins === null ? drafted : { ...drafted, joins: plans[joins]?.id ?? 'nobody' },
    facts: someFacts({ plans, enterprise: { id: 'ent-1', grade, passivelyMonitored } }),
    policy: inForce,
    calendar: STATE_COUNCIL_CALENDAR,
    now,
  }));

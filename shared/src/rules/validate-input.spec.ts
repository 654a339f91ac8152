import { describe, expect, it } from '@jest/globals';
import examples from '../../testing/cases/decisions.json' with { type: 'json' };
import { aDraft, aPlan, aPolicy, anInput, someFacts } from '../../testing/builders.js';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { draftFaults, isKnownReason, policyCheck, validateInput } from './validate-input.js';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** A well-formed input with everything in it that may be there. */
function full(): Json {
  const period = { startsAt: '2026-11-25T09:30:00+08:00', endsAt: '2026-11-25T11:30:00+08:00' };
  const draft = aDraft()
    .amending('plan-9', period)
    .joining('host')
    .because('complaint', { complaintNo: '示例' })
    .needing('quiet-day', '示例')
    .build();
  const policy = aPolicy({
    quietWindows: [
      { kind: 'month-days', from: 1, to: 23 },
      { kind: 'dates', from: '2026-06-05', to: '2026-06-09' },
      { kind: 'weekdays', days: [1] },
    ],
    cap: { ...aPolicy().cap, source: '示例公告' },
  });
  const input = anInput({ draft, policy, facts: someFacts({ plans: [aPlan().build()] }) });
  return JSON.parse(JSON.stringify(input));
}

/** The value with what `pointer` leads to replaced, or taken away. */
function altered(value: Json, pointer: string, replacement: Json | undefined): Json {
  const [key = '', ...rest] = pointer.split('/').slice(1);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, Json>;
  if (rest.length > 0) copy[key] = altered(copy[key]!, `/${rest.join('/')}`, replacement);
  else if (replacement === undefined) delete copy[key];
  else copy[key] = replacement;
  return copy;
}

const faultsOf = (value: unknown): string[] => {
  const read = validateInput(value);
  return read.ok ? [] : read.faults.map(({ pointer, message }) => `${pointer} ${message}`);
};

function pointersOf(value: Json, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  const keys = Object.keys(value);
  return [
    pointer,
    ...keys.flatMap((key) => pointersOf((value as Record<string, Json>)[key]!, `${pointer}/${key}`)),
  ];
}

/** What the decision reads: a pack's names and settings of approval are not its business. */
const POLICY_FIELDS =
  /^\/policy(\/(id|version|effectiveFrom|quietWindows|reasons|evidence|lead|emergencyReportHours|mergeDays|jointDays|cap|workingHours|maxVisitDates)(\/|$)|$)/;
const READ = pointersOf(full()).filter(
  (pointer) => pointer !== '' && (!pointer.startsWith('/policy') || POLICY_FIELDS.test(pointer)),
);

const MAY_BE_NULL =
  /^\/(draft\/(joins|was)|facts\/enterprise\/grade|policy\/cap\/(ungraded|source|perYear\/.))$/;

describe('well-formed', () => {
  it('is what the worked examples show', () => {
    for (const example of examples.cases)
      expect(faultsOf({ ...example, calendar: STATE_COUNCIL_CALENDAR })).toEqual([]);
  });

  it('is an input with everything in it', () => expect(faultsOf(full())).toEqual([]));

  it.each(READ.filter((pointer) => MAY_BE_NULL.test(pointer)))('%s may be null', (pointer) => {
    expect(faultsOf(altered(full(), pointer, null))).toEqual([]);
  });

  it.each<[string, Json | undefined]>([
    ['/draft/id', undefined],
    ['/draft/more', 'let be'],
    ['/calendar/timeZone', undefined],
    ['/calendar/years/2026/notice', undefined],
    ['/draft/startsAt', '2026-11-25T01:30Z'],
    ['/now', '2026-11-25T01:30:00.25-05:00'],
    ['/policy/emergencyReportHours', 1.5],
    ['/policy/quietWindows/1/to', '2026-06-05'],
    ['/policy/workingHours/to', '24:00'],
  ])('is %s as %j', (pointer, value) => {
    expect(faultsOf(altered(full(), pointer, value))).toEqual([]);
  });
});

describe('malformed', () => {
  it.each(READ.filter((pointer) => !MAY_BE_NULL.test(pointer)))('is null at %s', (pointer) => {
    expect(faultsOf(altered(full(), pointer, null)).some((fault) => fault.startsWith(`${pointer} `))).toBe(
      true,
    );
  });

  it.each<[string, Json | undefined, string]>([
    ['/now', '2026-11-22', '/now must be an ISO 8601 instant'],
    ['/now', '2026-11-22T10:00:00', '/now must be an ISO 8601 instant'],
    ['/draft/startsAt', '2026-02-29T09:00:00+08:00', '/draft/startsAt must be'],
    ['/draft/startsAt', '2026-11-25T24:00:00+08:00', '/draft/startsAt must be'],
    ['/draft/startsAt', '2026-11-25 09:30:00+08:00', '/draft/startsAt must be'],
    ['/draft/endsAt', '2026-11-25T09:30:00+08:00', '/draft/endsAt must be after the start'],
    ['/draft/endsAt', '2026-11-25T01:29:59Z', '/draft/endsAt must be after the start'],
    ['/draft/was/endsAt', '2026-11-25T09:30:00+08:00', '/draft/was/endsAt must be after the start'],
    ['/facts/plans/0/endsAt', '2026-11-24T09:30:00+08:00', '/facts/plans/0/endsAt must be after the start'],
    ['/draft/reason', 'no-such', '/draft/reason is unknown to policy nanchang-hitech: no-such'],
    ['/draft/reason', 'constructor', '/draft/reason is unknown'],
    ['/draft/mode', 'by-phone', '/draft/mode must be one of on-site, off-site'],
    ['/draft/items', 'duty-system', '/draft/items must be a list'],
    ['/draft/items', [1], '/draft/items/0 must be a string, not 1'],
    ['/draft/unannounced', 'false', '/draft/unannounced must be true or false'],
    ['/draft/joins', undefined, '/draft/joins is missing'],
    ['/draft', undefined, '/draft is missing'],
    ['/draft/evidence', [], '/draft/evidence must be an object'],
    ['/draft/evidence', { 'a/b~c': null }, '/draft/evidence/a~1b~0c must be a string'],
    ['/facts/enterprise/grade', 'E', '/facts/enterprise/grade is E, which cap.perYear lacks'],
    ['/facts/enterprise/grade', 'toString', '/facts/enterprise/grade is toString'],
    [
      '/facts/officers/0/certificateExpires',
      '2026-11-31',
      '/facts/officers/0/certificateExpires must be a date',
    ],
    ['/facts/plans/0/status', 'open', '/facts/plans/0/status must be one of awaiting-approval'],
    ['/policy/cap/ungraded', 'E', '/policy/cap/ungraded is E, which cap.perYear lacks'],
    ['/policy/cap/perYear/A', -1, '/policy/cap/perYear/A must be a whole number of 0 or more'],
    ['/policy/quietWindows/0/to', 32, '/policy/quietWindows/0/to must be a whole number from 1 to 31'],
    [
      '/policy/quietWindows/0/kind',
      'lunar',
      '/policy/quietWindows/0/kind must be one of month-days, dates, weekdays',
    ],
    ['/policy/quietWindows/1/to', '2026-06-04', '/policy/quietWindows/1/to must not be before'],
    ['/policy/quietWindows/2/days', [0], '/policy/quietWindows/2/days/0 must be a whole number from 1 to 7'],
    ['/policy/workingHours/from', '9:00', '/policy/workingHours/from must be a time of day'],
    ['/policy/effectiveFrom', '2025-1-1', '/policy/effectiveFrom must be a date'],
    ['/policy/mergeDays', 1.5, '/policy/mergeDays must be a whole number'],
    ['/calendar/years/2026/off', [], '/calendar/years/2026/off must not be empty'],
  ])('%s as %j', (pointer, value, expected) => {
    const faults = faultsOf(altered(full(), pointer, value));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });

  it.each([[null], [undefined], ['text'], [[]], [1]])('is %j altogether', (value) => {
    expect(validateInput(value)).toMatchObject({ ok: false, faults: [{ pointer: '' }] });
  });

  it('has every fault told', () => {
    const value = altered(altered(full(), '/draft/mode', 'x'), '/facts/items/1/fields', null);
    expect(faultsOf(value)).toHaveLength(2);
  });
});

it('a draft alone is checked with pointers of its own', () => {
  expect(draftFaults(aDraft().build(), aPolicy())).toEqual([]);
  expect(draftFaults({ ...aDraft().build(), reason: 'x' }, aPolicy())).toMatchObject([
    { pointer: '/reason' },
  ]);
  expect(draftFaults(null, aPolicy())).toMatchObject([{ pointer: '' }]);
});

it('a reason is known by its evidence or by a group', () => {
  const policy = aPolicy({ evidence: {} });
  expect(isKnownReason(policy, 'routine')).toBe(true);
  expect(isKnownReason({ ...policy, evidence: { spot: [] } }, 'spot')).toBe(true);
  expect(isKnownReason(policy, 'spot')).toBe(false);
});

it('a policy is checked by itself too', () => expect(policyCheck(aPolicy(), '')).toEqual([]));

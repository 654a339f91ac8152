import { expect, it } from '@jest/globals';
import {
  departmentFirst,
  isSummonsAwaited,
  SUMMONS_EVENTS,
  SUMMONS_STATUSES,
  summonsStep,
  type Summons,
} from './request-summons.js';

const EXPECTED = [
  'called report → reported by called',
  'called call-off → called-off by caller',
  'reported settle → settled by caller',
  'settled rate → settled by caller',
];

const stepsOf = (changes: Partial<Summons>): string[] =>
  SUMMONS_STATUSES.flatMap((status) =>
    SUMMONS_EVENTS.flatMap((event) => {
      const summons: Summons = { kind: 'town-calls-department', rated: false, ...changes, status };
      const step = summonsStep(summons, event);
      return step ? [`${status} ${event} → ${step.to} by ${step.by}`] : [];
    }),
  );

it('is called, reported to, settled, and rated by a town', () => {
  expect(stepsOf({})).toEqual(EXPECTED);
});

it('is rated once, and by towns alone', () => {
  const unrated = EXPECTED.slice(0, 3);
  expect(stepsOf({ rated: true })).toEqual(unrated);
  expect(stepsOf({ kind: 'enterprise-calls-officer' })).toEqual(unrated);
  expect(stepsOf({ kind: 'enterprise-calls-department' })).toEqual(unrated);
});

it('is waited for until somebody has reported', () => {
  const awaited = SUMMONS_STATUSES.filter((status) =>
    isSummonsAwaited({ kind: 'town-calls-department', rated: false, status }),
  );
  expect(awaited).toEqual(['called']);
});

it.each([
  ['new', {}, null],
  ['summoned before', { summonedBefore: true }, 'repeated'],
  ['reopened', { reopenings: 1 }, 'long-standing'],
  ['overdue', { overdue: true }, 'long-standing'],
  [
    'summoned before, reopened and overdue',
    { summonedBefore: true, reopenings: 2, overdue: true },
    'repeated',
  ],
])('a matter that is %s goes to a department first: %s', (_name, known, ground) => {
  expect(departmentFirst({ summonedBefore: false, reopenings: 0, overdue: false, ...known })).toBe(ground);
});

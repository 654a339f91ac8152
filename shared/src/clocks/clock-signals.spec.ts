import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { formatInstant, MS_PER_HOUR, parseInstant } from '../calendar/instants.js';
import { endOfCalendarDays } from './calendar-days.js';
import { amberAt, clockColour } from './clock-colour.js';
import {
  checkClock,
  CLOCK_SIGNALS,
  OVERDUE_ACTIONS,
  signalTimes,
  type CheckedClock,
  type LatenessPolicy,
} from './clock-signals.js';
import type { ClockTerms } from './due-day.js';

const terms: ClockTerms = { calendar: STATE_COUNCIL_CALENDAR, closeOfBusiness: '18:00' };
const ms = (date: string, time = '18:00'): number => parseInstant(`${date}T${time}:00+08:00`);

const CLIMBING: LatenessPolicy = {
  amberAfter: 2 / 3,
  overdueAction: 'climb',
  climb: [
    { level: 3, workingDaysLate: 0 },
    { level: 2, workingDaysLate: 1 },
    { level: 1, workingDaysLate: 3 },
  ],
};
/** From Monday to Thursday at six, 72 hours. */
const week = { startAtMs: ms('2026-11-23'), dueAtMs: ms('2026-11-26') };
const clock: CheckedClock = { dueAtMs: week.dueAtMs, paused: false, signalled: [] };

describe('the colour', () => {
  it.each([
    ['at its start', ms('2026-11-23'), 'green'],
    ['just before two thirds', ms('2026-11-25', '17:59'), 'green'],
    ['at two thirds', ms('2026-11-25'), 'amber'],
    ['just before it is due', ms('2026-11-26', '17:59'), 'amber'],
    ['when it is due', ms('2026-11-26'), 'red'],
    ['long after', ms('2026-12-26'), 'red'],
  ])('%s', (_name, nowMs, colour) => {
    expect(clockColour(week, 2 / 3, nowMs)).toBe(colour);
  });

  it('goes by the wall clock, over nights and weekends', () => {
    expect(amberAt({ startAtMs: ms('2026-11-26'), dueAtMs: ms('2026-11-29') }, 2 / 3)).toBe(ms('2026-11-28'));
  });
});

describe('signalTimes', () => {
  it.each(['remind', 'supervise'] as const)('%s: once, when it is due', (overdueAction) => {
    expect(signalTimes(clock.dueAtMs, { ...CLIMBING, overdueAction }, terms)).toEqual([
      { signal: overdueAction, atMs: ms('2026-11-26') },
    ]);
  });

  it('climb: level 3 when due, 2 one working day after the due date, 1 three after it', () => {
    expect(signalTimes(clock.dueAtMs, CLIMBING, terms)).toEqual([
      { signal: 'climb-3', atMs: ms('2026-11-26') },
      { signal: 'climb-2', atMs: ms('2026-11-27') },
      { signal: 'climb-1', atMs: ms('2026-12-01') },
    ]);
  });

  it('climbs by working days over a holiday', () => {
    expect(signalTimes(ms('2026-09-30'), CLIMBING, terms).slice(1)).toEqual([
      { signal: 'climb-2', atMs: ms('2026-10-08') },
      { signal: 'climb-1', atMs: ms('2026-10-10') },
    ]);
  });
});

describe('checkClock', () => {
  const check = (changes: Partial<CheckedClock>, nowMs: number) =>
    checkClock({ ...clock, ...changes }, { policy: CLIMBING, terms }, nowMs);

  it.each([
    ['nothing yet', [], ms('2026-11-24'), { due: [], nextCheckAtMs: ms('2026-11-26') }],
    ['due', [], ms('2026-11-26'), { due: ['climb-3'], nextCheckAtMs: ms('2026-11-27') }],
    ['said already', ['climb-3'], ms('2026-11-26'), { due: [], nextCheckAtMs: ms('2026-11-27') }],
    [
      'a job that slept',
      [],
      ms('2026-12-20'),
      { due: ['climb-3', 'climb-2', 'climb-1'], nextCheckAtMs: null },
    ],
    ['all was said', ['climb-3', 'climb-2', 'climb-1'], ms('2026-12-20'), { due: [], nextCheckAtMs: null }],
  ] as const)('%s', (_name, signalled, nowMs, expected) => {
    expect(check({ signalled }, nowMs)).toEqual(expected);
  });

  it('a clock that stands still says nothing', () => {
    expect(check({ paused: true }, ms('2026-12-20'))).toEqual({ due: [], nextCheckAtMs: null });
  });

  it('looked at whenever it asks, it says each thing once, and ends', () => {
    const lengths = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(...OVERDUE_ACTIONS), (hours, overdueAction) => {
        const policy = { ...CLIMBING, overdueAction };
        const running = { ...clock, dueAtMs: week.startAtMs + hours * MS_PER_HOUR };
        const said: string[] = [];
        let nowMs: number | null = week.startAtMs;
        for (let rounds = 0; nowMs !== null; rounds++) {
          const signalled = CLOCK_SIGNALS.filter((signal) => said.includes(signal));
          const { due, nextCheckAtMs }: ReturnType<typeof checkClock> = checkClock(
            { ...running, signalled },
            { policy, terms },
            nowMs,
          );
          if (nextCheckAtMs !== null) expect(nextCheckAtMs).toBeGreaterThan(nowMs);
          expect(rounds).toBeLessThan(6);
          said.push(...due);
          nowMs = nextCheckAtMs;
        }
        const expected = overdueAction === 'climb' ? ['climb-3', 'climb-2', 'climb-1'] : [overdueAction];
        expect(said).toEqual(expected);
      }),
    );
  });
});

it.each([
  ['2026-11-22T10:00:00+08:00', 15, '2026-12-08T00:00:00+08:00'],
  ['2026-11-22T23:59:59+08:00', 1, '2026-11-24T00:00:00+08:00'],
  ['2026-11-22T16:00:00Z', 1, '2026-11-25T00:00:00+08:00'],
])('%s and %i calendar days: to the end of the last', (event, days, end) => {
  expect(formatInstant(endOfCalendarDays(parseInstant(event), days))).toBe(end);
});

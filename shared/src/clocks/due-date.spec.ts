import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import examples from '../../testing/cases/clocks.json' with { type: 'json' };
import { isCovered, isWorkingDay } from '../calendar/calendar.js';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { addDays, weekdayOf } from '../calendar/dates.js';
import { dateOf, formatInstant, MS_PER_HOUR, parseInstant } from '../calendar/instants.js';
import { clockCheck } from './clock-check.js';
import { startDue, workingDaysDue, workingDaysLeft } from './due-date.js';
import type { WorkingDayClock } from './due-date.js';
import type { ClockTerms } from './due-day.js';

const TERMS: ClockTerms = { calendar: STATE_COUNCIL_CALENDAR, closeOfBusiness: '18:00' };

const dueDate = (start: string, workingDays: number): string =>
  dateOf(startDue(`${start}T10:00:00+08:00`, workingDays, TERMS).dueAt);

/** A due date's days in short: `11-24 counted working`. */
const daysOf = (clock: WorkingDayClock, terms = TERMS): string[] =>
  workingDaysDue(clock, terms).days.map(({ date, counted, why }) =>
    [date.slice(5), counted ? 'counted' : 'skipped', why.kind, why.name].filter(Boolean).join(' '),
  );

const at = (date: string, time = '10:00'): string => `${date}T${time}:00+08:00`;
const clock = (start: string, workingDays: number, ...pauses: [string, string][]): WorkingDayClock => ({
  start: at(start),
  workingDays,
  pauses: pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
});

describe('the worked examples', () => {
  it.each(examples.cases.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    expect(clockCheck(example, '')).toEqual([]);
    expect(workingDaysDue(example, TERMS)).toMatchObject(example.expect);
  });
});

it.each([
  ['2025-01-24', 3, '2025-02-05'],
  ['2026-02-13', 7, '2026-03-02'],
  ['2026-09-18', 1, '2026-09-20'],
])('%s + %i → %s', (start, workingDays, expected) => {
  expect(dueDate(start, workingDays)).toBe(expected);
});

describe('a due date explains itself', () => {
  it('over a weekend, a holiday and a make-up workday', () => {
    expect(daysOf(clock('2026-09-30', 3))).toEqual([
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'].map(
        (day) => `${day} skipped holiday 国庆节`,
      ),
      '10-08 counted working',
      '10-09 counted working',
      '10-10 counted make-up',
    ]);
    expect(daysOf(clock('2026-11-27', 1))).toEqual([
      '11-28 skipped weekend',
      '11-29 skipped weekend',
      '11-30 counted working',
    ]);
  });

  it('past the coverage, by weekends alone', () => {
    expect(daysOf(clock('2026-12-30', 3))).toEqual([
      '12-31 counted working',
      '01-01 counted assumed-working',
      '01-02 skipped assumed-weekend',
      '01-03 skipped assumed-weekend',
      '01-04 counted assumed-working',
    ]);
  });

  it('with a pause: the days for which the enterprise was waited for', () => {
    expect(daysOf(clock('2026-11-25', 3, ['2026-11-26', '2026-11-30']))).toEqual([
      '11-26 counted working',
      '11-27 skipped paused',
      '11-28 skipped weekend',
      '11-29 skipped weekend',
      '11-30 skipped paused',
      '12-01 counted working',
      '12-02 counted working',
    ]);
  });

  it('paused on the due date: that day is carried over', () => {
    expect(daysOf(clock('2026-11-23', 1, ['2026-11-24', '2026-11-28']))).toEqual([
      '11-24 skipped carried-over',
      '11-25 skipped paused',
      '11-26 skipped paused',
      '11-27 skipped paused',
      '11-28 skipped weekend',
      '11-29 skipped weekend',
      '11-30 counted working',
    ]);
  });

  it('a pause begun at the due instant itself is in time, a millisecond later it is not', () => {
    const begun = (from: string): string =>
      workingDaysDue({ ...clock('2026-11-23', 1), pauses: [{ from, to: at('2026-11-26') }] }, TERMS).dueAt;
    expect(begun('2026-11-24T18:00:00+08:00')).toBe(at('2026-11-26', '18:00'));
    expect(begun('2026-11-24T18:00:00.001+08:00')).toBe(at('2026-11-24', '18:00'));
  });

  it('a pause on the due date that ends the same day changes nothing', () => {
    expect(daysOf(clock('2026-11-23', 1, ['2026-11-24', '2026-11-24']))).toEqual(['11-24 counted working']);
  });

  it('what is not known of the days of a pause makes nothing provisional', () => {
    const pausedBefore = { ...clock('2024-12-27', 1), start: '2024-12-31T10:00:00+08:00' };
    expect(workingDaysDue(pausedBefore, TERMS).provisional).toBe(false);
    const paused = clock('2024-12-27', 1, ['2024-12-27', '2025-01-01']);
    expect(workingDaysDue(paused, TERMS)).toMatchObject({
      dueAt: at('2025-01-02', '18:00'),
      provisional: false,
    });
  });
});

it('a one-off closed day is nobody’s working day, covered or not', () => {
  const closedDays = ['2026-11-24', '2027-01-04'].map((date) => ({ date, name: '示例停电' }));
  const terms = { ...TERMS, closedDays };
  expect(daysOf(clock('2026-11-23', 1), terms)).toEqual([
    '11-24 skipped closed 示例停电',
    '11-25 counted working',
  ]);
  expect(dateOf(workingDaysDue(clock('2027-01-01', 1), terms).dueAt)).toBe('2027-01-05');
});

it('close of business is the district’s to say', () => {
  expect(startDue(at('2026-11-23'), 1, { ...TERMS, closeOfBusiness: '17:30' }).dueAt).toBe(
    at('2026-11-24', '17:30'),
  );
});

it.each([
  ['2026-11-22', 3],
  ['2026-11-24', 2],
  ['2026-11-25', 1],
  ['2026-11-26', 0],
])('stopped on %s, %i are left', (stopped, left) => {
  expect(workingDaysLeft(startDue(at('2026-11-23'), 3, TERMS), at(stopped))).toBe(left);
});

describe('properties', () => {
  const fromMs = parseInstant('2024-12-20T00:00:00+08:00');
  const instants = fc.integer({ min: 0, max: 800 * 24 }).map((hours) => fromMs + hours * MS_PER_HOUR);
  const gaps = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 });
  /** Pauses from the start on, in hours: to the next one's beginning, then its length, and so on. */
  const clocks = fc
    .record({ startMs: instants, workingDays: fc.integer({ min: 1, max: 30 }), gaps })
    .map(({ startMs, workingDays, gaps: hours }): WorkingDayClock => {
      const marks: number[] = [];
      for (const gap of hours) marks.push((marks[marks.length - 1] ?? startMs) + gap * MS_PER_HOUR);
      const pauses = Array.from({ length: Math.floor(marks.length / 2) }, (_, pair) => ({
        from: formatInstant(marks[2 * pair]!),
        to: formatInstant(marks[2 * pair + 1]!),
      }));
      return { start: formatInstant(startMs), workingDays, pauses };
    });
  const always = (holds: (drawn: WorkingDayClock) => void): void =>
    fc.assert(fc.property(clocks, holds), { numRuns: 400 });
  const dueMs = (drawn: WorkingDayClock): number => parseInstant(workingDaysDue(drawn, TERMS).dueAt);

  it('draws clocks that are well-formed', () => {
    always((drawn) => expect(clockCheck(drawn, '')).toEqual([]));
  });

  const isWorked = (date: string): boolean =>
    isCovered(TERMS.calendar, date) ? isWorkingDay(TERMS.calendar, date) : weekdayOf(date) <= 5;

  function nthWorkingDayAfter(date: string, n: number): string {
    const next = addDays(date, 1);
    if (!isWorked(next)) return nthWorkingDayAfter(next, n);
    return n === 1 ? next : nthWorkingDayAfter(next, n - 1);
  }

  /** The rule word for word, date by date, without an explanation. */
  function dueWordForWord({ start, workingDays, pauses }: WorkingDayClock): string {
    let due = nthWorkingDayAfter(dateOf(start), workingDays);
    for (const { from, to } of pauses) {
      if (parseInstant(from) > parseInstant(at(due, '18:00'))) continue;
      const [paused, resumed] = [dateOf(from), dateOf(to)];
      let left = 0;
      for (let date = addDays(paused, 1); date <= due; date = addDays(date, 1)) if (isWorked(date)) left++;
      const again = isWorked(resumed) ? resumed : nthWorkingDayAfter(resumed, 1);
      const then = left > 0 ? nthWorkingDayAfter(resumed, left) : again;
      if (then > due) due = then;
    }
    return due;
  }

  it('is the rule word for word', () => {
    always((drawn) => expect(dateOf(workingDaysDue(drawn, TERMS).dueAt)).toBe(dueWordForWord(drawn)));
  });

  it('more days are never earlier', () => {
    always((drawn) => {
      expect(dueMs({ ...drawn, workingDays: drawn.workingDays + 1 })).toBeGreaterThanOrEqual(dueMs(drawn));
    });
  });

  it('a later start is never due earlier', () => {
    fc.assert(
      fc.property(instants, fc.nat(500), fc.integer({ min: 1, max: 30 }), (startMs, hours, workingDays) => {
        const due = (ms: number): string => startDue(formatInstant(ms), workingDays, TERMS).dueAt;
        expect(due(startMs + hours * MS_PER_HOUR) >= due(startMs)).toBe(true);
      }),
    );
  });

  it('pausing never makes it earlier, and a longer pause neither', () => {
    always((drawn) => {
      const { pauses } = drawn;
      if (pauses.length === 0) return;
      const last = pauses[pauses.length - 1]!;
      const fewer = { ...drawn, pauses: pauses.slice(0, -1) };
      const longer = { ...last, to: formatInstant(parseInstant(last.to) + 30 * MS_PER_HOUR) };
      expect(dueMs(drawn)).toBeGreaterThanOrEqual(dueMs(fewer));
      expect(dueMs({ ...fewer, pauses: [...fewer.pauses, longer] })).toBeGreaterThanOrEqual(dueMs(drawn));
    });
  });

  it('is never due on a day of rest, but a provisional one on a weekday that may become one', () => {
    always((drawn) => {
      const { dueAt, provisional } = workingDaysDue(drawn, TERMS);
      const date = dateOf(dueAt);
      if (isCovered(TERMS.calendar, date))
        expect([date, isWorkingDay(TERMS.calendar, date)]).toEqual([date, true]);
      else {
        expect(provisional).toBe(true);
        expect(weekdayOf(date)).toBeLessThanOrEqual(5);
      }
    });
  });

  it('its days are each day after the start’s, as many counted as were promised, the last one among them', () => {
    always((drawn) => {
      const { days, dueAt } = workingDaysDue(drawn, TERMS);
      expect(days.map(({ date }) => date)).toEqual(
        days.map((_, index) => addDays(dateOf(drawn.start), index + 1)),
      );
      expect(days.filter(({ counted }) => counted).length).toBe(drawn.workingDays);
      expect(days[days.length - 1]).toMatchObject({ date: dateOf(dueAt), counted: true });
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '../calendar/calendar.js';
import { isWorkingDay } from '../calendar/calendar.js';
import { STATE_COUNCIL_CALENDAR } from '../calendar/data/state-council.js';
import { addDays, weekdayOf } from '../calendar/dates.js';
import { dateOf, parseInstant } from '../calendar/instants.js';
import { resumeDue, workingDaysDue, type WorkingDayClock } from './due-date.js';
import type { ClockTerms } from './due-day.js';
import { settleDue } from './settle-due.js';

const before: ClockTerms = { calendar: STATE_COUNCIL_CALENDAR, closeOfBusiness: '18:00' };

/** The calendar with an invented 2027: so many days off, and weekends worked. */
const with2027 = (off: string[], work: string[]): ClockTerms => ({
  ...before,
  calendar: {
    ...STATE_COUNCIL_CALENDAR,
    version: 'example',
    coverage: { from: '2025-01-01', to: '2027-12-31' },
    years: {
      ...STATE_COUNCIL_CALENDAR.years,
      '2027': { off: off.map((date) => ({ date, name: '示例节' })), work },
    },
  } satisfies Calendar,
});

const clock = (start: string, workingDays: number): WorkingDayClock => ({
  start: `${start}T10:00:00+08:00`,
  workingDays,
  pauses: [],
});
const close = (date: string): string => `${date}T18:00:00+08:00`;

describe('settleDue', () => {
  const given = clock('2026-12-31', 2); // promised for Monday the 4th

  it.each([
    ['as it was expected', ['2027-05-01'], [], '2027-01-04'],
    ['a holiday in between makes it later', ['2027-01-01'], [], '2027-01-05'],
    ['a worked weekend would make it earlier, and does not', ['2027-05-01'], ['2027-01-02'], '2027-01-04'],
    [
      'the promised day is one of rest, though a weekend is worked',
      ['2027-01-04'],
      ['2027-01-02'],
      '2027-01-05',
    ],
  ])('%s', (_name, off, work, expected) => {
    expect(workingDaysDue(given, before)).toMatchObject({ dueAt: close('2027-01-04'), provisional: true });
    expect(settleDue(given, close('2027-01-04'), with2027(off, work))).toMatchObject({
      dueAt: close(expected),
      provisional: false,
    });
  });

  it('says why it stays later than it need be', () => {
    const { days } = settleDue(given, close('2027-01-04'), with2027(['2027-05-01'], ['2027-01-02']));
    expect(days.map(({ date, why }) => `${date.slice(5)} ${why.kind}`)).toEqual([
      '01-01 working',
      '01-02 make-up',
      '01-03 weekend',
      '01-04 promised',
    ]);
  });

  it('keeps the hour that was promised when days come to end earlier', () => {
    const earlier = { ...before, closeOfBusiness: '17:30' };
    expect(settleDue(clock('2026-11-23', 1), close('2026-11-24'), earlier).dueAt).toBe(close('2026-11-24'));
  });

  it('stays provisional where the promise leads past the coverage', () => {
    const due = settleDue(clock('2026-12-30', 1), close('2027-01-04'), before);
    expect(due).toMatchObject({ dueAt: close('2027-01-04'), provisional: true });
  });

  it('a pause after it counts from what was promised', () => {
    const terms = with2027(['2027-05-01'], ['2027-01-02']);
    const settled = settleDue(given, close('2027-01-04'), terms);
    const pause = { from: '2027-01-02T10:00:00+08:00', to: '2027-01-05T10:00:00+08:00' };
    expect(resumeDue(settled, pause, terms).dueAt).toBe(close('2027-01-06'));
  });

  it('is never earlier than promised, never on a day of rest', () => {
    const dates = Array.from({ length: 60 }, (_, at) => addDays('2027-01-01', at));
    const [weekdays, weekends] = [1, 6].map((from) =>
      dates.filter((date) => weekdayOf(date) >= from && weekdayOf(date) < from + 5),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        fc.subarray(weekdays!),
        fc.subarray(weekends!),
        (after, workingDays, off, work) => {
          const drawn = clock(addDays('2026-12-10', after), workingDays);
          const promised = workingDaysDue(drawn, before).dueAt;
          const terms = with2027(off, work);
          const settled = settleDue(drawn, promised, terms);
          expect(parseInstant(settled.dueAt)).toBeGreaterThanOrEqual(parseInstant(promised));
          expect(isWorkingDay(terms.calendar, dateOf(settled.dueAt))).toBe(true);
          expect(settled.provisional).toBe(false);
          expect(settled.days[settled.days.length - 1]!.counted).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { calendarChanges } from './calendar-changes.js';
import { STATE_COUNCIL_CALENDAR } from './data/state-council.js';
import { withHolidayCnYear } from './holiday-cn.js';

const YEAR_2027 = {
  year: 2027,
  papers: ['https://www.gov.cn/example'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: true },
    { name: '春节', date: '2027-02-20', isOffDay: false },
  ],
};

function with2027() {
  const read = withHolidayCnYear(STATE_COUNCIL_CALENDAR, YEAR_2027, '2026-11-25');
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.calendar;
}

describe('calendarChanges', () => {
  it('tells the days that are other than weekends alone would have them, and no more', () => {
    expect(calendarChanges(STATE_COUNCIL_CALENDAR, with2027())).toEqual([
      { date: '2027-01-01', from: { kind: 'uncovered' }, to: { kind: 'holiday', name: '元旦' } },
      { date: '2027-02-05', from: { kind: 'uncovered' }, to: { kind: 'holiday', name: '春节' } },
      { date: '2027-02-20', from: { kind: 'uncovered' }, to: { kind: 'make-up' } },
    ]);
  });

  it('has nothing to tell of the same calendar', () => {
    expect(calendarChanges(with2027(), with2027())).toEqual([]);
  });

  it('tells a day off that was taken back', () => {
    const { years } = STATE_COUNCIL_CALENDAR;
    const year = years['2026']!;
    const changed = {
      ...STATE_COUNCIL_CALENDAR,
      years: { ...years, '2026': { ...year, off: year.off.filter(({ date }) => date !== '2026-01-01') } },
    };
    expect(calendarChanges(STATE_COUNCIL_CALENDAR, changed)).toEqual([
      { date: '2026-01-01', from: { kind: 'holiday', name: '元旦' }, to: { kind: 'working' } },
    ]);
  });
});

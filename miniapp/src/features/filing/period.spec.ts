import { STATE_COUNCIL_CALENDAR } from '@anqi/shared';
import { datesOf, instantAt, isOrdered, moveStart, periodFrom, proposePeriod, timeOf } from './period';

const morning = { startsAt: instantAt('2026-11-23', '09:30'), endsAt: instantAt('2026-11-23', '11:30') };

describe('period', () => {
  it('keeps its length when the start moves', () => {
    expect(moveStart(morning, instantAt('2026-11-24', '22:45'))).toEqual({
      startsAt: '2026-11-24T22:45:00+08:00',
      endsAt: '2026-11-25T00:45:00+08:00',
    });
  });

  it('counts both of its ends', () => {
    expect(datesOf(morning)).toBe(1);
    expect(datesOf({ ...morning, endsAt: instantAt('2026-12-01', '09:00') })).toBe(9);
  });

  it('is not ordered while a part is missing or its end is not after its start', () => {
    expect(isOrdered(morning)).toBe(true);
    expect(isOrdered({ ...morning, endsAt: morning.startsAt })).toBe(false);
    expect(isOrdered({ startsAt: '', endsAt: '' })).toBe(false);
  });

  it.each([
    ['a Friday proposes the Monday', '2026-11-20T10:00:00+08:00', '2026-11-23'],
    [
      'the eve of the national holidays proposes the day after them',
      '2026-09-30T10:00:00+08:00',
      '2026-10-08',
    ],
    ['late in the evening in another time zone it is tomorrow already', '2026-11-23T20:00:00Z', '2026-11-25'],
  ])('%s', (_, now, date) => {
    expect(proposePeriod(STATE_COUNCIL_CALENDAR, now).startsAt).toBe(instantAt(date, '09:30'));
  });

  it('begins now, to the minute', () => {
    const period = periodFrom('2026-11-20T23:15:42.120+08:00', 2);
    expect(period).toEqual({ startsAt: '2026-11-20T23:15:00+08:00', endsAt: '2026-11-21T01:15:00+08:00' });
    expect(timeOf(period.endsAt)).toBe('01:15');
  });
});

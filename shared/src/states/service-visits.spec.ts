import { describe, expect, it } from '@jest/globals';
import { adviseVisitDays, type VisitDay } from './service-visit-days.js';
import { serviceVisitActions, type ServiceVisitSituation } from './service-visits.js';

const SITUATION: ServiceVisitSituation = {
  status: 'planned',
  date: '2026-11-25',
  today: '2026-11-25',
  participants: 1,
  isParticipant: true,
  mayPlan: true,
};

describe('serviceVisitActions', () => {
  it.each<[string, Partial<ServiceVisitSituation>, string[]]>([
    ['of today, alone', {}, ['log', 'move', 'call-off']],
    ['of today, with others', { participants: 2 }, ['log', 'move', 'leave', 'call-off']],
    ['to come', { date: '2026-11-26' }, ['move', 'call-off']],
    ['past', { date: '2026-11-24' }, ['log', 'move', 'call-off']],
    ['of others', { isParticipant: false }, ['join']],
    ['of others, past', { isParticipant: false, date: '2026-11-24' }, []],
    ['to whoever plans none', { isParticipant: false, mayPlan: false }, []],
    ['done', { status: 'done' }, []],
    ['called off', { status: 'called-off' }, []],
  ])('%s', (_name, change, actions) => {
    expect(serviceVisitActions({ ...SITUATION, ...change })).toEqual(actions);
  });
});

const day = (date: string, more: Partial<VisitDay> = {}): VisitDay => ({
  date,
  works: true,
  quiet: false,
  inspected: false,
  visitDate: null,
  ...more,
});

describe('adviseVisitDays', () => {
  it('proposes working days that are neither quiet nor of a week with an inspection', () => {
    const days = [
      day('2026-11-20', { quiet: true }),
      day('2026-11-21', { quiet: true, works: false }),
      day('2026-11-24'),
      day('2026-11-25', { visitDate: '2026-11-26' }),
      day('2026-11-26', { visitDate: '2026-11-26', quiet: true }),
      day('2026-11-30', { inspected: true }),
    ];
    expect(adviseVisitDays(days)).toEqual(['quiet', 'rest', 'proposed', 'joins-other', 'join', 'inspected']);
  });

  it('proposes an inspected week before a quiet day, and a quiet day where there is no other', () => {
    const quiet = day('2026-11-20', { quiet: true });
    const both = day('2026-11-19', { quiet: true, inspected: true });
    expect(adviseVisitDays([quiet, day('2026-11-30', { inspected: true })])).toEqual(['quiet', 'proposed']);
    expect(adviseVisitDays([quiet, both])).toEqual(['proposed', 'quiet']);
    expect(adviseVisitDays([day('2026-11-22', { works: false })])).toEqual(['rest']);
  });
});

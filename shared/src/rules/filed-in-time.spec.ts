import { expect, it } from '@jest/globals';
import { aDraft, aPolicy, anInput, periodOn, type DraftBuilder } from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

const emergency = aDraft().because('emergency', { incident: '示例事故' });
const atNine = aDraft().at('2026-11-25T09:00:00+08:00', '2026-11-25T10:00:00+08:00');
const amended = (draft: DraftBuilder, was = periodOn('2026-11-25')) => draft.amending('plan-9', was);

interface Row {
  draft?: DraftBuilder;
  now?: string;
  lead?: number;
  appliesTo?: string[];
  hours?: number;
}

it.each<[string, Row, string]>([
  ['a minute before the start', { draft: atNine, now: '2026-11-25T08:59:00+08:00' }, 'pass before-start'],
  ['at the very start', { draft: atNine, now: '2026-11-25T09:00:00+08:00' }, 'forbidden start-passed'],
  ['the same instant, told in UTC', { draft: atNine, now: '2026-11-25T01:00:00Z' }, 'forbidden start-passed'],
  ['an emergency filed ahead', { draft: emergency }, 'pass before-start'],
  [
    'an emergency at its start',
    { draft: emergency, now: '2026-11-25T09:30:00+08:00' },
    'pass emergency-in-time',
  ],
  [
    'exactly 24 hours later',
    { draft: emergency, now: '2026-11-26T09:30:00+08:00' },
    'pass emergency-in-time',
  ],
  ['a second more', { draft: emergency, now: '2026-11-26T09:30:01+08:00' }, 'advise emergency-late'],
  [
    'as many hours as the policy says',
    { draft: emergency, now: '2026-11-25T12:00:00+08:00', hours: 2 },
    'advise emergency-late',
  ],
  // Sunday the 22nd to Wednesday the 25th: Monday, Tuesday, Wednesday.
  ['three working days, three asked', { lead: 3 }, 'pass lead-kept'],
  ['three working days, four asked', { lead: 4 }, 'waivable lead-short'],
  [
    'today does not count, the first date does',
    { lead: 1, now: '2026-11-24T08:00:00+08:00' },
    'pass lead-kept',
  ],
  ['filed on the day itself', { lead: 1, now: '2026-11-25T08:00:00+08:00' }, 'waivable lead-short'],
  ['today is told at +08:00', { lead: 1, now: '2026-11-24T16:30:00Z' }, 'waivable lead-short'],
  ['no lead asked of this reason', { lead: 30, appliesTo: ['random'] }, 'pass before-start'],
  [
    'a lead asked even of an emergency',
    { draft: emergency, lead: 9, appliesTo: ['emergency'] },
    'waivable lead-short',
  ],
  [
    'a lead kept by days of rest alone',
    { lead: 1, draft: aDraft().on('2026-11-29'), now: '2026-11-27T18:00:00+08:00' },
    'waivable lead-short',
  ],
  [
    'a make-up Saturday counts',
    { lead: 1, draft: aDraft().on('2026-10-10'), now: '2026-10-09T12:00:00+08:00' },
    'pass lead-kept',
  ],
  ['the covered part suffices', { lead: 20, draft: aDraft().on('2027-01-26') }, 'pass lead-kept'],
  [
    'the covered part does not suffice',
    { lead: 40, draft: aDraft().on('2027-01-26') },
    'unknown lead-uncovered',
  ],
  [
    'no day of the rest could suffice either',
    { lead: 300, draft: aDraft().on('2027-01-01') },
    'unknown lead-uncovered',
  ],
  [
    'today is past the coverage, and the start today',
    { lead: 1, draft: aDraft().on('2027-01-05'), now: '2027-01-05T08:00:00+08:00' },
    'waivable lead-short',
  ],
  ['an amendment that keeps the period', { lead: 4, draft: amended(aDraft()) }, 'pass period-kept'],
  [
    'the period kept, told in UTC',
    {
      lead: 4,
      draft: amended(aDraft(), { startsAt: '2026-11-25T01:30:00Z', endsAt: '2026-11-25T03:30:00Z' }),
    },
    'pass period-kept',
  ],
  [
    'an amendment that moves the end alone',
    { lead: 4, draft: amended(aDraft(), { ...periodOn('2026-11-25'), endsAt: '2026-11-25T12:00:00+08:00' }) },
    'waivable lead-short',
  ],
  [
    'an amendment that moves the start alone',
    {
      lead: 4,
      draft: amended(aDraft(), { ...periodOn('2026-11-25'), startsAt: '2026-11-25T09:00:00+08:00' }),
    },
    'waivable lead-short',
  ],
  [
    'an amendment after the start',
    { lead: 4, draft: amended(aDraft()), now: '2026-11-25T09:30:00+08:00' },
    'forbidden start-passed',
  ],
])('%s', (_, { draft = aDraft(), now, lead = 0, appliesTo = ['routine'], hours = 24 }, expected) => {
  const policy = aPolicy({ lead: { workingDays: lead, appliesTo }, emergencyReportHours: hours });
  const input = anInput({ draft: draft.build(), policy });
  expect(found('filed-in-time', now ? { ...input, now } : input)).toBe(expected);
});

it('states how many working days it counted, no more than were asked', () => {
  const policy = aPolicy({ lead: { workingDays: 2, appliesTo: ['routine'] } });
  expect(stepOf('filed-in-time', anInput({ policy })).facts).toMatchObject({ required: 2, counted: 2 });
});

import { expect, it } from '@jest/globals';
import { aDraft, aPolicy, anInput, type DraftBuilder } from '../../testing/builders.js';
import { found, stepOf } from '../../testing/found.js';

const from = (startsAt: string): DraftBuilder => aDraft().at(startsAt, '2027-06-30T23:00:00+08:00');

it.each<[string, DraftBuilder, string]>([
  ['a Wednesday morning', from('2026-11-25T09:00:00+08:00'), 'pass working'],
  ['a second before nine', from('2026-11-25T08:59:59+08:00'), 'advise outside-hours'],
  ['a second before half past five', from('2026-11-25T17:29:59+08:00'), 'pass working'],
  ['half past five', from('2026-11-25T17:30:00+08:00'), 'advise outside-hours'],
  ['nine in Shanghai, told in UTC', from('2026-11-25T01:00:00Z'), 'pass working'],
  ['a Saturday', from('2026-11-28T10:00:00+08:00'), 'advise weekend'],
  ['a make-up Saturday', from('2026-10-10T10:00:00+08:00'), 'pass make-up'],
  ['a make-up Saturday at night', from('2026-10-10T22:00:00+08:00'), 'advise outside-hours'],
  ['a holiday on a weekday', from('2026-10-01T10:00:00+08:00'), 'advise holiday'],
  ['the last covered day', from('2026-12-31T10:00:00+08:00'), 'pass working'],
  ['past the coverage', from('2027-01-04T10:00:00+08:00'), 'advise uncovered'],
  ['only the first date is asked', aDraft().on('2026-11-27', 3), 'pass working'],
  ['an emergency', from('2026-11-28T03:00:00+08:00').because('emergency'), 'not-applicable emergency'],
  ['off site', from('2026-11-28T03:00:00+08:00').offSite(), 'not-applicable off-site'],
])('%s', (_, draft, expected) => {
  expect(found('visit-day', anInput({ draft: draft.build() }))).toBe(expected);
});

it('says the hour too where both are amiss', () => {
  const draft = from('2026-11-28T20:00:00+08:00').build();
  expect(stepOf('visit-day', anInput({ draft })).facts).toEqual({
    kind: 'weekend',
    date: '2026-11-28',
    time: '20:00',
    from: '09:00',
    to: '17:30',
  });
});

it('asks the policy for the hours', () => {
  const draft = from('2026-11-25T20:00:00+08:00').build();
  const policy = aPolicy({ workingHours: { from: '00:00', to: '24:00' } });
  expect(found('visit-day', anInput({ draft, policy }))).toBe('pass working');
});

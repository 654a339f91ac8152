import { describe, expect, it } from '@jest/globals';
import { officerAdvice } from './officer-advice.js';
import type { AdvisedDraft, BookedOfficer } from './officer-advice.js';

const at = (time: string) => `2026-11-25T${time}:00+08:00`;
const DRAFT: AdvisedDraft = { officers: ['off-1', 'off-2'], startsAt: at('09:30'), endsAt: at('11:30') };

function officer(more: Partial<BookedOfficer> = {}): BookedOfficer {
  return { id: 'off-1', certificateExpires: '2028-01-01', bookings: [], ...more };
}

const booked = (from: string, to: string) =>
  officer({ bookings: [{ planId: 'plan-1', startsAt: at(from), endsAt: at(to) }] });

describe('officerAdvice', () => {
  it.each([
    ['before', '08:00', '09:00', 0],
    ['up to the start', '08:00', '09:30', 0],
    ['over the start', '08:00', '09:31', 1],
    ['inside', '10:00', '10:30', 1],
    ['around', '08:00', '18:00', 1],
    ['from the end on', '11:30', '12:00', 0],
  ])('a booking %s', (_name, from, to, count) => {
    const advice = officerAdvice(DRAFT, [booked(from, to)], 30);
    expect(advice).toEqual(
      Array(count).fill({ kind: 'officer-double-booked', officerId: 'off-1', planId: 'plan-1' }),
    );
  });

  it('takes no amended plan for a booking of its own officers', () => {
    expect(officerAdvice({ ...DRAFT, id: 'plan-1' }, [booked('09:30', '11:30')], 30)).toEqual([]);
  });

  it.each([
    ['expired before', '2026-11-24', 0],
    ['on the last date', '2026-11-25', 1],
    ['on the thirtieth day', '2026-12-24', 1],
    ['after that', '2026-12-25', 0],
  ])('a certificate that expires %s', (_name, expires, count) => {
    const advice = officerAdvice(DRAFT, [officer({ certificateExpires: expires })], 30);
    expect(advice).toEqual(Array(count).fill({ kind: 'certificate-expiring', officerId: 'off-1', expires }));
  });

  it('keeps to the officers of the draft, in its order', () => {
    const soon = '2026-12-01';
    const officers = ['off-3', 'off-2', 'off-1'].map((id) => officer({ id, certificateExpires: soon }));
    expect(officerAdvice(DRAFT, officers, 30).map(({ officerId }) => officerId)).toEqual(['off-1', 'off-2']);
  });
});

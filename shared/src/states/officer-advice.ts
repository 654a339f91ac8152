/** Advice about the officers of a draft. It never decides: an officer may well be moved, or renew in time. */
import { addDays } from '../calendar/dates.js';
import { dateOf, parseInstant } from '../calendar/instants.js';

export interface BookedOfficer {
  id: string;
  /** Last valid date of the certificate. */
  certificateExpires: string;
  /** The live plans he is listed on, as far as the asker may know of them. */
  bookings: readonly { planId: string; startsAt: string; endsAt: string }[];
}

/** The part of a draft that the advice reads; `id` is the amended plan's. */
export interface AdvisedDraft {
  id?: string;
  officers: readonly string[];
  startsAt: string;
  endsAt: string;
}

export const ADVICE_KINDS = ['officer-double-booked', 'certificate-expiring'] as const;

export type Advice =
  | { kind: 'officer-double-booked'; officerId: string; planId: string }
  | { kind: 'certificate-expiring'; officerId: string; expires: string };

/**
 * Double bookings and certificates that run out within `warnDays` days after the visit's last date, in the
 * draft's order of officers. A certificate that runs out before the visit ends is rule 2's business.
 */
export function officerAdvice(
  draft: AdvisedDraft,
  officers: readonly BookedOfficer[],
  warnDays: number,
): Advice[] {
  return draft.officers.flatMap((id) => {
    const officer = officers.find((each) => each.id === id);
    return officer ? [...doubleBookings(draft, officer), ...expiring(draft, officer, warnDays)] : [];
  });
}

/** Periods that only touch do not overlap. */
function doubleBookings(draft: AdvisedDraft, { id, bookings }: BookedOfficer): Advice[] {
  const starts = parseInstant(draft.startsAt);
  const ends = parseInstant(draft.endsAt);
  return bookings
    .filter(({ planId }) => planId !== draft.id)
    .filter(({ startsAt, endsAt }) => parseInstant(startsAt) < ends && starts < parseInstant(endsAt))
    .map(({ planId }) => ({ kind: 'officer-double-booked', officerId: id, planId }));
}

function expiring(
  draft: AdvisedDraft,
  { id, certificateExpires }: BookedOfficer,
  warnDays: number,
): Advice[] {
  const lastDate = dateOf(draft.endsAt);
  const isSoon = certificateExpires >= lastDate && certificateExpires < addDays(lastDate, warnDays);
  return isSoon ? [{ kind: 'certificate-expiring', officerId: id, expires: certificateExpires }] : [];
}

/** A Wednesday, the first day outside the quiet window (1st to 23rd). */
export const OPENS_AT = '2026-06-24T09:00:00+08:00';

/** A day of each month from June to December that is open and no day of rest. */
const OPEN_DAYS = [
  '2026-06-25',
  '2026-07-27',
  '2026-08-26',
  '2026-09-28',
  '2026-10-28',
  '2026-11-25',
  '2026-12-28',
];
const QUIET_DAY = '2026-09-10';

export const dayOf = (month, isQuiet) => {
  const date = isQuiet ? QUIET_DAY : OPEN_DAYS[month];
  return { startsAt: `${date}T09:30:00+08:00`, endsAt: `${date}T11:30:00+08:00` };
};

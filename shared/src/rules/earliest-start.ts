import { isCoveredDay, isWorkingDayNumber } from '../calendar/calendar.js';
import { formatDate } from '../calendar/dates.js';
import { filedInTime } from './filed-in-time.js';
import { shiftFiling, type Filing } from './filing.js';
import { quietDay } from './quiet-day.js';
import type { Step } from './types.js';

const SEARCH_DAYS = 370;

/**
 * The first working day, from the later of today and the draft's first date on, on which the same visit would
 * pass steps 1 and 5 (off site step 1 alone). `null` where it is not asked (both pass, or an emergency), where
 * there is none within the search, or where the search leaves the calendar's coverage.
 */
export function earliestStart(filing: Filing, steps: readonly Step[]): string | null {
  if (filing.draft.reason === 'emergency' || !isAsked(filing, steps)) return null;
  const from = Math.max(filing.today, filing.firstDay);
  for (let day = from; day <= from + SEARCH_DAYS; day++) {
    if (!isCoveredDay(filing.calendar, day)) return null;
    if (isWorkingDayNumber(filing.calendar, day) && isOpen(filing, day)) return formatDate(day);
  }
  return null;
}

function isAsked({ draft }: Filing, steps: readonly Step[]): boolean {
  return steps.some(
    ({ rule, verdict }) =>
      (rule === 'filed-in-time' || (rule === 'quiet-day' && draft.mode === 'on-site')) && verdict !== 'pass',
  );
}

function isOpen(filing: Filing, day: number): boolean {
  const candidate = shiftFiling(filing, day - filing.firstDay);
  if (filedInTime.judge(candidate).verdict !== 'pass') return false;
  return filing.draft.mode === 'off-site' || quietDay.judge(candidate).verdict === 'pass';
}

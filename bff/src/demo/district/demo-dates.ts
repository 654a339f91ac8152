/** On which date the demo lives. It needs a published calendar for the two months ahead of it. */
import {
  addDays,
  civilOfDay,
  dayOfCivil,
  daysBetween,
  daysInMonth,
  formatDate,
  isQuietDate,
  isWorkingDay,
  parseDate,
  type Calendar,
  type QuietWindow,
} from '@anqi/shared';

const MONTHS_AHEAD = 2;

/** The last date a visitor may move to: the two months after it are still published. */
export function latestDate(calendar: Calendar): string {
  const { year, month, day } = civilOfDay(parseDate(calendar.coverage.to));
  const months = year * 12 + (month - 1) - MONTHS_AHEAD;
  const target = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  return formatDate(
    dayOfCivil(target.year, target.month, Math.min(day, daysInMonth(target.year, target.month))),
  );
}

export interface DemoStart {
  date: string;
  /** Days from the real date to the demo's; negative where the published calendar ends too soon. */
  offsetDays: number;
}

interface DemoDistrict {
  calendar: Calendar;
  quietWindows: readonly QuietWindow[];
}

/** How many days before the latest date are looked at for a good one to begin on. */
const SEARCH_DAYS = 40;

/**
 * The real date where the calendar allows it, else the last working quiet day that open working days follow up to the
 * latest date, so that a visitor still sees both; without a quiet window, the last working day.
 */
export function demoStart(realToday: string, { calendar, quietWindows }: DemoDistrict): DemoStart {
  const latest = latestDate(calendar);
  if (realToday <= latest) return { date: realToday, offsetDays: 0 };
  const backwards = Array.from({ length: SEARCH_DAYS }, (_, back) => addDays(latest, -back));
  const working = backwards.filter((date) => isWorkingDay(calendar, date));
  const eveOfOpenDays = working.find(
    (date, at) => at > 0 && isQuietDate(quietWindows, date) && !isQuietDate(quietWindows, working[at - 1]!),
  );
  const date = eveOfOpenDays ?? working[0] ?? latest;
  return { date, offsetDays: daysBetween(realToday, date) };
}

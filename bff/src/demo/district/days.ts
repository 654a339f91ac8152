/** Days as the stories need them: working, open and quiet ones, counted from today. */
import { addDays, isQuietDate, isWorkingDay, parseInstant, type Calendar, type Policy } from '@anqi/shared';

const HORIZON_DAYS = 120;

export interface Days {
  today: string;
  /** The calendar's first date. */
  first: string;
  /** The n-th working day after today, or before it where n is negative; 0 is none. */
  working(n: number): string;
  /** The n-th working day after (before) today that no quiet window covers. */
  open(n: number): string;
  /** The n-th working day after (before) today that is quiet; any working day where the policy knows no window. */
  quiet(n: number): string;
  isOpen(date: string): boolean;
  isWorking(date: string): boolean;
  /** Working days from a date to another, both included. */
  between(from: string, to: string): string[];
}

/** Throws RangeError where the calendar is too short for a day that is asked for. */
export function daysAround(
  today: string,
  { calendar, policy }: { calendar: Calendar; policy: Policy },
): Days {
  const isWorking = (date: string): boolean => isWorkingDay(calendar, date);
  const isQuiet = (date: string): boolean => isQuietDate(policy.quietWindows, date);
  const hasNoWindow = policy.quietWindows.length === 0;
  const isOpen = (date: string): boolean => isWorking(date) && !isQuiet(date);
  const nth = (n: number, fits: (date: string) => boolean): string => {
    const direction = Math.sign(n);
    let left = Math.abs(n);
    for (let away = 1; away <= HORIZON_DAYS; away++) {
      const date = addDays(today, away * direction);
      if (fits(date) && --left === 0) return date;
    }
    throw new RangeError(`no such day within ${HORIZON_DAYS} days of ${today}: ${n}`);
  };
  return {
    today,
    first: calendar.coverage.from,
    working: (n) => nth(n, isWorking),
    open: (n) => nth(n, isOpen),
    quiet: (n) => nth(n, (date) => isWorking(date) && (hasNoWindow || isQuiet(date))),
    isOpen,
    isWorking,
    between: (from, to) => {
      const dates: string[] = [];
      for (let date = from; date <= to; date = addDays(date, 1)) if (isWorking(date)) dates.push(date);
      return dates;
    },
  };
}

/** Milliseconds of a local date and `HH:mm`. */
export const instantAt = (date: string, time: string): number => parseInstant(`${date}T${time}:00+08:00`);

import { dayKind, isQuietDate, weekdayOf, type Calendar, type Policy } from '@anqi/shared';

export type DayHintKind = 'quiet' | 'open' | 'rest' | 'quiet-rest' | 'uncovered';

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What the date picker says beside a date: the weekday, and whether general inspections may be held. */
export interface DayHint {
  weekday: Weekday;
  kind: DayHintKind;
}

export function dayHint(date: string, { calendar, policy }: { calendar: Calendar; policy: Policy }): DayHint {
  const weekday = weekdayOf(date) as Weekday;
  const quiet = isQuietDate(policy.quietWindows, date);
  const { kind } = dayKind(calendar, date);
  if (kind === 'uncovered') return { weekday, kind: 'uncovered' };
  const rest = kind === 'weekend' || kind === 'holiday';
  if (rest) return { weekday, kind: quiet ? 'quiet-rest' : 'rest' };
  return { weekday, kind: quiet ? 'quiet' : 'open' };
}

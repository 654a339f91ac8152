import { addDays } from '@anqi/shared';

export const RANGES = ['month', 'quarter', 'year'] as const;
export type Range = (typeof RANGES)[number];

const DAYS: Record<Exclude<Range, 'month'>, number> = { quarter: 90, year: 365 };

/** First and last local date of what is summed up. */
export function rangeDates(range: Range, today: string): { from: string; until: string } {
  const from = range === 'month' ? `${today.slice(0, 7)}-01` : addDays(today, -DAYS[range]);
  return { from, until: today };
}

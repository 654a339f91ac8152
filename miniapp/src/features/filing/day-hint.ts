import { dayKind, isQuietDate, type Calendar, type Policy } from '@anqi/shared';

/** What a date is for somebody who plans a general inspection: said beside the date. */
export type DayHint = 'quiet' | 'open' | 'rest' | 'quiet-rest' | 'uncovered';

export function dayHint(date: string, { calendar, policy }: { calendar: Calendar; policy: Policy }): DayHint {
  const quiet = isQuietDate(policy.quietWindows, date);
  const { kind } = dayKind(calendar, date);
  if (kind === 'uncovered') return 'uncovered';
  if (kind === 'weekend' || kind === 'holiday') return quiet ? 'quiet-rest' : 'rest';
  return quiet ? 'quiet' : 'open';
}

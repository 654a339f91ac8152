import { formatDate } from '../calendar/dates.js';
import type { Filing, Judgement, Rule } from './filing.js';
import { isQuietDay, windowCode } from './quiet-window.js';

/** S001 二(二)2: 每月1日至23日…原则上不得开展一般性的检查活动. Which days are quiet is the policy's data. */
export const quietDay: Rule = { id: 'quiet-day', clause: 'S001 二(二)2', judge };

/** A longer list would tell a reader nothing more. */
const LISTED_DATES = 10;

function judge({ draft, policy, firstDay, lastDay }: Filing): Judgement {
  const { reason } = draft;
  if (!policy.reasons.general.includes(reason)) return { verdict: 'pass', facts: { kind: 'exempt', reason } };
  if (policy.quietWindows.length === 0) return { verdict: 'pass', facts: { kind: 'no-window' } };
  const quiet: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (isQuietDay(policy.quietWindows, day)) quiet.push(day);
  }
  if (quiet.length === 0) {
    return {
      verdict: 'pass',
      facts: { kind: 'outside-window', firstDate: formatDate(firstDay), lastDate: formatDate(lastDay) },
    };
  }
  const dates = quiet.slice(0, LISTED_DATES).map(formatDate);
  const windows = policy.quietWindows.map(windowCode);
  return { verdict: 'waivable', facts: { kind: 'in-window', reason, dates, count: quiet.length, windows } };
}

import { type ClockTerms, type Due, parseInstant, settleDue, startDue } from '@anqi/shared';
import { toInstant } from '../platform/index.js';
import type { SummonsEntity } from './summons.entity.js';

type DueColumns = Pick<SummonsEntity, 'dueAt' | 'provisional' | 'days'>;

/** By when somebody reports who is called now; `length` in working days. */
export function dueFrom(now: Date, length: number, terms: ClockTerms): DueColumns {
  return columnsOf(startDue(toInstant(now), length, terms));
}

/** By the days as they are now, never earlier than promised; `null` where that changes nothing. */
export function settledDue(row: SummonsEntity, terms: ClockTerms): DueColumns | null {
  const clock = { start: toInstant(row.calledAt), workingDays: row.length, pauses: [] };
  const settled = columnsOf(settleDue(clock, toInstant(row.dueAt), terms));
  const isSame =
    settled.dueAt.getTime() === row.dueAt.getTime() &&
    settled.provisional === row.provisional &&
    closedDatesOf(settled) === closedDatesOf(row);
  return isSame ? null : settled;
}

/** A day that was closed and is not any more has to leave the explanation, even where the date stays. */
function closedDatesOf({ days }: DueColumns): string {
  return days.flatMap(({ date, why }) => (why.kind === 'closed' ? [date] : [])).join();
}

function columnsOf({ dueAt, provisional, days }: Due): DueColumns {
  return { dueAt: new Date(parseInstant(dueAt)), provisional, days };
}

/**
 * What a live code says of itself to a phone that has no network, once its signature was found right. It was approved
 * when the code was fetched: whether it was cancelled since, only the server knows.
 */
import { MS_PER_MINUTE } from '../calendar/instants.js';
import { ageInPeriods } from '../codes/freshness.js';
import type { LiveClaims } from '../codes/token.js';
import { codeVerdict, type GenuineVerdict } from './code-verdict.js';

/** `nowMs` by the server's clock as far as the phone knows it. */
export function offlineVerdict({ period, statement }: LiveClaims, nowMs: number): GenuineVerdict {
  const { emergency, startsAtMinute, endsAtMinute, periodSeconds } = statement;
  const plan = {
    status: emergency ? ('awaiting-approval' as const) : ('approved' as const),
    approval: emergency ? ('pending' as const) : ('approved' as const),
    emergency,
    startsAtMs: startsAtMinute * MS_PER_MINUTE,
    endsAtMs: endsAtMinute * MS_PER_MINUTE,
  };
  return codeVerdict(plan, { period, periodSeconds }, nowMs);
}

/** Whole minutes since the code was on the inspector's phone; negative where that is still to come. */
export function codeAgeMinutes(
  { period, statement }: Pick<LiveClaims, 'period' | 'statement'>,
  nowMs: number,
): number {
  return Math.trunc((ageInPeriods(period, nowMs, statement.periodSeconds) * statement.periodSeconds) / 60);
}

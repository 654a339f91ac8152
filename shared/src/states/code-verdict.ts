/**
 * What a scanned inspection code says of the visit. That a token is not one of ours (`not-ours`, or another district's) is
 * found before, by its tag: here it is genuine.
 */
import { isStale } from '../codes/freshness.js';
import type { PlanSituation } from './plan-states.js';
import type { VisitPeriod } from './visit-window.js';

export const CODE_VERDICTS = [
  'valid',
  'emergency',
  'not-yet-valid',
  'over',
  'cancelled',
  'stale',
  'other-district',
  'not-ours',
] as const;
export type CodeVerdict = (typeof CODE_VERDICTS)[number];
export type GenuineVerdict = Exclude<CodeVerdict, 'not-ours' | 'other-district'>;

export type VerifiablePlan = Omit<PlanSituation, 'mode'> & VisitPeriod;

export interface ShownCode {
  /** The token's period. */
  period: number;
  periodSeconds: number;
}

/** The verdict on a genuine token. A copy is called one whatever became of its plan. */
export function codeVerdict(plan: VerifiablePlan, code: ShownCode, nowMs: number): GenuineVerdict {
  return isStale(code.period, nowMs, code.periodSeconds) ? 'stale' : planVerdict(plan, nowMs);
}

/** What a live code of the plan says now. A period that is over is over, whether or not the visit was finished. */
export function planVerdict(plan: VerifiablePlan, nowMs: number): Exclude<GenuineVerdict, 'stale'> {
  const { status, emergency, approval, startsAtMs, endsAtMs } = plan;
  if (status === 'refused' || status === 'cancelled') return 'cancelled';
  if (status === 'finished' || nowMs > endsAtMs) return 'over';
  if (status === 'lapsed') return 'cancelled';
  if (status === 'started') return emergency && approval !== 'approved' ? 'emergency' : 'valid';
  if (nowMs < startsAtMs) return emergency && status === 'awaiting-approval' ? 'emergency' : 'not-yet-valid';
  if (status === 'approved') return 'valid';
  return emergency ? 'emergency' : 'not-yet-valid';
}

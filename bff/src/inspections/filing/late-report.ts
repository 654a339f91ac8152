import type { Decision } from '@anqi/shared';

/** Whether an emergency was reported later than the policy allows: rule 1 takes it and flags it. */
export function isLateReport({ steps }: Decision): boolean {
  return steps.some(({ rule, verdict }) => rule === 'filed-in-time' && verdict === 'advise');
}

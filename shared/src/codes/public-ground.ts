import type { Policy } from '../rules/types.js';

/** The ground that stands for every reason which could give away a complainant, a case or its facts. */
export const BY_CLUE = 'by-clue';

/** Triggered reasons that name nobody: the enterprise knows of them, or they speak for themselves. */
const OPEN_TRIGGERED: readonly string[] = ['emergency', 'recheck', 'enterprise-request', 'licence-survey'];

/**
 * The ground of a visit as the enterprise and anyone at its gate may read it: a key for the wording of
 * grounds. Complaint, case, data clue, a transferred matter, and any triggered reason that a pack adds, read
 * 依线索检查; general, statutory and ordered visits read as what they are.
 */
export function publicGround(reason: string, policy: Pick<Policy, 'reasons'>): string {
  const isTriggered = policy.reasons.triggered.includes(reason);
  return isTriggered && !OPEN_TRIGGERED.includes(reason) ? BY_CLUE : reason;
}

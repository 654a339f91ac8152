import type { Policy } from '../rules/types.js';
import type { Text } from '../wording/language.js';

/** Who besides the department's head agrees to a departure from an "in principle" rule. */
export type WaiverApproval = 'none' | 'head' | 'coordinating';

/**
 * One version of a district's policy: all that a place may set for itself. Nothing of it is a constant in
 * code; a stored decision names the pack's `id` and `version`.
 */
export interface PolicyPack extends Policy {
  name: Text;
  district: Text;
  waiver: { approval: WaiverApproval };
  approval: {
    /** A plan that nobody approved so long before its start lapses. */
    dueMinutesBeforeStart: number;
    /** The head is reminded so long before that. */
    remindMinutesBeforeDue: number;
  };
  /** The live inspection code: how often it changes, and how long before the start it is shown. */
  code: { periodSeconds: number; earlyMinutes: number };
  rating: {
    /** Calendar days after a visit's end in which it can be rated. */
    days: number;
    /** A department sees sums and words in whole batches of so many ratings. */
    batch: number;
    followUpWorkingDays: number;
  };
  /** A certificate that expires within so many days of the visit is advice on the form. */
  certificateWarnDays: number;
  /** By reason id: every key of `evidence` has one. */
  reasonNames: Record<string, Text>;
  /** By evidence field, `offSiteFinding` among them. */
  evidenceNames: Record<string, Text>;
  /** By field of an inspection item (`item.fields`): the statutory reasons it may be checked for. */
  fieldNames: Record<string, Text>;
}

/** The version in force on a date: the last one that took effect by then, or `undefined` before the first. */
export function policyInForce<P extends Pick<Policy, 'effectiveFrom' | 'version'>>(
  versions: readonly P[],
  date: string,
): P | undefined {
  return versions
    .filter((policy) => policy.effectiveFrom <= date)
    .reduce<P | undefined>((best, policy) => (best && isLater(best, policy) ? best : policy), undefined);
}

/** `YYYY-MM-DD` sort as text; of two versions of one day the higher number counts. */
function isLater(
  one: Pick<Policy, 'effectiveFrom' | 'version'>,
  other: Pick<Policy, 'effectiveFrom' | 'version'>,
) {
  if (one.effectiveFrom !== other.effectiveFrom) return one.effectiveFrom > other.effectiveFrom;
  return one.version > other.version;
}

import { policyCheck } from '../rules/validate-input.js';
import { fault, integer, object, oneOf, shapeThen, type Check, type Fault } from '../shape/shape.js';
import type { Outcome, RuleId, Verdict } from '../rules/types.js';
import type { PolicyPack } from './policy-pack.js';

export const WAIVER_APPROVALS = ['none', 'head', 'coordinating'] as const;

/** What a district sets by itself, without a programmer. Reasons, their evidence and their names come with a pack. */
export interface PolicyTerms extends Pick<
  PolicyPack,
  | 'effectiveFrom'
  | 'quietWindows'
  | 'emergencyReportHours'
  | 'mergeDays'
  | 'jointDays'
  | 'workingHours'
  | 'maxVisitDates'
  | 'certificateWarnDays'
> {
  leadWorkingDays: number;
  cap: Pick<PolicyPack['cap'], 'perYear' | 'ungraded' | 'source'>;
  waiverApproval: (typeof WAIVER_APPROVALS)[number];
}

export function termsOf(pack: PolicyPack): PolicyTerms {
  const { effectiveFrom, quietWindows, emergencyReportHours, mergeDays, jointDays } = pack;
  const { workingHours, maxVisitDates, certificateWarnDays } = pack;
  const { perYear, ungraded, source } = pack.cap;
  return {
    ...{ effectiveFrom, quietWindows, emergencyReportHours, mergeDays, jointDays },
    ...{ workingHours, maxVisitDates, certificateWarnDays },
    leadWorkingDays: pack.lead.workingDays,
    cap: { perYear, ungraded, source },
    waiverApproval: pack.waiver.approval,
  };
}

/** The version that follows `base`: what the terms do not say stays as it was. */
export function nextVersion(
  base: PolicyPack,
  { leadWorkingDays, cap, waiverApproval, ...rest }: PolicyTerms,
): PolicyPack {
  return {
    ...base,
    ...rest,
    version: base.version + 1,
    lead: { ...base.lead, workingDays: leadWorkingDays },
    cap: { ...base.cap, ...cap, source: cap.source?.trim() || null },
    waiver: { approval: waiverApproval },
  };
}

/** A working day of a year at most: beyond, `earliestStart` finds nothing. */
const MOST_DAYS = 366;
const GRADES = ['A', 'B', 'C', 'D'];

const bounds: Check = object({
  leadWorkingDays: integer(0, 60),
  emergencyReportHours: integer(1, 720),
  mergeDays: integer(0, MOST_DAYS),
  jointDays: integer(0, MOST_DAYS),
  maxVisitDates: integer(1, MOST_DAYS),
  certificateWarnDays: integer(0, MOST_DAYS),
  waiverApproval: oneOf(WAIVER_APPROVALS),
});

/** Every fault of terms that would follow `base`, by pointers into the terms. `today`: no version is for a day that has begun. */
export const termsFaults = (terms: PolicyTerms, base: PolicyPack, today: string): Fault[] =>
  shapeThen<PolicyTerms>(bounds, (checked, pointer) => {
    const faults = policyCheck(nextVersion(base, checked), pointer);
    const { effectiveFrom, workingHours, cap } = checked;
    const grades = Object.keys(cap.perYear).sort().join();
    return [
      ...faults,
      ...(faults.length === 0 && effectiveFrom <= today
        ? fault('/effectiveFrom', 'must be after today')
        : []),
      ...(faults.length === 0 && workingHours.from >= workingHours.to
        ? fault('/workingHours/to', 'must be after their beginning')
        : []),
      ...(faults.length === 0 && grades !== GRADES.join() ? fault('/cap/perYear', 'must name A to D') : []),
    ];
  })(terms, '');

/** What a stored filing would come to under another version. */
export interface OutcomeChange {
  before: Outcome;
  after: Outcome;
  rules: { rule: RuleId; before: Verdict; after: Verdict }[];
}

const SEVERITY: Record<Outcome, number> = { clear: 0, 'needs-approval': 1, undetermined: 2, rejected: 3 };

/** Whether the second stands more against a filing than the first: above 0, less: below 0. */
export const severityBetween = ({ before, after }: Pick<OutcomeChange, 'before' | 'after'>): number =>
  SEVERITY[after] - SEVERITY[before];

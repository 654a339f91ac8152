/**
 * Summons (企业吹哨、专员报到; 街镇吹哨、部门报到; S001 二, S004 四(一)1): an enterprise or a town calls its officer or a
 * department, which reports; a town rates the departments that it called.
 */
export const SUMMONS_KINDS = [
  'enterprise-calls-officer',
  'enterprise-calls-department',
  'town-calls-department',
] as const;
export type SummonsKind = (typeof SUMMONS_KINDS)[number];

export const SUMMONS_STATUSES = ['called', 'reported', 'settled', 'called-off'] as const;
export type SummonsStatus = (typeof SUMMONS_STATUSES)[number];

export const SUMMONS_EVENTS = ['report', 'settle', 'call-off', 'rate'] as const;
export type SummonsEvent = (typeof SUMMONS_EVENTS)[number];

interface SummonsStep {
  to: SummonsStatus;
  /** Of the two sides, the one whose step it is. */
  by: 'caller' | 'called';
}

const STEPS: Readonly<Record<SummonsStatus, Partial<Record<SummonsEvent, SummonsStep>>>> = {
  called: { report: { to: 'reported', by: 'called' }, 'call-off': { to: 'called-off', by: 'caller' } },
  reported: { settle: { to: 'settled', by: 'caller' } },
  settled: { rate: { to: 'settled', by: 'caller' } },
  'called-off': {},
};

export interface Summons {
  kind: SummonsKind;
  status: SummonsStatus;
  rated: boolean;
}

/** What comes of the event and whose step it is, or `null` where it may not come. */
export function summonsStep({ kind, status, rated }: Summons, event: SummonsEvent): SummonsStep | null {
  if (event === 'rate' && (rated || kind !== 'town-calls-department')) return null;
  return STEPS[status][event] ?? null;
}

/** The clock of a summons runs until somebody has reported. */
export function isSummonsAwaited({ status }: Summons): boolean {
  return status === 'called';
}

/** Why a matter goes to the department whose power it needs. */
export const DEPARTMENT_FIRST_GROUNDS = ['repeated', 'long-standing'] as const;
export type DepartmentFirst = (typeof DEPARTMENT_FIRST_GROUNDS)[number];

/** What is known of the request that somebody is called about. */
export interface SummonedMatter {
  /** Somebody was called about it before, and the call was not taken back. */
  summonedBefore: boolean;
  /** How often its enterprise reopened it. */
  reopenings: number;
  /** What it was promised is past due. */
  overdue: boolean;
}

/**
 * Repeated and long-standing matters go to a department first, not to an officer and not back to the town (S004
 * 四(一)1 "以条线部门为主"); `null` where anybody may be called.
 */
export function departmentFirst({
  summonedBefore,
  reopenings,
  overdue,
}: SummonedMatter): DepartmentFirst | null {
  if (summonedBefore) return 'repeated';
  return reopenings > 0 || overdue ? 'long-standing' : null;
}

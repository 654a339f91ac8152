/** Three-level scheduling (三级调度, S001 二(一)3): a level at a time, and who decides at each. */
import type { SchedulingLevel } from './request-types.js';

export const SCHEDULERS = ['lead-department', 'leader-in-charge', 'principal-leader'] as const;
export type Scheduler = (typeof SCHEDULERS)[number];

export const SCHEDULER_OF: Readonly<Record<SchedulingLevel, Scheduler>> = {
  3: 'lead-department',
  2: 'leader-in-charge',
  1: 'principal-leader',
};

/** 会议调度、现场调度 */
export const SESSION_KINDS = ['meeting', 'on-site'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** The level above, where the unit cannot resolve the matter; the principal leader has none above him. */
export function levelAbove(level: SchedulingLevel | null): SchedulingLevel {
  switch (level) {
    case null:
      return 3;
    case 3:
      return 2;
    case 2:
    case 1:
      return 1;
  }
}

/** The level after lateness has climbed so far: never a lower one than it had. */
export function levelClimbedTo(level: SchedulingLevel | null, reached: SchedulingLevel): SchedulingLevel {
  return level !== null && level < reached ? level : reached;
}

/** The level of a reopened matter: from so many reopenings on, each goes a level up. */
export function levelReopened(
  level: SchedulingLevel | null,
  reopening: { nth: number; escalatedFrom: number },
): SchedulingLevel | null {
  return reopening.nth >= reopening.escalatedFrom ? levelAbove(level) : level;
}

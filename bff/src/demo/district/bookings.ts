/**
 * What the stories have already put where, so that the next one seldom breaks a rule unless it is meant to: officers a
 * half-day, a department's visits at an enterprise (rule 8), other departments' (rule 9), general ones a year (rule 10).
 */
import { daysBetween } from '@anqi/shared';
import type { DemoEnterprise } from './enterprises.js';

export type ReasonClass = 'general' | 'statutory' | 'triggered';

export interface Booking {
  departmentKey: string;
  enterprise: DemoEnterprise;
  date: string;
  reasonClass: ReasonClass;
}

/** A little more than the policy asks for, so that a moved visit still fits. */
const MERGE_DAYS = 33;
const JOINT_DAYS = 9;
/** Below the policy's caps (A 1, B 2, C 4): one visit stays free for the visitor. */
const GENERAL_PER_YEAR: Readonly<Record<string, number>> = { A: 1, B: 1, C: 3, D: 6 };

export class Bookings {
  private readonly visits: Booking[] = [];
  private readonly officers = new Set<string>();

  add(booking: Booking): void {
    this.visits.push(booking);
  }

  /** Whether a visit may be filed without breaking rules 6, 8, 9 or 10. */
  fits(wanted: Booking): boolean {
    if (wanted.reasonClass === 'triggered') return true;
    if (wanted.enterprise.passivelyMonitored) return false;
    const here = this.visits.filter(
      ({ enterprise, reasonClass }) => enterprise === wanted.enterprise && reasonClass !== 'triggered',
    );
    if (here.some((other) => isTooNear(wanted, other))) return false;
    return wanted.reasonClass !== 'general' || this.isBelowCap(wanted, here);
  }

  /** Whether a visit may join another department's: rule 9 is settled by the joining. */
  fitsJoining(wanted: Booking): boolean {
    const own = this.visits.filter(
      (other) =>
        other.enterprise === wanted.enterprise &&
        other.departmentKey === wanted.departmentKey &&
        other.reasonClass !== 'triggered',
    );
    return !own.some((other) => isTooNear(wanted, other)) && this.isBelowCap(wanted, own);
  }

  private isBelowCap({ enterprise, departmentKey, date }: Booking, here: readonly Booking[]): boolean {
    const inYear = here.filter(
      (other) =>
        other.departmentKey === departmentKey &&
        other.reasonClass === 'general' &&
        other.date.slice(0, 4) === date.slice(0, 4),
    );
    return inYear.length < (GENERAL_PER_YEAR[enterprise.grade ?? 'B'] ?? 1);
  }

  /** `slot` is a date with its half-day. */
  isFree(officerId: string, slot: string): boolean {
    return !this.officers.has(`${officerId} ${slot}`);
  }

  occupy(officerIds: readonly string[], slot: string): void {
    for (const id of officerIds) this.officers.add(`${id} ${slot}`);
  }
}

function isTooNear(wanted: Booking, other: Booking): boolean {
  const days = Math.abs(daysBetween(wanted.date, other.date));
  if (wanted.departmentKey === other.departmentKey) return days <= MERGE_DAYS;
  return days <= JOINT_DAYS && wanted.reasonClass === 'general' && other.reasonClass === 'general';
}

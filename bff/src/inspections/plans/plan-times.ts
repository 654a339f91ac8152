import { approvalTimes, checkPlan, type PlanCheck, type PolicyPack } from '@anqi/shared';
import type { PlanChanges, PlanRecord } from './plan-record.js';
import { isEmergency } from './plan-situation.js';

type Clocked = Pick<PlanRecord, 'status' | 'reason' | 'endsAt' | 'approvalDueAt' | 'remindAt'>;

const msOf = (at: Date | null): number | null => at?.getTime() ?? null;
const dateOrNull = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** What the clock has to do with the plan at `now`. `remindAt` is null once the reminder was sent. */
export function checkOf(plan: Clocked, now: Date): PlanCheck {
  return checkPlan(
    {
      status: plan.status,
      emergency: isEmergency(plan),
      endsAtMs: plan.endsAt.getTime(),
      approvalDueAtMs: msOf(plan.approvalDueAt),
      remindAtMs: msOf(plan.remindAt),
      reminded: plan.remindAt === null,
    },
    now.getTime(),
  );
}

/** Due time and reminder of an approval that is asked for at `now`. */
export function timesOfApproval(
  startsAt: Date,
  { approval }: PolicyPack,
  now: Date,
): Pick<PlanRecord, 'approvalDueAt' | 'remindAt'> {
  const times = approvalTimes(now.getTime(), startsAt.getTime(), approval);
  return {
    approvalDueAt: dateOrNull(times?.dueAtMs ?? null),
    remindAt: dateOrNull(times?.remindAtMs ?? null),
  };
}

/** The changes, and with them when the clock has to look again; now at once where something is due already. */
export function withNextCheck<Changes extends PlanChanges>(
  plan: Clocked,
  changes: Changes,
  now: Date,
): Changes & Pick<PlanRecord, 'nextCheckAt'> {
  const { due, nextCheckAtMs } = checkOf({ ...plan, ...changes }, now);
  return { ...changes, nextCheckAt: due === null ? dateOrNull(nextCheckAtMs) : now };
}

import { isStartable, MS_PER_HOUR, nextStatus, visitWindow } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  problem,
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
  insertRows,
} from '../../platform/index.js';
import { isLateReport } from '../filing/late-report.js';
import type { OpenPlan } from '../plans/open-plan.js';
import { approvalsFrom } from '../plans/plan-access.js';
import { PlanCommands } from '../plans/plan-commands.js';
import { askForApproval, tellEnterprise } from '../plans/plan-notices.js';
import { isEmergency, situationOf } from '../plans/plan-situation.js';
import type { PlanViewDto } from '../plans/plan-view.dto.js';
import { toldTime } from './told-time.js';
import type { StartVisitDto } from './visit.dto.js';

@Injectable()
export class StartVisit {
  constructor(private readonly commands: PlanCommands) {}

  run(write: WriteRequest, planId: string, body: StartVisitDto): Promise<WriteAnswer<PlanViewDto>> {
    return this.commands.run({ write, planId, anyOf: ['visit.start'] }, async (open) => {
      const { plan, now, tx } = open;
      const startedAt = toldTime(body.at, now);
      const situation = situationOf(plan);
      const status = nextStatus(
        isLapseUndone(open, startedAt) ? { ...situation, status: 'approved' } : situation,
        'start',
      );
      if (status === null) return problem('not-in-this-state', 422);
      const refusal = refusalOf(open, startedAt);
      if (refusal) return refusal;
      const changed = await this.commands.apply(open, {
        action: 'visit.start',
        changes: { status, disclosedAt: plan.disclosedAt ?? now, ...approvalsLost(open) },
        events: [{ kind: 'started', at: startedAt }],
      });
      const lateReport = isLateReport(plan.decision);
      await insertRows(tx, 'inspection_visits', [{ planId, startedAt, leniency: false, lateReport }]);
      return this.commands.answer(open, changed, (telling) =>
        plan.status === 'lapsed'
          ? [...tellEnterprise(telling, 'visit-changed'), ...askForApproval(telling)]
          : [],
      );
    });
  }
}

/** So long after its period a kept-back start is still taken. */
const LATEST_MS = 24 * MS_PER_HOUR;

/**
 * Whether the plan lapsed only because the start could not be told: the phone had no network while an approved visit,
 * or an emergency, began in its period. The lapse stays in the timeline.
 */
function isLapseUndone({ plan, now }: OpenPlan, startedAt: Date): boolean {
  const isTimely = startedAt < plan.endsAt && now.getTime() - plan.endsAt.getTime() < LATEST_MS;
  const neededNoWord = plan.approval === 'approved' || isEmergency(plan);
  return plan.status === 'lapsed' && neededNoWord && isTimely;
}

/** The lapse took an emergency's approval to follow off the head's list: it goes back there. */
function approvalsLost({ plan, policy }: OpenPlan): Partial<ReturnType<typeof approvalsFrom>> {
  const isLost = plan.status === 'lapsed' && plan.approval === 'pending';
  return isLost ? approvalsFrom(plan.decision, policy) : {};
}

/** A phone without a network tells the start afterwards, but not of a time to come or outside the period. */
function refusalOf({ plan, policy, now }: OpenPlan, startedAt: Date): Refusal | null {
  if (startedAt > now) return problem('time-not-plausible', 422);
  const period = { startsAtMs: plan.startsAt.getTime(), endsAtMs: plan.endsAt.getTime() };
  const { earlyMinutes } = policy.code;
  if (isStartable(period, earlyMinutes, startedAt.getTime())) return null;
  const { fromMs } = visitWindow(period, earlyMinutes);
  return problem(startedAt.getTime() < fromMs ? 'not-yet-startable' : 'period-over', 422);
}

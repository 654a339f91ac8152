import { dateOf, MS_PER_HOUR, nextStatus, type FieldCode } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  problem,
  toInstant,
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
} from '../../platform/index.js';
import type { OpenPlan, PlanAnswer } from '../plans/open-plan.js';
import { PlanCommands } from '../plans/plan-commands.js';
import { remindOfCorrection, tellResult } from '../plans/plan-notices.js';
import { situationOf } from '../plans/plan-situation.js';
import type { PlanViewDto } from '../plans/plan-view.dto.js';
import type { FinishVisitDto } from './visit.dto.js';
import { toldTime } from './told-time.js';
import { VisitRepository } from './visit.repository.js';

/** Records the result and feeds it back to the enterprise; a correction with a date makes a recheck possible. */
@Injectable()
export class FinishVisit {
  constructor(
    private readonly commands: PlanCommands,
    private readonly visits: VisitRepository,
  ) {}

  run(write: WriteRequest, planId: string, body: FinishVisitDto): Promise<WriteAnswer<PlanViewDto>> {
    return this.commands.run({ write, planId, anyOf: ['visit.finish'] }, async (open) => {
      const { plan, now, tx } = open;
      if (nextStatus(situationOf(plan), 'finish') === null) return problem('not-in-this-state', 422);
      const finishedAt = toldTime(body.at, now);
      const startedAt = await this.visits.startOf(tx, planId);
      if (body.leniency && !(await this.visits.hasNoPenaltyItem(tx, planId)))
        return fault('/leniency', 'not-one-of');
      const refusal = refusalOf({ body, finishedAt, notBefore: startedAt ?? plan.filedAt, now });
      return refusal ?? this.finish(open, body, { startedAt: startedAt ?? finishedAt, finishedAt });
    });
  }

  private async finish(open: OpenPlan, body: FinishVisitDto, at: Times): Promise<PlanAnswer> {
    const { plan, now, tx, policy } = open;
    const { result, words, leniency = false } = body;
    const correctionDueDate = result === 'correction' ? (body.correctionDueDate ?? null) : null;
    await this.visits.finish(tx, { planId: plan.id, ...at, result, words, correctionDueDate, leniency });
    const changed = await this.commands.apply(open, {
      action: 'visit.finish',
      changes: { status: 'finished', disclosedAt: plan.disclosedAt ?? now },
      events: [{ kind: 'finished', at: at.finishedAt, data: { result, correctionDueDate } }],
    });
    return this.commands.answer(open, changed, (telling) => [
      ...tellResult(telling, at.finishedAt, policy),
      ...(correctionDueDate === null ? [] : remindOfCorrection(telling, correctionDueDate)),
    ]);
  }
}

interface Times {
  startedAt: Date;
  finishedAt: Date;
}

interface Finishing {
  body: FinishVisitDto;
  finishedAt: Date;
  /** The start, or the filing of an off-site check, which has no visit to start. */
  notBefore: Date;
  now: Date;
}

/** So long afterwards an end is still taken: the days for rating run from it, and must not be over when it is told. */
const LATEST_MS = 24 * MS_PER_HOUR;

function refusalOf({ body, finishedAt, notBefore, now }: Finishing): Refusal | null {
  const isTooLate = now.getTime() - finishedAt.getTime() > LATEST_MS;
  if (finishedAt > now || finishedAt < notBefore || isTooLate) return problem('time-not-plausible', 422);
  if (body.result !== 'correction') return null;
  const { correctionDueDate } = body;
  if (correctionDueDate === undefined) return fault('/correctionDueDate', 'missing');
  return correctionDueDate < dateOf(toInstant(finishedAt))
    ? fault('/correctionDueDate', 'out-of-range')
    : null;
}

function fault(pointer: string, code: FieldCode): Refusal {
  return problem('invalid-input', 400, { errors: [{ pointer, code }] });
}

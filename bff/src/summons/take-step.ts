import { type SummonsEvent, summonsStep } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  problem,
  type Refusal,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { PresentSummons } from './present-summons.js';
import { SummonsNotices } from './summons-notices.js';
import { SummonsPeople } from './summons-people.js';
import type { SummonsView } from './summons.dto.js';
import { SummonsEntity } from './summons.entity.js';

export interface SummonsStepTaken {
  id: string;
  event: SummonsEvent;
  /** What the event sets, beside status, instant and person. */
  set: Partial<SummonsEntity>;
}

/** Report, settle, call off, rate: whose step it is and when follows from the table of states. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: SummonsPeople,
    private readonly notices: SummonsNotices,
    private readonly presenter: PresentSummons,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    { id, event, set }: SummonsStepTaken,
  ): Promise<WriteAnswer<SummonsView>> {
    return this.writes.run(write, async (tx): Promise<Answer<SummonsView>> => {
      const row = await tx.findOneBy(SummonsEntity, { id });
      const asker = row && (await this.people.askerOf(tx, actor, row));
      if (!row || !asker?.mayRead) return problem('not-found', 404);
      if (!(event === 'report' ? asker.isCalled : asker.isCaller)) return problem('forbidden', 403);
      const step = summonsStep({ ...row, rated: row.rating !== null }, event);
      if (step === null) return refusalOf(row, event);
      const now = this.clock.now();
      const changed = { ...set, ...stampOf(event, actor, now), status: step.to };
      // Of two at once the first one's word stands.
      const before = { id, status: row.status, ...(event === 'rate' ? { rating: IsNull() } : {}) };
      const { affected } = await tx.update(SummonsEntity, before, changed as never);
      if (affected !== 1) return problem('not-in-this-state', 422);
      await this.record(tx, write, { event, row, set });
      const after = { ...row, ...changed };
      await this.notices.tellOf(tx, event, { row: after, at: now });
      return { status: 200, body: await this.presenter.view(tx, actor, after) };
    });
  }

  private record(
    tx: EntityManager,
    { actor, requestId }: WriteRequest,
    { event, row, set }: Pick<SummonsStepTaken, 'event' | 'set'> & { row: SummonsEntity },
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      action: `summons.${event}`,
      subject: { type: 'summons', id: row.id },
      before: { status: row.status },
      after: { solved: set.solved ?? null, rating: set.rating ?? null },
      requestId,
      at: this.clock.now(),
    });
  }
}

function refusalOf({ rating }: SummonsEntity, event: SummonsEvent): Refusal {
  return event === 'rate' && rating !== null
    ? problem('already-rated', 422)
    : problem('not-in-this-state', 422);
}

/** Once somebody has reported or the caller took it back, nothing is due any more. */
function stampOf(event: SummonsEvent, { accountId }: Actor, now: Date): Partial<SummonsEntity> {
  switch (event) {
    case 'report':
      return { reportedAt: now, reportedBy: accountId, nextCheckAt: null };
    case 'call-off':
      return { endedAt: now, nextCheckAt: null };
    case 'settle':
      return { endedAt: now };
    case 'rate':
      return { ratedAt: now };
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  isDuplicate,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { OpenVisit, type VisitStep } from './open-visit.js';
import { isPlannable, outOfRange } from './plan-visit.js';
import { PresentVisits } from './present-visits.js';
import type { ServiceVisit } from './service-visit.dto.js';
import { ServiceVisitEntity, ServiceVisitParticipantEntity } from './service-visit.entity.js';
import { VisitNotices } from './visit-notices.js';
import { findVisit, type VisitRecord } from './visit-record.js';
import { weekKeyOf } from './week-key.js';

/** Which visit, and the version that was seen. */
type Seen = Omit<VisitStep, 'action'>;

/** What those who go along do with a visit before it takes place. */
@Injectable()
export class ChangeVisit {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly openVisit: OpenVisit,
    private readonly notices: VisitNotices,
    private readonly presenter: PresentVisits,
  ) {}

  move(write: WriteRequest, actor: Actor, seen: Seen, date: string): Promise<WriteAnswer<ServiceVisit>> {
    return this.run(write, actor, { ...seen, action: 'move' }, async (tx, { visit }) => {
      if (!isPlannable(date, this.clock.today())) outOfRange();
      if (date === visit.visitDate) return null;
      await setDay(tx, visit, date);
      return { kind: 'service-visit-moved', data: { from: visit.visitDate } };
    });
  }

  callOff(write: WriteRequest, actor: Actor, seen: Seen, reason: string): Promise<WriteAnswer<ServiceVisit>> {
    return this.run(write, actor, { ...seen, action: 'call-off' }, async (tx, { visit: { id } }) => {
      const set = { status: 'called-off', weekKey: null, reason: reason.trim() } as const;
      await tx.update(ServiceVisitEntity, { id }, set);
      return { kind: 'service-visit-called-off', data: { reason: set.reason } };
    });
  }

  leave(write: WriteRequest, actor: Actor, seen: Seen): Promise<WriteAnswer<ServiceVisit>> {
    return this.run(write, actor, { ...seen, action: 'leave' }, async (tx, { visit: { id: visitId } }) => {
      await tx.delete(ServiceVisitParticipantEntity, { visitId, accountId: actor.accountId });
      return null;
    });
  }

  private run(
    write: WriteRequest,
    actor: Actor,
    step: VisitStep,
    change: (tx: EntityManager, before: VisitRecord) => Promise<Told | null>,
  ): Promise<WriteAnswer<ServiceVisit>> {
    return this.writes.run(write, async (tx): Promise<Answer<ServiceVisit>> => {
      const before = await this.openVisit.take(tx, actor, step);
      const told = await change(tx, before);
      const after = (await findVisit(tx, { id: step.id })) ?? before;
      await this.audit.record(tx, {
        actor,
        action: 'service-visit.keep',
        subject: { type: 'service-visit', id: step.id },
        before: stateOf(before),
        after: { ...stateOf(after), step: step.action },
        requestId: write.requestId,
        at: this.clock.now(),
      });
      if (told !== null) await this.notices.tell(tx, after, { ...told, actor });
      return { status: 200, body: await this.presenter.whole(tx, actor, after) };
    });
  }
}

type Told = Omit<Parameters<VisitNotices['tell']>[2], 'actor'>;

/** Refused, with nothing written, where another visit is in that week. */
async function setDay(
  tx: EntityManager,
  { id, enterpriseId }: ServiceVisitEntity,
  date: string,
): Promise<void> {
  const weekKey = weekKeyOf(enterpriseId, date);
  try {
    await tx.update(ServiceVisitEntity, { id }, { visitDate: date, weekKey });
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    const other = await findVisit(tx, { weekKey });
    refuse('service-visit-this-week', 422, { params: { date: other?.visit.visitDate ?? date } });
  }
}

function stateOf({ visit, participants }: VisitRecord): object {
  const { status, visitDate: date } = visit;
  return { status, date, participants: participants.map(({ accountId }) => accountId) };
}

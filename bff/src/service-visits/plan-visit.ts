import { addDays, SERVICE_VISIT_LIMITS } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, MoreThanOrEqual } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  Ids,
  isDuplicate,
  problem,
  type Refusal,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { PresentVisits } from './present-visits.js';
import type { PlannedServiceVisit, PlanServiceVisit as PlanServiceVisitBody } from './service-visit.dto.js';
import { ServiceVisitEntity, ServiceVisitParticipantEntity } from './service-visit.entity.js';
import { VisitNotices } from './visit-notices.js';
import { findVisit, type VisitRecord } from './visit-record.js';
import { weekKeyOf } from './week-key.js';

interface Planned {
  record: VisitRecord;
  /** `already`: he goes along since before. */
  how: 'planned' | 'joined' | 'already';
}

/** Plans a visit, or goes along with the one of that week: an enterprise is visited once a week (多部门合并走访). */
@Injectable()
export class PlanVisit {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly audit: Audit,
    private readonly enterprises: Enterprises,
    private readonly notices: VisitNotices,
    private readonly presenter: PresentVisits,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    body: PlanServiceVisitBody,
  ): Promise<WriteAnswer<PlannedServiceVisit>> {
    return this.writes.run(write, async (tx): Promise<Answer<PlannedServiceVisit>> => {
      const enterprise = await this.enterprises.find(body.enterpriseId, tx);
      if (enterprise === null) return problem('not-found', 404);
      if (!isPlannable(body.date, this.clock.today())) outOfRange();
      // Another one may be planned, or called off, between two of these steps.
      const planned =
        (await this.join(tx, actor, body)) ??
        (await this.insert(tx, actor, body)) ??
        (await this.join(tx, actor, body));
      if (planned === null) return this.refusal(tx, body);
      await this.note(tx, write, actor, planned);
      const visit = await this.presenter.whole(tx, actor, planned.record);
      return { status: 201, body: { ...visit, joined: planned.how !== 'planned' } };
    });
  }

  /** `null` where none is planned in that week from today on. */
  private async join(
    tx: EntityManager,
    actor: Actor,
    { enterpriseId, date, purpose }: PlanServiceVisitBody,
  ): Promise<Planned | null> {
    const weekKey = weekKeyOf(enterpriseId, date);
    const open = { weekKey, status: 'planned' as const, visitDate: MoreThanOrEqual(this.clock.today()) };
    const { affected } = await tx.update(ServiceVisitEntity, open, { version: () => 'version + 1' });
    if (affected !== 1) return null;
    const record = await findVisit(tx, { weekKey });
    if (record === null) return null;
    if (record.participants.some(({ accountId }) => accountId === actor.accountId)) {
      return { record, how: 'already' };
    }
    const joined = this.participant(record.visit.id, actor, purpose);
    await tx.insert(ServiceVisitParticipantEntity, { ...joined });
    return {
      record: { ...record, participants: [...record.participants, joined] },
      how: 'joined',
    };
  }

  /** `null` where somebody was first, or the week's visit is over. */
  private async insert(
    tx: EntityManager,
    actor: Actor,
    { enterpriseId, date, purpose }: PlanServiceVisitBody,
  ): Promise<Planned | null> {
    const visit: ServiceVisitEntity = {
      id: this.ids.next(),
      enterpriseId,
      visitDate: date,
      weekKey: weekKeyOf(enterpriseId, date),
      status: 'planned',
      plannedBy: actor.accountId,
      plannedAt: this.clock.now(),
      reason: null,
      heldAt: null,
      hosts: null,
      words: null,
      loggedBy: null,
      loggedAt: null,
      version: 1,
    };
    try {
      await tx.insert(ServiceVisitEntity, { ...visit }); // TypeORM writes into what it is given
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return null;
    }
    const first = this.participant(visit.id, actor, purpose);
    await tx.insert(ServiceVisitParticipantEntity, { ...first });
    return { record: { visit, participants: [first] }, how: 'planned' };
  }

  private participant(visitId: string, actor: Actor, purpose: string): ServiceVisitParticipantEntity {
    const { accountId, departmentId } = actor;
    return {
      visitId,
      accountId,
      departmentId,
      purpose: purpose.trim(),
      joinedAt: this.clock.now(),
      present: null,
    };
  }

  /** It took place, or is past and waits for its log. */
  private async refusal(tx: EntityManager, { enterpriseId, date }: PlanServiceVisitBody): Promise<Refusal> {
    const record = await findVisit(tx, { weekKey: weekKeyOf(enterpriseId, date) });
    if (record === null) return problem('version-conflict', 409);
    return problem('service-visit-this-week', 422, { params: { date: record.visit.visitDate } });
  }

  private async note(
    tx: EntityManager,
    write: WriteRequest,
    actor: Actor,
    { record, how }: Planned,
  ): Promise<void> {
    if (how === 'already') return;
    const { visit, participants } = record;
    const { purpose = '' } = participants.find(({ accountId }) => accountId === actor.accountId) ?? {};
    await this.audit.record(tx, {
      actor,
      action: 'service-visit.plan',
      subject: { type: 'service-visit', id: visit.id },
      before: null,
      after: {
        how,
        enterpriseId: visit.enterpriseId,
        date: visit.visitDate,
        purpose: this.audit.digest(purpose),
      },
      requestId: write.requestId,
      at: this.clock.now(),
    });
    const kind = how === 'planned' ? 'service-visit-planned' : 'service-visit-joined';
    await this.notices.tell(tx, record, { kind, actor, data: { purpose } });
  }
}

/** From today on, and not so far off that nobody can know. */
export function isPlannable(date: string, today: string): boolean {
  return date >= today && date <= addDays(today, SERVICE_VISIT_LIMITS.mostDaysAhead);
}

export function outOfRange(): never {
  return refuse('invalid-input', 400, { errors: [{ pointer: '/date', code: 'out-of-range' }] });
}

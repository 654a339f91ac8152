import { MS_PER_DAY, REQUEST_LIMITS, SERVICE_VISIT_LIMITS } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import {
  type Actor,
  type Answer,
  Audit,
  Clock,
  type FieldProblem,
  refuse,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import { BeginRequest } from '../requests/index.js';
import { OpenVisit } from './open-visit.js';
import { PresentVisits } from './present-visits.js';
import type { LogServiceVisit, ServiceVisit, ServiceVisitMatterBody } from './service-visit.dto.js';
import {
  ServiceVisitEntity,
  ServiceVisitMatterEntity,
  ServiceVisitParticipantEntity,
} from './service-visit.entity.js';
import { findVisit, type VisitRecord } from './visit-record.js';

/** Writes down a visit that took place. What was not answered on the spot becomes a request with it, or nothing does. */
@Injectable()
export class LogVisit {
  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly openVisit: OpenVisit,
    private readonly beginRequest: BeginRequest,
    private readonly presenter: PresentVisits,
  ) {}

  run(
    write: WriteRequest,
    actor: Actor,
    { id, body }: { id: string; body: LogServiceVisit },
  ): Promise<WriteAnswer<ServiceVisit>> {
    return this.writes.run(write, async (tx): Promise<Answer<ServiceVisit>> => {
      const step = { id, version: body.version, action: 'log' } as const;
      const before = await this.openVisit.take(tx, actor, step);
      const faults = faultsOf(body, before, this.clock.now());
      if (faults.length > 0) return refuse('invalid-input', 400, { errors: faults });
      await this.keep(tx, actor, { id, body });
      const requestIds = await this.keepMatters(tx, before.visit, { write, actor, matters: body.matters });
      await this.audit.record(tx, {
        actor,
        action: 'service-visit.keep',
        subject: { type: 'service-visit', id },
        before: { status: before.visit.status },
        after: { status: 'done', step: 'log', requestIds, words: this.audit.digest(body.words) },
        requestId: write.requestId,
        at: this.clock.now(),
      });
      const after = (await findVisit(tx, { id })) ?? before;
      return { status: 200, body: await this.presenter.whole(tx, actor, after) };
    });
  }

  private async keep(
    tx: EntityManager,
    { accountId }: Actor,
    { id, body }: { id: string; body: LogServiceVisit },
  ): Promise<void> {
    const set = {
      status: 'done' as const,
      heldAt: new Date(body.heldAt),
      hosts: body.hosts.trim(),
      words: body.words.trim(),
      loggedBy: accountId,
      loggedAt: this.clock.now(),
    };
    await tx.update(ServiceVisitEntity, { id }, set);
    await tx.update(ServiceVisitParticipantEntity, { visitId: id }, { present: false });
    const there = { visitId: id, accountId: In(body.presentIds) };
    await tx.update(ServiceVisitParticipantEntity, there, { present: true });
  }

  /** The ids of the requests that came of it. */
  private async keepMatters(
    tx: EntityManager,
    { id: visitId, enterpriseId }: ServiceVisitEntity,
    { write, actor, matters }: { write: WriteRequest; actor: Actor; matters: ServiceVisitMatterBody[] },
  ): Promise<string[]> {
    const requestIds: string[] = [];
    for (const [position, { category, words, answer }] of matters.entries()) {
      const said = { category, words: words.trim() };
      const draft = { ...said, enterpriseId, urgency: 'normal', channel: 'visit' } as const;
      const beginning = { actor, requestId: write.requestId, data: { serviceVisitId: visitId } };
      const request =
        answer === undefined ? (await this.beginRequest.run(tx, draft, beginning)).request : null;
      if (request !== null) requestIds.push(request.id);
      await tx.insert(ServiceVisitMatterEntity, {
        ...said,
        visitId,
        position,
        answer: answer?.trim() ?? null,
        requestId: request?.id ?? null,
        requestNumber: request?.number ?? null,
      });
    }
    return requestIds;
  }
}

/** It was, lately, and somebody of those who were to go along was there; a request has to say what it is about. */
function faultsOf(
  { heldAt, presentIds, matters }: LogServiceVisit,
  { participants }: VisitRecord,
  now: Date,
): FieldProblem[] {
  const at = Date.parse(heldAt);
  const earliest = now.getTime() - SERVICE_VISIT_LIMITS.mostDaysLate * MS_PER_DAY;
  const unknown = presentIds.filter((id) => participants.every(({ accountId }) => accountId !== id));
  const { leastWords } = REQUEST_LIMITS;
  const short = matters.flatMap(({ words, answer }, index) =>
    answer === undefined && words.trim().length < leastWords ? [index] : [],
  );
  return [
    ...(at > now.getTime() ? [{ pointer: '/heldAt', code: 'in-the-future' }] : []),
    ...(at < earliest ? [{ pointer: '/heldAt', code: 'out-of-range' }] : []),
    ...(presentIds.length === 0 ? [{ pointer: '/presentIds', code: 'missing' }] : []),
    ...(unknown.length > 0 ? [{ pointer: '/presentIds', code: 'unknown-reference' }] : []),
    ...short.map((index) => ({
      pointer: `/matters/${index}/words`,
      code: 'too-short',
      params: { min: leastWords },
    })),
  ];
}

import { type ServiceVisitAction, serviceVisitActions } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, Clock, refuse } from '../platform/index.js';
import { ServiceVisitEntity } from './service-visit.entity.js';
import { ServiceVisits } from './service-visits.js';
import { findVisit, situationOf, type VisitRecord } from './visit-record.js';
import { mayPlan, mayWithVisit } from './visit-scope.js';

/** What somebody is about to do, and the version that he saw. */
export interface VisitStep {
  id: string;
  version: number;
  action: Exclude<ServiceVisitAction, 'join'>;
}

/** The first thing of every change: it takes the visit, or refuses and leaves nothing written. */
@Injectable()
export class OpenVisit {
  constructor(
    private readonly clock: Clock,
    private readonly visits: ServiceVisits,
  ) {}

  async take(tx: EntityManager, actor: Actor, { id, version, action }: VisitStep): Promise<VisitRecord> {
    const { visit, participants } = await this.visits.demand(tx, actor, id);
    const subject = { enterpriseId: visit.enterpriseId, participants };
    if (!mayWithVisit(actor, 'service-visit.keep', subject)) return refuse('forbidden', 403);
    // Whoever changes it meanwhile waits here, and then sees another version.
    const { affected } = await tx.update(ServiceVisitEntity, { id, version }, { version: version + 1 });
    const record = affected === 1 ? await findVisit(tx, { id }) : null;
    if (record === null) return refuse('version-conflict', 409);
    const situation = situationOf(record, { accountId: actor.accountId, today: this.clock.today() });
    const may = serviceVisitActions({ ...situation, mayPlan: mayPlan(actor) });
    return may.includes(action) ? record : refuse('not-in-this-state', 422);
  }
}

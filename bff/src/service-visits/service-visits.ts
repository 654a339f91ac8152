import type { ServiceVisitList } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  type Actor,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  readCursor,
  refuse,
} from '../platform/index.js';
import { PresentVisits } from './present-visits.js';
import type { ServiceVisit, ServiceVisitQuery, ServiceVisitRow } from './service-visit.dto.js';
import { ServiceVisitEntity } from './service-visit.entity.js';
import { findVisit, recordsOf, type VisitRecord } from './visit-record.js';
import { mayWithVisit, MINE, readableTo } from './visit-scope.js';

const LISTS: Readonly<Record<ServiceVisitList, { sql: string; order: 'ASC' | 'DESC' }>> = {
  upcoming: { sql: "v.status = 'planned' AND v.visitDate >= :today", order: 'ASC' },
  'to-log': { sql: "v.status = 'planned' AND v.visitDate < :today", order: 'ASC' },
  over: { sql: "v.status <> 'planned'", order: 'DESC' },
};

/** Visits by service people that somebody may read. */
@Injectable()
export class ServiceVisits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly presenter: PresentVisits,
  ) {}

  /** By day: those to come the next first, those over the last first. */
  async list(actor: Actor, query: ServiceVisitQuery): Promise<Page<ServiceVisitRow>> {
    const { list, scope, enterpriseId, cursor, limit = DEFAULT_LIMIT } = query;
    const [date, id] = readCursor(cursor, 2) ?? [];
    const { manager } = this.dataSource;
    const { sql, order } = LISTS[list];
    const readable = readableTo(actor);
    const found = manager
      .createQueryBuilder(ServiceVisitEntity, 'v')
      .where(`(${readable.sql})`, { ...readable.values, me: actor.accountId })
      .andWhere(sql, { today: this.clock.today() })
      .orderBy('v.visitDate', order)
      .addOrderBy('v.id', order)
      .take(limit + 1);
    if (scope === 'mine') found.andWhere(MINE);
    if (enterpriseId !== undefined) found.andWhere('v.enterpriseId = :enterpriseId', { enterpriseId });
    const later = order === 'ASC' ? '>' : '<';
    if (date !== undefined)
      found.andWhere(`(v.visitDate ${later} :date OR v.visitDate = :date AND v.id ${later} :id)`, {
        date,
        id,
      });
    const visits = await found.getMany();
    const records = await recordsOf(manager, visits);
    const rows = new Map((await this.presenter.rows(manager, records)).map((row) => [row.id, row]));
    return pageOf(visits, limit, {
      keyOf: (visit) => [visit.visitDate, visit.id],
      present: (visit) => rows.get(visit.id) as ServiceVisitRow,
    });
  }

  async read(actor: Actor, id: string): Promise<ServiceVisit> {
    const { manager } = this.dataSource;
    const record = await this.demand(manager, actor, id);
    return this.presenter.whole(manager, actor, record);
  }

  /** 404 where there is none, or it is not the actor's to read. */
  async demand(tx: EntityManager, actor: Actor, id: string): Promise<VisitRecord> {
    const record = await findVisit(tx, { id });
    if (record === null) return refuse('not-found', 404);
    const { visit, participants } = record;
    const subject = { enterpriseId: visit.enterpriseId, participants };
    return mayWithVisit(actor, 'service-visit.read', subject) ? record : refuse('not-found', 404);
  }
}

import { addDays } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { encodeTime } from 'ulid';
import { AuditRowEntity } from '../platform/audit/audit-row.entity.js';
import type { AuditLogFilter } from './audit-log.dto.js';
import { RATINGS } from './changes.js';

const AT_ONCE = 200;

/** A row's id begins with the millisecond in which it was made: dates are found by the primary key. */
const firstIdOf = (date: string): string => encodeTime(Date.parse(`${date}T00:00:00+08:00`), 10);

/** Rows of the audit trail as somebody looks for them. Whoever looks for a person finds no rating of his. */
@Injectable()
export class FindAuditRows {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first, before the id `before` where there is one. */
  page(
    tx: EntityManager,
    filter: AuditLogFilter,
    { before, most }: { before?: string | undefined; most: number },
  ): Promise<AuditRowEntity[]> {
    const found = this.found(filter, tx).orderBy('r.id', 'DESC').take(most);
    if (before !== undefined) found.andWhere('r.id < :before', { before });
    return found.getMany();
  }

  async areMoreThan(filter: AuditLogFilter, most: number): Promise<boolean> {
    const [next] = await this.found(filter)
      .select('r.id', 'id')
      .orderBy('r.id', 'ASC')
      .offset(most)
      .limit(1)
      .getRawMany<{ id: string }>();
    return next !== undefined;
  }

  /** In the order in which they were made, up to the id `end`: what is noted meanwhile stays out. */
  async *batches(filter: AuditLogFilter, end: string): AsyncGenerator<AuditRowEntity[]> {
    for (let after = ''; ;) {
      const rows = await this.found(filter)
        .andWhere('r.id > :after AND r.id < :close', { after, close: end })
        .orderBy('r.id', 'ASC')
        .limit(AT_ONCE)
        .getMany();
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < AT_ONCE) return;
      after = last.id;
    }
  }

  private found(
    { actorId, action, subjectId, from, until }: AuditLogFilter,
    tx: EntityManager = this.dataSource.manager,
  ): SelectQueryBuilder<AuditRowEntity> {
    const found = tx.createQueryBuilder(AuditRowEntity, 'r');
    if (actorId !== undefined)
      found.andWhere('r.actorId = :actorId AND r.action NOT IN (:...ratings)', { actorId, ratings: RATINGS });
    if (action !== undefined) found.andWhere('r.action = :action', { action });
    if (subjectId !== undefined) found.andWhere('r.subjectId = :subjectId', { subjectId });
    if (from !== undefined) found.andWhere('r.id >= :first', { first: firstIdOf(from) });
    if (until !== undefined) found.andWhere('r.id < :end', { end: firstIdOf(addDays(until, 1)) });
    return found;
  }
}

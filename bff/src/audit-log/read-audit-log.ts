import { addDays, maskName } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { encodeTime } from 'ulid';
import { type AccountEntity, Accounts } from '../accounts/index.js';
import { AuditRowEntity } from '../platform/audit/audit-row.entity.js';
import {
  type Actor,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  readCursor,
  toInstant,
  Transactions,
} from '../platform/index.js';
import type { AuditActor, AuditLogQuery, AuditLogRow } from './audit-log.dto.js';

/** A row's id begins with the millisecond in which it was made: dates are found by the primary key. */
const firstIdOf = (date: string): string => encodeTime(Date.parse(`${date}T00:00:00+08:00`), 10);

/** The audit log page by page; each look is a row of it. */
@Injectable()
export class ReadAuditLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, query: AuditLogQuery, requestId: string): Promise<Page<AuditLogRow>> {
    return this.transactions.run(async (tx) => {
      const { cursor, limit = DEFAULT_LIMIT, ...filter } = query;
      const rows = await this.find(tx, query, limit + 1);
      await this.audit.record(tx, {
        actor,
        action: 'audit.read',
        subject: { type: 'audit-log', id: actor.accountId },
        before: null,
        after: { ...filter, further: cursor !== undefined, rows: Math.min(rows.length, limit) },
        requestId,
        at: this.clock.now(),
      });
      const ids = rows.map(({ actorId }) => actorId).filter((id): id is string => id !== null);
      const people = new Map((await this.accounts.findMany(ids, tx)).map((each) => [each.id, each]));
      return pageOf(rows, limit, {
        keyOf: ({ id }) => [id],
        present: ({ id, at, actorId, action, subjectType, subjectId, requestId }) => ({
          id,
          at: toInstant(at),
          actor: actorId === null ? null : actorOf(actorId, people.get(actorId)),
          action,
          subjectType,
          subjectId,
          requestId,
        }),
      });
    });
  }

  private find(tx: EntityManager, query: AuditLogQuery, most: number): Promise<AuditRowEntity[]> {
    const { actorId, action, subjectId, from, until, cursor } = query;
    const [before] = readCursor(cursor, 1) ?? [];
    const found = tx.createQueryBuilder(AuditRowEntity, 'r').orderBy('r.id', 'DESC').take(most);
    if (actorId !== undefined) found.andWhere('r.actorId = :actorId', { actorId });
    if (action !== undefined) found.andWhere('r.action = :action', { action });
    if (subjectId !== undefined) found.andWhere('r.subjectId = :subjectId', { subjectId });
    if (from !== undefined) found.andWhere('r.id >= :first', { first: firstIdOf(from) });
    if (until !== undefined) found.andWhere('r.id < :end', { end: firstIdOf(addDays(until, 1)) });
    if (before !== undefined) found.andWhere('r.id < :before', { before });
    return found.getMany();
  }
}

/** Another system's key acts too: it is no account, and has its id alone. */
function actorOf(id: string, account: AccountEntity | undefined): AuditActor {
  return { id, name: maskName(account?.name ?? ''), title: account?.title ?? '' };
}

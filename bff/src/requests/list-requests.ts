import type { RequestStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { Brackets, DataSource, In, type SelectQueryBuilder } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import {
  type Actor,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  readCursor,
  refuse,
} from '../platform/index.js';
import { Services } from '../services/index.js';
import { RequestDepartmentEntity } from './request-parts.entity.js';
import { filtersOf } from './request-filters.js';
import { type Condition, OPEN, scopeOf } from './request-scopes.js';
import { presentRow } from './request.presenter.js';
import { RequestEntity } from './request.entity.js';
import type { RequestRow } from './request-view.dto.js';
import type { RequestCounts, RequestFilter, RequestQuery } from './requests.query.dto.js';

/** Work lists by what is due next, what is due to nobody last; an enterprise's own by what is newest. */
@Injectable()
export class ListRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly services: Services,
    private readonly enterprises: Enterprises,
    private readonly departments: Departments,
    private readonly accounts: Accounts,
  ) {}

  async list(actor: Actor, query: RequestQuery): Promise<Page<RequestRow>> {
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const found = (await this.found(actor, query)).take(limit + 1);
    const isNewestFirst = query.scope === 'enterprise';
    if (isNewestFirst) newestFirst(found, readCursor(cursor, 1));
    else byDueDate(found, readCursor(cursor, 2));
    const rows = await found.getMany();
    const presented = new Map((await this.present(rows)).map((row) => [row.id, row]));
    const keyOf = ({ id, dueAt }: RequestEntity): string[] =>
      isNewestFirst ? [id] : [dueAt?.toISOString() ?? '', id];
    return pageOf(rows, limit, { keyOf, present: (row) => presented.get(row.id) as RequestRow });
  }

  /** How many of them are open, and of these due soon and overdue. */
  async count(actor: Actor, query: RequestQuery): Promise<RequestCounts> {
    const now = this.clock.now();
    const countOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const found = (await this.found(actor, query)).andWhere(OPEN);
    const counts = await found
      .select('COUNT(*)', 'open')
      .addSelect(countOf('r.amberAt <= :now AND r.dueAt > :now'), 'amber')
      .addSelect(countOf('r.dueAt <= :now'), 'red')
      .setParameters({ now })
      .getRawOne<Record<'open' | 'amber' | 'red', string | number | null>>();
    return { open: Number(counts?.open), amber: Number(counts?.amber), red: Number(counts?.red) };
  }

  /** What the actor's list holds: his row filter and what he asks for. 403 where he has no such list. */
  async conditions(actor: Actor, query: RequestFilter): Promise<Condition[]> {
    const scope = scopeOf(actor, query.scope, await this.services.servedBy(actor.accountId));
    if (scope === null) return refuse('forbidden', 403);
    return [scope, ...filtersOf(query, this.clock.now())];
  }

  private async found(actor: Actor, query: RequestQuery): Promise<Found> {
    const found = this.dataSource.manager.createQueryBuilder(RequestEntity, 'r');
    for (const { sql, values } of await this.conditions(actor, query)) found.andWhere(`(${sql})`, values);
    return found;
  }

  /** Rows with their names, in two further round trips however many they are; a third where some are linked. */
  async present(rows: RequestEntity[]): Promise<RequestRow[]> {
    if (rows.length === 0) return [];
    const leads = await this.dataSource.manager.findBy(RequestDepartmentEntity, {
      requestId: In(rows.map(({ id }) => id)),
      part: 'lead',
    });
    const people = rows.map(({ personId }) => personId).filter((id): id is string => id !== null);
    const [enterprises, departments, accounts] = await Promise.all([
      this.enterprises.findMany(rows.map(({ enterpriseId }) => enterpriseId)),
      this.departments.findMany(leads.map(({ departmentId }) => departmentId)),
      this.accounts.findMany(people),
    ]);
    const names = new Map([...enterprises, ...departments, ...accounts].map(({ id, name }) => [id, name]));
    const leadOf = new Map(leads.map(({ requestId, departmentId }) => [requestId, departmentId]));
    const mains = await this.statusesOfMains(rows);
    const now = this.clock.now();
    return rows.map((row) =>
      presentRow(row, leadOf.get(row.id), {
        names,
        now,
        mainStatus: mains.get(row.duplicateOf ?? '') ?? null,
      }),
    );
  }

  private async statusesOfMains(rows: RequestEntity[]): Promise<Map<string, RequestStatus>> {
    const linked = rows.filter(({ status }) => status === 'duplicate');
    const ids = linked.map(({ duplicateOf }) => duplicateOf).filter((id): id is string => id !== null);
    if (ids.length === 0) return new Map();
    const mains = await this.dataSource.manager.find(RequestEntity, {
      select: { id: true, status: true },
      where: { id: In(ids) },
    });
    return new Map(mains.map(({ id, status }) => [id, status]));
  }
}

type Found = SelectQueryBuilder<RequestEntity>;

function newestFirst(found: Found, after: string[] | null): void {
  found.orderBy('r.id', 'DESC');
  if (after !== null) found.andWhere('r.id < :lastId', { lastId: after[0] });
}

function byDueDate(found: Found, after: string[] | null): void {
  found.addSelect('CASE WHEN r.dueAt IS NULL THEN 1 ELSE 0 END', 'undated');
  found.orderBy('undated').addOrderBy('r.dueAt').addOrderBy('r.id');
  if (after === null) return;
  const [lastDue, lastId] = after;
  const undated = 'r.dueAt IS NULL';
  if (lastDue === '') {
    found.andWhere(`${undated} AND r.id > :lastId`, { lastId });
    return;
  }
  found.andWhere(
    new Brackets((where) =>
      where.where(`${undated} OR r.dueAt > :lastDue OR (r.dueAt = :lastDue AND r.id > :lastId)`, {
        lastDue: new Date(lastDue ?? ''),
        lastId,
      }),
    ),
  );
}

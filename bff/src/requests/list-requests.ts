import type { RequestStatus } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type SelectQueryBuilder } from 'typeorm';
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
    const isNewestFirst = query.scope === 'enterprise';
    const found = await this.conditions(actor, query);
    const rows = isNewestFirst
      ? await this.newestFirst(found, readCursor(cursor, 1))
          .limit(limit + 1)
          .getMany()
      : await this.byDueDate(found, readCursor(cursor, 2), limit + 1);
    const presented = new Map((await this.present(rows)).map((row) => [row.id, row]));
    const keyOf = ({ id, dueAt }: RequestEntity): string[] =>
      isNewestFirst ? [id] : [dueAt?.toISOString() ?? '', id];
    return pageOf(rows, limit, { keyOf, present: (row) => presented.get(row.id) as RequestRow });
  }

  /** How many of them are open, and of these due soon and overdue. */
  async count(actor: Actor, query: RequestQuery): Promise<RequestCounts> {
    const now = this.clock.now();
    const countOf = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const found = this.where(await this.conditions(actor, query)).andWhere(OPEN);
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

  private where(conditions: readonly Condition[]): SelectQueryBuilder<RequestEntity> {
    const found = this.dataSource.manager.createQueryBuilder(RequestEntity, 'r');
    for (const { sql, values } of conditions) found.andWhere(`(${sql})`, values);
    return found;
  }

  private newestFirst(
    conditions: readonly Condition[],
    after: string[] | null,
  ): SelectQueryBuilder<RequestEntity> {
    const found = this.where(conditions).orderBy('r.id', 'DESC');
    return after === null ? found : found.andWhere('r.id < :lastId', { lastId: after[0] });
  }

  /** Two lists one after the other, each read in the order of an index: those with a date, few of all, then the others. */
  private async byDueDate(
    conditions: readonly Condition[],
    after: string[] | null,
    most: number,
  ): Promise<RequestEntity[]> {
    const [lastDue = null, lastId] = after ?? [];
    const isPastDates = lastDue === '';
    const dated = isPastDates ? [] : await this.dated(conditions, lastDue, lastId).limit(most).getMany();
    if (dated.length === most) return dated;
    const undated = this.undated(conditions);
    if (isPastDates) undated.andWhere('r.id > :lastId', { lastId });
    return [...dated, ...(await undated.limit(most - dated.length).getMany())];
  }

  /**
   * Read in the order of their ids, a unit's own in that of its index: the condition is written so that no index of dates offers itself
   * instead, by which all that come before the page, or all that the unit ever had, would be gone through.
   */
  private undated(conditions: readonly Condition[]): SelectQueryBuilder<RequestEntity> {
    const scope = conditions.find(({ unitId }) => unitId !== undefined);
    const found = this.where(conditions.filter((each) => each !== scope)).andWhere(
      '(r.dueAt IS NULL) IS TRUE',
    );
    if (scope === undefined) return found.orderBy('r.id');
    return found
      .innerJoin(RequestDepartmentEntity, 'u', 'u.requestId = r.id AND u.departmentId = :unitId', scope)
      .groupBy('u.requestId')
      .orderBy('u.requestId');
  }

  private dated(
    conditions: readonly Condition[],
    lastDue: string | null,
    lastId: string | undefined,
  ): SelectQueryBuilder<RequestEntity> {
    const found = this.where(conditions)
      .andWhere('r.dueAt IS NOT NULL')
      .orderBy('r.dueAt')
      .addOrderBy('r.id');
    if (lastDue === null) return found;
    const values = { lastDue: new Date(lastDue), lastId };
    return found.andWhere('r.dueAt >= :lastDue AND (r.dueAt > :lastDue OR r.id > :lastId)', values);
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

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
import { RequestDepartmentEntity } from './request-parts.entity.js';
import { type Condition, scopeOf } from './request-scopes.js';
import { presentRow } from './request.presenter.js';
import { RequestEntity } from './request.entity.js';
import type { RequestRow } from './request-view.dto.js';
import type { RequestQuery } from './requests.query.dto.js';
import { searchKeysOf } from './text-pairs.js';

/** Work lists by what is due next, what is due to nobody last; an enterprise's own by what is newest. */
@Injectable()
export class ListRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly enterprises: Enterprises,
    private readonly departments: Departments,
    private readonly accounts: Accounts,
  ) {}

  async list(actor: Actor, query: RequestQuery): Promise<Page<RequestRow>> {
    const scope = scopeOf(actor, query.scope, this.clock.today());
    if (scope === null) return refuse('forbidden', 403);
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const found = this.dataSource.manager.createQueryBuilder(RequestEntity, 'r').take(limit + 1);
    for (const { sql, values } of [scope, ...this.filtersOf(query)]) found.andWhere(`(${sql})`, values);
    const isNewestFirst = query.scope === 'enterprise';
    if (isNewestFirst) newestFirst(found, readCursor(cursor, 1));
    else byDueDate(found, readCursor(cursor, 2));
    const rows = await found.getMany();
    const presented = new Map((await this.present(rows)).map((row) => [row.id, row]));
    const keyOf = ({ id, dueAt }: RequestEntity): string[] =>
      isNewestFirst ? [id] : [dueAt?.toISOString() ?? '', id];
    return pageOf(rows, limit, { keyOf, present: (row) => presented.get(row.id) as RequestRow });
  }

  /** Rows with their names, in two further round trips however many they are. */
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
    return rows.map((row) => presentRow(row, leadOf.get(row.id), { names, now: this.clock.now() }));
  }

  private filtersOf({ status, category, due, enterpriseId, q }: RequestQuery): Condition[] {
    const now = this.clock.now();
    return [
      ...(status ? [{ sql: 'r.status = :status', values: { status } }] : []),
      ...(category ? [{ sql: 'r.category = :category', values: { category } }] : []),
      ...(enterpriseId ? [{ sql: 'r.enterpriseId = :enterpriseId', values: { enterpriseId } }] : []),
      ...(due === 'red' ? [{ sql: 'r.dueAt <= :now', values: { now } }] : []),
      ...(due === 'amber' ? [{ sql: 'r.amberAt <= :now', values: { now } }] : []),
      ...(q?.trim() ? [searchFor(q.trim())] : []),
    ];
  }
}

/** All of its pairs of characters, or the beginning of the number; one character alone is looked for as it stands. */
function searchFor(wanted: string): Condition {
  const literal = wanted.replace(/[!%_]/g, (sign) => `!${sign}`);
  const number = "r.number LIKE :start ESCAPE '!'";
  const start = `${literal.toUpperCase()}%`;
  const pairs = searchKeysOf(wanted);
  if (pairs.length === 0) {
    return { sql: `${number} OR r.words LIKE :part ESCAPE '!'`, values: { start, part: `%${literal}%` } };
  }
  const found = `SELECT p.requestId FROM request_pairs p WHERE p.pair IN (:...pairs)
    GROUP BY p.requestId HAVING COUNT(*) = :pairCount`;
  return { sql: `${number} OR r.id IN (${found})`, values: { start, pairs, pairCount: pairs.length } };
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

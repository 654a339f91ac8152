import { can, relationsBetween, rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountEntity, Accounts, HeadDeputyEntity } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import {
  type Actor,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  readCursor,
  refuse,
} from '../platform/index.js';
import type { DeputyCandidate, DeputyQuery, HeadDeputy } from './deputy.dto.js';

/** Who stands in for a head today or is to: to a head his department's, to those above all. */
@Injectable()
export class Deputies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
  ) {}

  async list(
    actor: Actor,
    { departmentId, cursor, limit = DEFAULT_LIMIT }: DeputyQuery,
  ): Promise<Page<HeadDeputy>> {
    const [from, id] = readCursor(cursor, 2) ?? [];
    const found = this.dataSource.manager
      .createQueryBuilder(HeadDeputyEntity, 'd')
      .where('d.untilDate >= :today', { today: this.clock.today() })
      .orderBy('d.fromDate')
      .addOrderBy('d.id')
      .take(limit + 1);
    if (!can(actor.roles, 'deputy.read', ['district']))
      found.andWhere('d.departmentId = :mine', { mine: actor.departmentId ?? '' });
    if (departmentId !== undefined) found.andWhere('d.departmentId = :departmentId', { departmentId });
    if (from !== undefined)
      found.andWhere('(d.fromDate > :from OR d.fromDate = :from AND d.id > :id)', { from, id });
    const rows = await found.getMany();
    const shown = new Map(
      (await this.present(this.dataSource.manager, actor, rows)).map((row) => [row.id, row]),
    );
    return pageOf(rows, limit, {
      keyOf: (row) => [row.fromDate, row.id],
      present: (row) => shown.get(row.id) as HeadDeputy,
    });
  }

  /** Colleagues of the department; 403 where its deputies are not the asker's to name. */
  async candidates(actor: Actor, departmentId = actor.departmentId ?? ''): Promise<DeputyCandidate[]> {
    if (!mayRecord(actor, departmentId)) return refuse('forbidden', 403);
    const people = await this.dataSource.manager
      .createQueryBuilder(AccountEntity, 'a')
      .where('a.departmentId = :departmentId', { departmentId })
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM account_roles r WHERE r.accountId = a.id AND r.role IN (:...others))`,
        { others: [...rolesFor('deputy.record', 'heading'), ...rolesFor('member.join', 'self')] },
      )
      .orderBy('a.id') // names are sealed: the database knows no order of them
      .getMany();
    return people.map(({ id, name, title }) => ({ id, name, title }));
  }

  async present(tx: EntityManager, actor: Actor, rows: readonly HeadDeputyEntity[]): Promise<HeadDeputy[]> {
    const accounts = await this.accounts.findMany(
      rows.map(({ accountId }) => accountId),
      tx,
    );
    const departments = await this.departments.findMany(
      rows.map(({ departmentId }) => departmentId),
      tx,
    );
    const nameIn = (those: readonly { id: string; name: string }[], id: string) => ({
      id,
      name: those.find((each) => each.id === id)?.name ?? '',
    });
    return rows.map(({ id, accountId, departmentId, fromDate, untilDate }) => ({
      id,
      account: nameIn(accounts, accountId),
      department: nameIn(departments, departmentId),
      from: fromDate,
      until: untilDate,
      mayEnd: mayRecord(actor, departmentId),
    }));
  }
}

/** The head in person for his own department, the district administrator for any: no deputy names a further one. */
export function mayRecord(actor: Actor, departmentId: string): boolean {
  const relations = relationsBetween({ ...actor, officerId: null }, { departmentId });
  return can(actor.roles, 'deputy.record', relations);
}

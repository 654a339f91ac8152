import { can, type Relation, relationsBetween, rolesFor } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountEntity, Accounts, HeadDeputyEntity } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { type Actor, Clock, DEFAULT_LIMIT, pageOf, readCursor, refuse } from '../platform/index.js';
import type { DeputyCandidate, DeputyQuery, DeputyState, HeadDeputy, HeadDeputyPage } from './deputy.dto.js';

/** Who stands in for a head: to a head his department's, to those above all, to the deputy his own. */
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
    { departmentId, accountId, list = 'live', cursor, limit = DEFAULT_LIMIT }: DeputyQuery,
  ): Promise<HeadDeputyPage> {
    const isPast = list === 'past';
    const [from, id] = readCursor(cursor, 2) ?? [];
    const found = this.dataSource.manager
      .createQueryBuilder(HeadDeputyEntity, 'd')
      .where(`d.untilDate ${isPast ? '<' : '>='} :today`, { today: this.clock.today() })
      .orderBy('d.fromDate', isPast ? 'DESC' : 'ASC')
      .addOrderBy('d.id', isPast ? 'DESC' : 'ASC')
      .take(limit + 1);
    const readable = readableTo(actor);
    found.andWhere(`(${readable.sql})`, readable.values);
    if (departmentId !== undefined) found.andWhere('d.departmentId = :departmentId', { departmentId });
    if (accountId !== undefined) found.andWhere('d.accountId = :accountId', { accountId });
    const after = isPast ? '<' : '>';
    if (from !== undefined)
      found.andWhere(`(d.fromDate ${after} :from OR d.fromDate = :from AND d.id ${after} :id)`, { from, id });
    const rows = await found.getMany();
    const shown = new Map(
      (await this.present(this.dataSource.manager, actor, rows)).map((row) => [row.id, row]),
    );
    const page = pageOf(rows, limit, {
      keyOf: (row) => [row.fromDate, row.id],
      present: (row) => shown.get(row.id) as HeadDeputy,
    });
    return { ...page, mayName: mayRecord(actor, actor.departmentId ?? '') };
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
      state: stateOn(this.clock.today(), fromDate, untilDate),
      mayEnd: untilDate >= this.clock.today() && mayRecord(actor, departmentId),
    }));
  }
}

/** Which rows the table lets somebody read. */
function readableTo({ roles, accountId: me, departmentId }: Actor): { sql: string; values: object } {
  const may = (relation: Relation): boolean => can(roles, 'deputy.read', [relation]);
  if (may('district')) return { sql: '1 = 1', values: {} };
  const parts = [
    ...(may('own-department') && departmentId !== null ? ['d.departmentId = :mine'] : []),
    ...(may('self') ? ['d.accountId = :me'] : []),
  ];
  return { sql: parts.join(' OR ') || '1 = 0', values: { mine: departmentId, me } };
}

function stateOn(today: string, from: string, until: string): DeputyState {
  if (until < today) return 'past';
  return from > today ? 'to-come' : 'acting';
}

/** The head in person for his own department, the district administrator for any: no deputy names a further one. */
export function mayRecord(actor: Actor, departmentId: string): boolean {
  const relations = relationsBetween({ ...actor, officerId: null }, { departmentId });
  return can(actor.roles, 'deputy.record', relations);
}

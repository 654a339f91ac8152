import type { Role } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull, LessThanOrEqual, MoreThanOrEqual, Not } from 'typeorm';
import {
  type Actor,
  ActorSource,
  Clock,
  idsOf,
  personalColumn,
  type RecipientKind,
  type Row,
  type SqlValue,
} from '../platform/index.js';
import { AccountEnterpriseEntity, AccountEntity, AccountRoleEntity } from './account.entity.js';
import { HeadDeputyEntity } from './head-deputy.entity.js';

export interface Recipient {
  kind: RecipientKind;
  id: string;
}

/** Accounts `a`, each found by a key that is its own. */
export interface AccountsByKey {
  /** SQL expression. */
  key: string;
  /** What joins `a` and says which, after `FROM accounts a`. */
  sql: string;
  values: readonly SqlValue[];
}

export interface AccountSearch {
  query: string;
  /** Id of the last one before the page. */
  after: string | null;
  limit: number;
}

const ACTOR = `a.id, a.departmentId, o.id AS officerId,
    (SELECT GROUP_CONCAT(role ORDER BY role) FROM account_roles WHERE accountId = a.id) AS roles,
    (SELECT GROUP_CONCAT(enterpriseId ORDER BY enterpriseId) FROM account_enterprises
      WHERE accountId = a.id) AS enterpriseIds,
    (SELECT GROUP_CONCAT(enterpriseId ORDER BY enterpriseId) FROM account_enterprises
      WHERE accountId = a.id AND administers = 1) AS administersIds,
    (SELECT COUNT(*) FROM head_deputies WHERE accountId = a.id AND departmentId = a.departmentId
      AND fromDate <= ? AND untilDate >= ?) AS deputisings
  FROM accounts a LEFT JOIN officers o ON o.accountId = a.id`;

function actorOf(row: Row): Actor {
  const departmentId = row.departmentId as string | null;
  const own = departmentId === null ? [] : [departmentId];
  const held = idsOf(row.roles) as Role[];
  const headOfIds = held.includes('head') ? own : [];
  const isDeputy = Number(row.deputisings) > 0;
  return {
    accountId: row.id as string,
    roles: isDeputy && !held.includes('head') ? [...held, 'head'] : held,
    departmentId,
    officerId: departmentId === null ? null : (row.officerId as string | null),
    enterpriseIds: idsOf(row.enterpriseIds),
    headsDepartmentIds: isDeputy ? own : headOfIds,
    headOfIds,
    administersIds: idsOf(row.administersIds),
  };
}

/** Who signs in, in which roles. */
@Injectable()
export class Accounts extends ActorSource {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  find(id: string, tx: EntityManager = this.dataSource.manager): Promise<AccountEntity | null> {
    return tx.findOneBy(AccountEntity, { id });
  }

  findMany(ids: readonly string[], tx: EntityManager = this.dataSource.manager): Promise<AccountEntity[]> {
    return ids.length === 0 ? Promise.resolve([]) : tx.findBy(AccountEntity, { id: In([...new Set(ids)]) });
  }

  /**
   * `query` is a whole name (names are sealed) or a part of the title; blank finds all. By id; one more than `limit`,
   * for the next page.
   */
  search({ query, after, limit }: AccountSearch): Promise<AccountEntity[]> {
    const { manager } = this.dataSource;
    const literal = query.trim().replace(/[!%_]/g, (sign) => `!${sign}`);
    const found = manager
      .createQueryBuilder(AccountEntity, 'account')
      .where("(account.name LIKE :name OR account.title LIKE :part ESCAPE '!')", {
        name: personalColumn(manager, AccountEntity, 'name').patternOf(query),
        part: `%${literal}%`,
      })
      .orderBy('account.id')
      .take(limit + 1);
    if (after !== null) found.andWhere('account.id > :after', { after });
    return found.getMany();
  }

  /** The demo's personas in their order. */
  personas(): Promise<AccountEntity[]> {
    return this.dataSource.manager.find(AccountEntity, {
      where: { personaOrder: Not(IsNull()) },
      order: { personaOrder: 'ASC' },
    });
  }

  /**
   * A deputy is of the department that he deputises for. On his dates he counts as its head, by the row that says so and
   * not by anything written to his account: the day after, nothing is left of it.
   */
  async findActor(id: string, manager: EntityManager = this.dataSource.manager): Promise<Actor | null> {
    const found = await this.findActorsBy({ key: 'a.id', sql: 'WHERE a.id = ?', values: [id] }, manager);
    return found.get(id) ?? null;
  }

  /** The same of several, by their keys, in one round trip. */
  async findActorsBy(
    { key, sql, values }: AccountsByKey,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Actor>> {
    const today = this.clock.today();
    const rows: Row[] = await manager.query(`SELECT ${key} AS foundBy, ${ACTOR} ${sql}`, [
      today,
      today,
      ...values,
    ]);
    return new Map(rows.map((row) => [row.foundBy as string, actorOf(row)]));
  }

  /** The accounts that messages to them reach, one question for each kind of recipient: one's accounts by the recipient. */
  async reachedByEach(
    tx: EntityManager,
    recipients: readonly Recipient[],
  ): Promise<(recipient: Recipient) => string[]> {
    const keyOf = ({ kind, id }: Recipient): string => `${kind}:${id}`;
    const reached = new Map<string, string[]>(recipients.map((recipient) => [keyOf(recipient), []]));
    for (const kind of new Set(recipients.map((recipient) => recipient.kind))) {
      const ids = recipients.filter((recipient) => recipient.kind === kind).map(({ id }) => id);
      for (const [id, accountId] of await this.reachedOf(tx, kind, [...new Set(ids)]))
        reached.get(keyOf({ kind, id }))?.push(accountId);
    }
    return (recipient) => reached.get(keyOf(recipient)) ?? [];
  }

  /** Each with its accounts, pair by pair. */
  private async reachedOf(
    tx: EntityManager,
    kind: Recipient['kind'],
    ids: string[],
  ): Promise<[id: string, accountId: string][]> {
    switch (kind) {
      case 'account':
        return ids.map((id) => [id, id]);
      case 'enterprise': {
        const members = await tx.findBy(AccountEnterpriseEntity, { enterpriseId: In(ids) });
        return members.map(({ enterpriseId, accountId }) => [enterpriseId, accountId]);
      }
      case 'department': {
        const select = { id: true, departmentId: true } as const;
        const staff = await tx.find(AccountEntity, { select, where: { departmentId: In(ids) } });
        return staff.flatMap(({ id, departmentId }) => (departmentId === null ? [] : [[departmentId, id]]));
      }
      case 'heads':
        return this.headsOfEach(tx, ids);
      case 'role': {
        const holders = await tx.findBy(AccountRoleEntity, { role: In(ids as Role[]) });
        return holders.map(({ role, accountId }) => [role, accountId]);
      }
    }
  }

  private async headsOfEach(
    tx: EntityManager,
    departmentIds: readonly string[],
  ): Promise<[string, string][]> {
    const pairs: [string, string][] = [];
    for (const departmentId of departmentIds)
      for (const accountId of await this.headsOf(tx, departmentId, this.clock.today()))
        pairs.push([departmentId, accountId]);
    return pairs;
  }

  isHead(accountId: string, tx: EntityManager = this.dataSource.manager): Promise<boolean> {
    return tx.existsBy(AccountRoleEntity, { accountId, role: 'head' });
  }

  /** Head and deputies of a department on a date; a deputy who has left it since has no part in its plans. */
  async headsOf(tx: EntityManager, departmentId: string, date: string): Promise<string[]> {
    const members = await tx.findBy(AccountEntity, { departmentId });
    const accountId = In(members.map(({ id }) => id));
    const heads = await tx.findBy(AccountRoleEntity, { role: 'head', accountId });
    const deputies = await tx.findBy(HeadDeputyEntity, { departmentId, accountId, ...covering(date) });
    return [...new Set([...heads, ...deputies].map(({ accountId }) => accountId))];
  }
}

function covering(date: string): object {
  return { fromDate: LessThanOrEqual(date), untilDate: MoreThanOrEqual(date) };
}

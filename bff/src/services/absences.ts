import { can, relationsBetween } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AccountEntity, Accounts } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import {
  type Actor,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  readCursor,
  toInstant,
} from '../platform/index.js';
import type { Absence, AbsenceQuery } from './absence.dto.js';
import { AbsenceEntity } from './absence.entity.js';
import { ReadHandOvers } from './read-hand-overs.js';

/** Absences that last or are to come: a unit's own, to the centre everybody's. */
@Injectable()
export class Absences {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly handOvers: ReadHandOvers,
  ) {}

  async list(
    actor: Actor,
    { accountId, cursor, limit = DEFAULT_LIMIT }: AbsenceQuery,
  ): Promise<Page<Absence>> {
    const [from, id] = readCursor(cursor, 2) ?? [];
    const { manager } = this.dataSource;
    const found = manager
      .createQueryBuilder(AbsenceEntity, 'b')
      .where('b.untilDate >= :today', { today: this.clock.today() })
      .orderBy('b.fromDate')
      .addOrderBy('b.id')
      .take(limit + 1);
    if (accountId !== undefined) found.andWhere('b.accountId = :accountId', { accountId });
    if (!readsAll(actor)) {
      const sql = 'EXISTS (SELECT 1 FROM accounts a WHERE a.id = b.accountId AND a.departmentId = :mine)';
      found.andWhere(sql, { mine: actor.departmentId ?? '' });
    }
    if (from !== undefined)
      found.andWhere('(b.fromDate > :from OR b.fromDate = :from AND b.id > :id)', { from, id });
    const rows = await found.getMany();
    const presented = new Map((await this.present(manager, actor, rows)).map((row) => [row.id, row]));
    return pageOf(rows, limit, {
      keyOf: (row) => [row.fromDate, row.id],
      present: (row) => presented.get(row.id) as Absence,
    });
  }

  async present(tx: EntityManager, actor: Actor, rows: readonly AbsenceEntity[]): Promise<Absence[]> {
    const ids = rows.flatMap(({ accountId, standInId }) => [accountId, standInId]);
    const people = new Map(
      (
        await this.accounts.findMany(
          ids.filter((id): id is string => id !== null),
          tx,
        )
      ).map((each) => [each.id, each]),
    );
    const unitIds = [...people.values()].map(({ departmentId }) => departmentId);
    const units = new Map(
      (
        await this.departments.findMany(
          unitIds.filter((id): id is string => id !== null),
          tx,
        )
      ).map((each) => [each.id, each]),
    );
    const handOvers = await this.handOvers.of(tx, rows);
    return rows.map(({ id, accountId, standInId, fromDate, untilDate, recordedAt }, at) => {
      const account = people.get(accountId);
      const unit = units.get(account?.departmentId ?? '');
      return {
        id,
        account: { id: accountId, name: account?.name ?? '' },
        unit: unit ? { id: unit.id, name: unit.name } : null,
        from: fromDate,
        until: untilDate,
        standIn: standInId === null ? null : { id: standInId, name: people.get(standInId)?.name ?? '' },
        recordedAt: toInstant(recordedAt),
        ...(handOvers[at] ?? { enterprises: 0, goTo: [] }),
        mayEnd: account !== undefined && mayRecord(actor, account),
      };
    });
  }
}

export const readsAll = ({ roles }: Actor): boolean => can(roles, 'absence.read', ['district']);

/** Somebody for himself, the head for his unit's, the centre for anybody. */
export function mayRecord(actor: Actor, { id, departmentId }: AccountEntity): boolean {
  const relations = relationsBetween(
    { ...actor, officerId: null },
    { accountId: id, ...(departmentId === null ? {} : { departmentId }) },
  );
  return can(actor.roles, 'absence.record', relations);
}

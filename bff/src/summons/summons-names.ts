import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, type NamedRef } from '../accounts/index.js';
import { Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { RequestMatters } from '../requests/index.js';
import type { SummonsEntity } from './summons.entity.js';

/** The names that some summonses mention. */
export interface Names {
  named(id: string): NamedRef;
  namedOrNull(id: string | null): NamedRef | null;
  numberOf(row: SummonsEntity): string | null;
  /** Both sides in words: the caller, and the officer or the department that is called. */
  sidesOf(row: SummonsEntity): { caller: string; called: string };
}

/** An enterprise or a town. */
export const callerIdOf = ({ callerEnterpriseId, callerTownId }: SummonsEntity): string =>
  callerEnterpriseId ?? callerTownId ?? '';

@Injectable()
export class SummonsNames {
  constructor(
    private readonly accounts: Accounts,
    private readonly departments: Departments,
    private readonly enterprises: Enterprises,
    private readonly matters: RequestMatters,
  ) {}

  /** Four round trips, however many rows they are. */
  async of(tx: EntityManager, rows: readonly SummonsEntity[]): Promise<Names> {
    const idsOf = (...columns: (keyof SummonsEntity)[]): string[] =>
      rows.flatMap((row) => columns.map((column) => row[column])).filter((id) => typeof id === 'string');
    const found = [
      ...(await this.enterprises.findMany(idsOf('callerEnterpriseId'), tx)),
      ...(await this.departments.findMany(idsOf('callerTownId', 'departmentId'), tx)),
      ...(await this.accounts.findMany(idsOf('officerId', 'reportedBy'), tx)),
    ];
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const numbers = await this.matters.numbersOf(tx, idsOf('requestId'));
    const named = (id: string): NamedRef => ({ id, name: names.get(id) ?? '' });
    return {
      named,
      namedOrNull: (id) => (id === null ? null : named(id)),
      numberOf: ({ requestId }) => (requestId === null ? null : (numbers.get(requestId) ?? null)),
      sidesOf: (row) => ({
        caller: named(callerIdOf(row)).name,
        called: named(row.officerId ?? row.departmentId).name,
      }),
    };
  }
}

import { ERASED_NAME } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { IntakeItemEntity } from '../intake/index.js';
import { isSamePersonal, personalColumn, toInstant } from '../platform/index.js';
import { GOING, type Holding, HOLDINGS } from './holdings.js';

/** By an account, by a phone that was left, or by both. */
export interface Person {
  accountId: string | null;
  phone: string | null;
  /** A member of an enterprise left contacts of his own; a clerk writes down those of others. */
  isMember: boolean;
}

/** Rows of one table, as the person may have them. */
export interface HeldRows {
  table: string;
  rows: Record<string, unknown>[];
}

/** More than anybody has; whoever does asks the administrator for the rest. */
const MOST_ROWS = 1000;

@Injectable()
export class PersonalHoldings {
  async collect(tx: EntityManager, person: Person): Promise<HeldRows[]> {
    const held: HeldRows[] = [];
    for (const holding of HOLDINGS) {
      const rows = await this.rowsOf(tx, holding, person);
      held.push({ table: holding.table, rows: rows.map((row) => shown(row, holding, person)) });
    }
    const sent = await this.sentBy(tx, person);
    held.push({
      table: 'intake_items',
      rows: sent.map(({ receivedAt, sent: row }) => ({ ...row, receivedAt })),
    });
    return held;
  }

  /** Answers how many rows of each table it changed. Words and ratings stay, of somebody whom nobody can name. */
  async erase(tx: EntityManager, person: Person): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const holding of HOLDINGS) {
      const count = await this.emptyContacts(tx, holding, person);
      if (count > 0) counts[holding.table] = count;
    }
    const sent = await this.sentBy(tx, person);
    for (const { id, sent: row } of sent) {
      const { contactName: _, contactPhone: __, ...rest } = row ?? { words: '', urgency: 'normal' as const };
      await tx.update(IntakeItemEntity, { id }, { sent: rest } as never);
    }
    if (sent.length > 0) counts['intake_items'] = sent.length;
    if (person.accountId === null) return counts;
    for (const { table, owner } of GOING) {
      const { affected } = await tx.delete(table, { [owner]: person.accountId });
      if (affected) counts[table] = affected;
    }
    const nobody = { name: ERASED_NAME, title: '', workPhone: null, personaOrder: null };
    await tx.update(AccountEntity, { id: person.accountId }, nobody);
    return counts;
  }

  private async emptyContacts(tx: EntityManager, holding: Holding, person: Person): Promise<number> {
    const { table, personal } = holding;
    if (personal.length === 0) return 0;
    const rows = await this.rowsOf(tx, holding, person);
    const nothing = Object.fromEntries(personal.map((name) => [name, null]));
    const named = rows.filter((row) => personal.some((name) => row[name] !== null));
    if (named.length > 0)
      await tx.update(table, { id: In(named.map(({ id }) => id as string)) }, nothing as never);
    return named.length;
  }

  /** Newest first, by the account and by the phone's blind index; what only shares the index is left out. */
  private async rowsOf(tx: EntityManager, holding: Holding, person: Person): Promise<ObjectLiteral[]> {
    const { table, owner, phone } = holding;
    const { accountId } = person;
    const found = tx.createQueryBuilder<ObjectLiteral>(table, 't').where('1 = 0');
    found.orderBy('t.id', 'DESC').take(MOST_ROWS);
    if (accountId !== null) found.orWhere(`t.${owner} = :accountId`, { accountId });
    if (phone !== undefined && person.phone !== null) {
      const pattern = personalColumn(tx, table, phone).patternOf(person.phone);
      found.orWhere(`t.${phone} LIKE :pattern`, { pattern });
    }
    const rows = await found.getMany();
    return rows.filter((row) => row[owner] === accountId || isHis(row, holding, person));
  }

  /** What no enterprise was found for yet: few rows, and none has an index. */
  private async sentBy(tx: EntityManager, { phone }: Person): Promise<IntakeItemEntity[]> {
    if (phone === null) return [];
    const where: FindOptionsWhere<IntakeItemEntity> = { status: 'unmatched' };
    const waiting = await tx.find(IntakeItemEntity, { where });
    return waiting.filter(({ sent }) => isSamePersonal('phone', sent?.contactPhone ?? '', phone));
  }
}

function isHis(row: ObjectLiteral, { phone }: Holding, person: Person): boolean {
  if (phone === undefined || person.phone === null) return false;
  return isSamePersonal('phone', (row[phone] as string | null) ?? '', person.phone);
}

function shown(row: ObjectLiteral, holding: Holding, person: Person): Record<string, unknown> {
  const isOwn = person.isMember || isHis(row, holding, person);
  const names = [...holding.shown, ...(isOwn ? holding.personal : [])];
  return Object.fromEntries(
    names.map((name) => [name, row[name] instanceof Date ? toInstant(row[name]) : (row[name] as unknown)]),
  );
}

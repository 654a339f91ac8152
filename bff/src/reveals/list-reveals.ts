import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import {
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  type PageQuery,
  readCursor,
  toInstant,
} from '../platform/index.js';
import { ContactRevealEntity } from './contact-reveal.entity.js';
import type { ContactReveal } from './reveals.dto.js';

/** Who looked at which contact, newest first; never the contact. */
@Injectable()
export class ListReveals {
  constructor(
    private readonly dataSource: DataSource,
    private readonly accounts: Accounts,
  ) {}

  async list({ cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<ContactReveal>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(ContactRevealEntity, {
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const people = await this.accounts.findMany(rows.map(({ accountId }) => accountId));
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    return pageOf(rows, limit, {
      keyOf: ({ id }) => [id],
      present: ({ id, at, accountId, subject, subjectId, reason }) => ({
        id,
        at: toInstant(at),
        account: { id: accountId, name: nameOf.get(accountId) ?? '' },
        subject,
        subjectId,
        reason,
      }),
    });
  }
}

import type { Language } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Audit,
  Clock,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  readCursor,
  Transactions,
} from '../platform/index.js';
import type { AuditLogQuery, AuditLogRow } from './audit-log.dto.js';
import { FindAuditRows } from './find-audit-rows.js';
import { PresentAuditRows } from './present-audit-rows.js';

export interface Asked {
  language: Language;
  /** Of the call: it goes into the audit. */
  requestId: string;
}

/** The audit log page by page; each look is a row of it. */
@Injectable()
export class ReadAuditLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly find: FindAuditRows,
    private readonly present: PresentAuditRows,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    { cursor, limit = DEFAULT_LIMIT, ...filter }: AuditLogQuery,
    { language, requestId }: Asked,
  ): Promise<Page<AuditLogRow>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await this.transactions.run(async (tx) => {
      const found = await this.find.page(tx, filter, { before, most: limit + 1 });
      await this.audit.record(tx, {
        actor,
        action: 'audit.read',
        subject: { type: 'audit-log', id: actor.accountId },
        before: null,
        after: { ...filter, further: cursor !== undefined, rows: Math.min(found.length, limit) },
        requestId,
        at: this.clock.now(),
      });
      return found;
    });
    const page = pageOf(rows, limit, { keyOf: ({ id }) => [id], present: (row) => row });
    return { ...page, items: await this.present.all(page.items, language) };
  }
}

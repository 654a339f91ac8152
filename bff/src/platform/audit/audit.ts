import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Config } from '../config/config.js';
import { insertRows, type Row } from '../database/rows.js';
import { Ids } from '../ids.js';
import type { AuditRowEntity } from './audit-row.entity.js';
import { hmac, rowTag } from './tags.js';

/** `before` and `after` hold ids, states and figures; a name, phone or free text goes in as its `digest`. */
export interface AuditEntry {
  actor: Pick<Actor, 'accountId'> | null;
  /** A permission action, or a job's verb such as `plan.lapse`. */
  action: string;
  subject: { type: string; id: string };
  before: object | null;
  after: object | null;
  requestId: string;
  at: Date;
}

const ROWS_AT_ONCE = 100;

/** Rows commit with their change, unchained, so that no head row puts all writers in a queue; a job seals them. */
@Injectable()
export class Audit {
  constructor(
    private readonly config: Config,
    private readonly ids: Ids,
  ) {}

  record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    return this.recordAll(tx, [entry]);
  }

  /** In the order given, in few statements however many they are. */
  async recordAll(tx: EntityManager, entries: readonly AuditEntry[]): Promise<void> {
    const rows = entries.map((entry) => this.rowOf(entry));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
      await insertRows(tx, 'audit_rows', rows.slice(from, from + ROWS_AT_ONCE));
  }

  /** Stands for a personal value: equal values are seen to be equal, the value itself is not kept. */
  digest(value: string | null): string | null {
    return value === null ? null : hmac(this.config.keys.digest, value).slice(0, 32);
  }

  private rowOf({ actor, subject, ...entry }: AuditEntry): Row {
    const { at, action, before, after, requestId } = entry;
    const row: Omit<AuditRowEntity, 'tag'> = {
      id: this.ids.next(),
      at,
      actorId: actor?.accountId ?? null,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      before,
      after,
      requestId,
    };
    return { ...row, tag: rowTag(this.config.keys.audit, row) };
  }
}

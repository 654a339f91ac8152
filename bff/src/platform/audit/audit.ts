import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../auth/actor.js';
import { Config } from '../config/config.js';
import { Ids } from '../ids.js';
import { AuditRowEntity } from './audit-row.entity.js';
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

/** Rows commit with their change, unchained, so that no head row puts all writers in a queue; a job seals them. */
@Injectable()
export class Audit {
  constructor(
    private readonly config: Config,
    private readonly ids: Ids,
  ) {}

  async record(tx: EntityManager, entry: AuditEntry): Promise<void> {
    const row: Omit<AuditRowEntity, 'tag'> = {
      id: this.ids.next(),
      at: entry.at,
      actorId: entry.actor?.accountId ?? null,
      action: entry.action,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      before: entry.before,
      after: entry.after,
      requestId: entry.requestId,
    };
    await tx.insert(AuditRowEntity, { ...row, tag: rowTag(this.config.keys.audit, row) } as never);
  }

  /** Stands for a personal value: equal values are seen to be equal, the value itself is not kept. */
  digest(value: string | null): string | null {
    return value === null ? null : hmac(this.config.keys.digest, value).slice(0, 32);
  }
}

import { isBadRating, parseInstant, startDue } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Ids, toInstant } from '../platform/index.js';
import { RequestFollowUpEntity } from './request-follow-up.entity.js';
import { RequestNotices } from './request-notices.js';
import { RequestPolicies } from './request-policies.js';
import { HANDLING_PARTS, type RequestRecord, unitsOf } from './request-record.js';

/** Contact within one working day, whoever of the two makes it (S003 一(三)). */
const CONTACT_DAYS = 1;
const FOLLOWERS = ['centre', 'supervisor'] as const;

/** A bad rating of a closed request is followed up by the centre or the supervisor, never by the rated unit. */
@Injectable()
export class OpenBadRating {
  constructor(
    private readonly ids: Ids,
    private readonly policies: RequestPolicies,
    private readonly notices: RequestNotices,
  ) {}

  async run(tx: EntityManager, record: RequestRecord, now: Date): Promise<void> {
    const { id: requestId, satisfaction } = record.request;
    if (satisfaction === null || !isBadRating(satisfaction)) return;
    const at = toInstant(now);
    const terms = this.policies.terms(this.policies.inForceOn(at.slice(0, 10)));
    const { dueAt } = startDue(at, CONTACT_DAYS, terms);
    await tx.insert(RequestFollowUpEntity, {
      id: this.ids.next(),
      requestId,
      unitIds: unitsOf(record, ...HANDLING_PARTS),
      rating: satisfaction,
      status: 'open',
      createdAt: now,
      contactDueAt: new Date(parseInstant(dueAt)),
    } as never);
    const roles = FOLLOWERS.map((role) => ({ kind: 'role' as const, id: role }));
    await this.notices.tell({ tx, record, now }, 'request-rated-badly', roles, dueAt);
  }
}

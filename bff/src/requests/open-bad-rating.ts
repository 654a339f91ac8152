import { isBadRating } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FOLLOWERS, FollowUps } from '../follow-ups/index.js';
import { RequestNotices } from './request-notices.js';
import { HANDLING_PARTS, type RequestRecord, unitsOf } from './request-record.js';

/** A bad rating of a closed request is followed up by others than the unit that handled it. */
@Injectable()
export class OpenBadRating {
  constructor(
    private readonly followUps: FollowUps,
    private readonly notices: RequestNotices,
  ) {}

  /** Of a linked request those are rated who handled the main one. */
  async run(
    tx: EntityManager,
    record: RequestRecord,
    { main, now }: { main: RequestRecord | null; now: Date },
  ): Promise<void> {
    const { id: subjectId, enterpriseId, satisfaction: level, satisfactionWords: words } = record.request;
    if (level === null || !isBadRating(level)) return;
    const due = await this.followUps.open(tx, {
      subject: 'request',
      subjectId,
      enterpriseId,
      unitIds: unitsOf(main ?? record, ...HANDLING_PARTS),
      level,
      words,
      at: now,
    });
    const roles = FOLLOWERS.map((role) => ({ kind: 'role' as const, id: role }));
    await this.notices.tell({ tx, record, now }, 'request-rated-badly', roles, due);
  }
}

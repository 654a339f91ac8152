import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Addressed, MessageChannel } from '../messages/index.js';
import { Ids, insertEntities } from '../platform/index.js';
import { NoticeEntity } from './notice.entity.js';

/** Notices inside the app: there with their row. A unique key keeps one message at one notice for each account. */
@Injectable()
export class InAppChannel implements MessageChannel {
  constructor(private readonly ids: Ids) {}

  async take(tx: EntityManager, addressed: readonly Addressed[]): Promise<void> {
    const notices = addressed.map(
      ({ message: { id: messageId, kind, planId, data, at }, accountId }): NoticeEntity => ({
        id: this.ids.next(),
        messageId,
        accountId,
        kind,
        planId,
        data,
        at,
        readAt: null,
      }),
    );
    await insertEntities(tx, NoticeEntity, notices);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MessageChannel } from '../messages/index.js';
import { Ids, type OutboxMessageEntity } from '../platform/index.js';
import { NoticeEntity } from './notice.entity.js';

/** Notices inside the app: there with their row. A unique key keeps one message at one notice for each account. */
@Injectable()
export class InAppChannel implements MessageChannel {
  constructor(private readonly ids: Ids) {}

  async take(
    tx: EntityManager,
    { id: messageId, kind, planId, data, at }: OutboxMessageEntity,
    accountIds: readonly string[],
  ): Promise<void> {
    const notices = accountIds.map((accountId) => ({
      id: this.ids.next(),
      messageId,
      accountId,
      kind,
      planId,
      data,
      at,
      readAt: null,
    }));
    if (notices.length > 0) await tx.insert(NoticeEntity, notices as never);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { Delivery, Ids, type OutboxMessageEntity } from '../platform/index.js';
import { NoticeEntity } from './notice.entity.js';

/** A message becomes one notice for each account it reaches; a unique key keeps it at one. */
@Injectable()
export class DeliverNotice extends Delivery {
  constructor(
    private readonly accounts: Accounts,
    private readonly ids: Ids,
  ) {
    super();
  }

  async deliver(tx: EntityManager, message: OutboxMessageEntity): Promise<void> {
    const { id: messageId, recipientKind, recipientId, kind, planId, data, at } = message;
    const reached = await this.accounts.reachedBy(tx, { kind: recipientKind, id: recipientId });
    const notices = reached.map((accountId) => ({
      id: this.ids.next(),
      messageId,
      accountId,
      kind,
      planId,
      data,
      at,
    }));
    if (notices.length > 0) await tx.insert(NoticeEntity, notices as never);
  }
}

import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts } from '../accounts/index.js';
import { type MessageChannel, WechatChannel } from '../messages/index.js';
import { Delivery, type OutboxMessageEntity } from '../platform/index.js';
import { InAppChannel } from './in-app-channel.js';

/** A message is handed to each channel, for each account that it reaches. */
@Injectable()
export class DeliverNotice extends Delivery {
  private readonly channels: readonly MessageChannel[];

  constructor(
    private readonly accounts: Accounts,
    inApp: InAppChannel,
    wechat: WechatChannel,
  ) {
    super();
    this.channels = [inApp, wechat];
  }

  async deliver(tx: EntityManager, message: OutboxMessageEntity): Promise<void> {
    const { recipientKind, recipientId } = message;
    const reached = await this.accounts.reachedBy(tx, { kind: recipientKind, id: recipientId });
    for (const channel of this.channels) await channel.take(tx, message, reached);
  }
}

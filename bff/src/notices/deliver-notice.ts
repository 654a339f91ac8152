import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, type Recipient } from '../accounts/index.js';
import { type MessageChannel, WechatChannel } from '../messages/index.js';
import { Delivery, type OutboxMessageEntity } from '../platform/index.js';
import { InAppChannel } from './in-app-channel.js';

/** Messages are handed to each channel, for each account that they reach. */
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

  async deliver(tx: EntityManager, messages: readonly OutboxMessageEntity[]): Promise<void> {
    const reachedBy = await this.accounts.reachedByEach(tx, messages.map(recipientOf));
    const addressed = messages.flatMap((message) =>
      reachedBy(recipientOf(message)).map((accountId) => ({ message, accountId })),
    );
    for (const channel of this.channels) await channel.take(tx, addressed);
  }
}

function recipientOf({ recipientKind: kind, recipientId: id }: OutboxMessageEntity): Recipient {
  return { kind, id };
}

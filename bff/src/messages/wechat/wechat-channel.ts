import { messageGroupOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Config, Ids, type OutboxMessageEntity } from '../../platform/index.js';
import type { MessageChannel } from '../message-channel.js';
import { MessageDeliveryEntity } from '../message-delivery.entity.js';
import { WechatBindingEntity } from './wechat-binding.entity.js';

/** Subscribe messages of WeChat: for those who turned them on, where the kind has a template. */
@Injectable()
export class WechatChannel implements MessageChannel {
  constructor(
    private readonly config: Config,
    private readonly ids: Ids,
  ) {}

  async take(tx: EntityManager, message: OutboxMessageEntity, accountIds: readonly string[]): Promise<void> {
    const group = messageGroupOf(message.kind);
    const hasTemplate = this.config.wechat?.templates.some((template) => template.group === group);
    if (hasTemplate !== true || accountIds.length === 0) return;
    const bound = await tx.findBy(WechatBindingEntity, { accountId: In([...accountIds]) });
    const { id: messageId, kind, planId, data, at } = message;
    const deliveries = bound.map(({ accountId }): MessageDeliveryEntity => ({
      id: this.ids.next(),
      messageId,
      accountId,
      channel: 'wechat',
      kind,
      planId,
      data,
      at,
      state: 'pending',
      reason: null,
      errcode: null,
      attempts: 0,
      attemptId: null,
      holdsGrant: false,
      nextCheckAt: at,
      changedAt: at,
    }));
    if (deliveries.length > 0) await tx.insert(MessageDeliveryEntity, deliveries as never);
  }
}

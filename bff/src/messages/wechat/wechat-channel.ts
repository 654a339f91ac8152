import { messageGroupOf } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Config, Ids, insertEntities, type OutboxMessageEntity } from '../../platform/index.js';
import type { Addressed, MessageChannel } from '../message-channel.js';
import { MessageDeliveryEntity } from '../message-delivery.entity.js';
import { WechatBindingEntity } from './wechat-binding.entity.js';

/** Subscribe messages of WeChat: for those who turned them on, where the kind has a template. */
@Injectable()
export class WechatChannel implements MessageChannel {
  constructor(
    private readonly config: Config,
    private readonly ids: Ids,
  ) {}

  async take(tx: EntityManager, addressed: readonly Addressed[]): Promise<void> {
    const told = addressed.filter(({ message }) => this.hasTemplate(message));
    if (told.length === 0) return;
    const bound = await tx.findBy(WechatBindingEntity, {
      accountId: In([...new Set(told.map(({ accountId }) => accountId))]),
    });
    const boundIds = new Set(bound.map(({ accountId }) => accountId));
    const deliveries = told
      .filter(({ accountId }) => boundIds.has(accountId))
      .map(({ message: { id: messageId, kind, planId, data, at }, accountId }): MessageDeliveryEntity => ({
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
    await insertEntities(tx, MessageDeliveryEntity, deliveries);
  }

  private hasTemplate({ kind }: OutboxMessageEntity): boolean {
    const group = messageGroupOf(kind);
    return this.config.wechat?.templates.some((template) => template.group === group) ?? false;
  }
}

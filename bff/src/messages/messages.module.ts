import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../platform/index.js';
import { Consents } from './consents.js';
import { DeliverMessages } from './deliver-messages.js';
import { DeliveryAttempts, RANDOM } from './delivery-attempts.js';
import { LookAfterDeliveries } from './look-after-deliveries.js';
import { MessageFigures } from './message-figures.js';
import { MessagesController } from './messages.controller.js';
import { Bindings } from './wechat/bindings.js';
import { Openids } from './wechat/openids.js';
import { WechatApi } from './wechat/wechat-api.js';
import { WechatChannel } from './wechat/wechat-channel.js';
import { WechatTokens } from './wechat/wechat-tokens.js';

@Module({
  controllers: [MessagesController],
  providers: [
    Bindings,
    Consents,
    DeliverMessages,
    DeliveryAttempts,
    LookAfterDeliveries,
    MessageFigures,
    Openids,
    WechatApi,
    WechatChannel,
    WechatTokens,
    { provide: RANDOM, useValue: Math.random },
  ],
  exports: [Openids, WechatChannel],
})
export class MessagesModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly deliverMessages: DeliverMessages,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this.deliverMessages);
  }
}

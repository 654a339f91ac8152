import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  Limited,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { Consents } from './consents.js';
import { LookAfterDeliveries } from './look-after-deliveries.js';
import {
  BindWechat,
  DeliveryQuery,
  GiveConsents,
  MessageDelivery,
  MessageDeliveryPage,
  MessageTemplates,
  ResendMessage,
} from './messages.dto.js';
import { Bindings } from './wechat/bindings.js';

@Controller()
export class MessagesController {
  constructor(
    private readonly consents: Consents,
    private readonly bindings: Bindings,
    private readonly deliveries: LookAfterDeliveries,
  ) {}

  @Get('message-templates')
  @May('message.receive')
  @ApiOkResponse({ type: MessageTemplates })
  templates(@CurrentActor() actor: Actor): Promise<MessageTemplates> {
    return this.consents.read(actor);
  }

  @Post('message-consents')
  @May('message.receive')
  @Answers(200, MessageTemplates)
  consent(
    @CurrentActor() actor: Actor,
    @Body() body: GiveConsents,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<MessageTemplates>> {
    return this.consents.give(write, actor, body);
  }

  @Post('wechat-bindings')
  @May('message.receive')
  @Limited(20, 60)
  @Answers(200, MessageTemplates)
  bind(
    @CurrentActor() actor: Actor,
    @Body() { code }: BindWechat,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<MessageTemplates>> {
    return this.bindings.bind(write, actor, code);
  }

  @Post('wechat-bindings/removal')
  @May('message.receive')
  @Answers(200, MessageTemplates)
  unbind(@CurrentActor() actor: Actor, @Write() write: WriteRequest): Promise<WriteAnswer<MessageTemplates>> {
    return this.bindings.unbind(write, actor);
  }

  @Get('message-deliveries')
  @May('message.read')
  @ApiOkResponse({ type: MessageDeliveryPage })
  list(@Query() query: DeliveryQuery): Promise<Page<MessageDelivery>> {
    return this.deliveries.list(query);
  }

  @Post('message-deliveries/:id/resend')
  @May('message.keep')
  @Answers(200, MessageDelivery)
  resend(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { state }: ResendMessage,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<MessageDelivery>> {
    return this.deliveries.resend(write, actor, { id, state });
  }
}

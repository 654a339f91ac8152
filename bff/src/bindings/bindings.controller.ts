import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  Asks,
  CurrentActor,
  Limited,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { AskForBinding } from './ask-for-binding.js';
import {
  AskForBinding as AskForBindingBody,
  BindingKey,
  BindingRequest,
  BindingRequestPage,
  BindingRequestQuery,
  BindingRequestState,
  DecideBinding as DecideBindingBody,
} from './binding-request.dto.js';
import { DecideBinding } from './decide-binding.js';

@Controller('binding-requests')
export class BindingsController {
  constructor(
    private readonly asking: AskForBinding,
    private readonly deciding: DecideBinding,
  ) {}

  @Post()
  @May('binding.ask')
  @Limited(10, 3600)
  @Answers(201, BindingRequestState)
  ask(
    @Body() body: AskForBindingBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<BindingRequestState>> {
    return this.asking.ask(write, body);
  }

  /** To whoever has the key that he made up when he asked. */
  @Post('state')
  @May('binding.ask')
  @Limited(120, 600)
  @Asks(BindingRequestState)
  state(@Body() { key }: BindingKey): Promise<BindingRequestState> {
    return this.asking.stateOf(key);
  }

  @Get()
  @May('binding.read')
  @ApiOkResponse({ type: BindingRequestPage })
  list(@Query() query: BindingRequestQuery): Promise<Page<BindingRequest>> {
    return this.deciding.list(query);
  }

  @Post(':id/decision')
  @May('binding.decide')
  @Answers(200, BindingRequest)
  decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: DecideBindingBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<BindingRequest>> {
    return this.deciding.decide(write, actor, { id, body });
  }
}

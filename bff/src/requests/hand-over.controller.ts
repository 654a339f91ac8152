import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { HandOverAnswer, HandOverRequests as Asked, RequestHandlers } from './hand-over.dto.js';
import { HandOverRequests } from './hand-over-requests.js';

@Controller()
export class HandOverController {
  constructor(private readonly handOver: HandOverRequests) {}

  @Get('request-handlers')
  @May('request.hand-over')
  @ApiOkResponse({ type: RequestHandlers })
  async handlers(@CurrentActor() actor: Actor): Promise<RequestHandlers> {
    return { items: await this.handOver.handlers(actor) };
  }

  /** At most 200 at once; each has its own result. */
  @Post('request-hand-overs')
  @May('request.hand-over')
  @Answers(200, HandOverAnswer)
  run(
    @CurrentActor() actor: Actor,
    @Body() asked: Asked,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<HandOverAnswer>> {
    return this.handOver.run(write, actor, asked);
  }
}

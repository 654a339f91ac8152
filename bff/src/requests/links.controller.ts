import { Body, Controller, Get, Param, Post } from '@nestjs/common';
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
import { LinkAnswer, LinkRequests as Asked } from './link-requests.dto.js';
import { LinkRequests } from './link-requests.js';
import { RequestRows } from './request-view.dto.js';

@Controller()
export class LinksController {
  constructor(private readonly linkRequests: LinkRequests) {}

  /** What may be linked to it, of whichever enterprise, the most alike first. */
  @Get('requests/:id/link-candidates')
  @May('request.link')
  @ApiOkResponse({ type: RequestRows })
  async candidates(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RequestRows> {
    return { items: await this.linkRequests.candidates(actor, id) };
  }

  /** Each is linked or left as it is, and has its own result. */
  @Post('request-links')
  @May('request.link')
  @Answers(200, LinkAnswer)
  link(
    @CurrentActor() actor: Actor,
    @Body() asked: Asked,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<LinkAnswer>> {
    return this.linkRequests.run(write, actor, asked);
  }
}

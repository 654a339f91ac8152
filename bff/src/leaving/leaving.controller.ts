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
import { LeavePost as LeavePostBody, OpenWorkView } from './leaving.dto.js';
import { LeavePost } from './leave-post.js';

@Controller('accounts/:id')
export class LeavingController {
  constructor(private readonly leavePost: LeavePost) {}

  @Get('open-work')
  @May('account.close')
  @ApiOkResponse({ type: OpenWorkView })
  preview(@Param('id') accountId: string): Promise<OpenWorkView> {
    return this.leavePost.preview(accountId);
  }

  @Post('leaving')
  @May('account.close')
  @Answers(200, OpenWorkView)
  leave(
    @CurrentActor() actor: Actor,
    @Param('id') accountId: string,
    @Body() { successorId }: LeavePostBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<OpenWorkView>> {
    return this.leavePost.run(write, actor, { accountId, successorId });
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  type Page,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { FollowUp, FollowUpPage, FollowUpQuery, RecordContact, SettleFollowUp } from './follow-up.dto.js';
import { FollowUps } from './follow-ups.js';
import { HandleFollowUp } from './handle-follow-up.js';

@Controller('follow-ups')
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly handle: HandleFollowUp,
  ) {}

  @Get()
  @May('follow-up.read')
  @ApiOkResponse({ type: FollowUpPage })
  list(@CurrentActor() actor: Actor, @Query() query: FollowUpQuery): Promise<Page<FollowUp>> {
    return this.followUps.list(actor, query);
  }

  @Post(':id/contact')
  @May('follow-up.handle')
  @Answers(200, FollowUp)
  contact(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { note, planDate }: RecordContact,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<FollowUp>> {
    const set = { contactNote: note, planDate: planDate ?? null };
    return this.handle.run(write, actor, { id, event: 'contact', set });
  }

  @Post(':id/outcome')
  @May('follow-up.handle')
  @Answers(200, FollowUp)
  settle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { outcome, reason }: SettleFollowUp,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<FollowUp>> {
    return this.handle.run(write, actor, { id, event: 'settle', set: { outcome, outcomeReason: reason } });
  }
}

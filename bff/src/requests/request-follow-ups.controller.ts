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
import { FollowUpQuery, RecordContact, SettleFollowUp } from '../ratings/index.js';
import { RequestFollowUp, RequestFollowUpPage } from './request-follow-up.dto.js';
import { RequestFollowUps } from './request-follow-ups.js';

@Controller('request-follow-ups')
export class RequestFollowUpsController {
  constructor(private readonly followUps: RequestFollowUps) {}

  @Get()
  @May('follow-up.read')
  @ApiOkResponse({ type: RequestFollowUpPage })
  list(@CurrentActor() actor: Actor, @Query() query: FollowUpQuery): Promise<Page<RequestFollowUp>> {
    return this.followUps.list(actor, query);
  }

  @Post(':id/contact')
  @May('follow-up.handle')
  @Answers(200, RequestFollowUp)
  contact(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { note, planDate }: RecordContact,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<RequestFollowUp>> {
    const set = { contactNote: note, planDate: planDate ?? null };
    return this.followUps.run(write, actor, { id, event: 'contact', set });
  }

  @Post(':id/outcome')
  @May('follow-up.handle')
  @Answers(200, RequestFollowUp)
  settle(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { outcome, reason }: SettleFollowUp,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<RequestFollowUp>> {
    return this.followUps.run(write, actor, { id, event: 'settle', set: { outcome, outcomeReason: reason } });
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  DEFAULT_LIMIT,
  May,
  type Page,
  pageOf,
  readCursor,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { FollowUp, FollowUpPage, FollowUpQuery, RecordContact, SettleFollowUp } from './follow-up.dto.js';
import { FollowUps } from './follow-ups.js';
import { HandleFollowUp } from './handle-follow-up.js';

@Controller('rating-follow-ups')
export class FollowUpsController {
  constructor(
    private readonly followUps: FollowUps,
    private readonly handle: HandleFollowUp,
  ) {}

  @Get()
  @May('follow-up.read')
  @ApiOkResponse({ type: FollowUpPage })
  async list(@CurrentActor() actor: Actor, @Query() query: FollowUpQuery): Promise<Page<FollowUp>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.followUps.list({
      status: query.status,
      exceptDepartmentId: actor.departmentId,
      before: readCursor(query.cursor, 1)?.[0],
      limit,
    });
    const { nextCursor } = pageOf(rows, limit, { keyOf: ({ id }) => [id], present: (row) => row });
    return { items: await this.followUps.present(rows.slice(0, limit)), nextCursor };
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

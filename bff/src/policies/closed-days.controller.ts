import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type Actor,
  Answers,
  CurrentActor,
  May,
  type Page,
  PageQuery,
  Write,
  type WriteAnswer,
  type WriteRequest,
} from '../platform/index.js';
import { CloseDay, ClosedDay, ClosedDayPage } from './closed-day.dto.js';
import { ClosedDays } from './closed-days.js';

@ApiTags('calendar')
@Controller('closed-days')
export class ClosedDaysController {
  constructor(private readonly closedDays: ClosedDays) {}

  @Get()
  @May('closed-day.read')
  @ApiOkResponse({ type: ClosedDayPage })
  list(@Query() query: PageQuery): Promise<Page<ClosedDay>> {
    return this.closedDays.list(query);
  }

  @Post()
  @May('closed-day.keep')
  @Answers(201, ClosedDay)
  close(
    @CurrentActor() actor: Actor,
    @Body() body: CloseDay,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<ClosedDay>> {
    return this.closedDays.close(write, actor, body);
  }

  @Post(':date/removal')
  @May('closed-day.keep')
  @Answers(200, ClosedDay)
  reopen(@Param('date') date: string, @Write() write: WriteRequest): Promise<WriteAnswer<ClosedDay>> {
    return this.closedDays.reopen(write, date);
  }
}

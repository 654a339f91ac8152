import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
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
import { ListNotices } from './list-notices.js';
import { type Notice, NoticeCounts, NoticePage, ReadNotices as ReadBody } from './notice.dto.js';
import { ReadNotices } from './read-notices.js';

@Controller('notices')
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly readNotices: ReadNotices,
  ) {}

  @Get()
  @May('notice.read')
  @ApiOkResponse({ type: NoticePage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<Notice>> {
    return this.listNotices.list(actor, query);
  }

  @Get('counts')
  @May('notice.read')
  @ApiOkResponse({ type: NoticeCounts })
  counts(@CurrentActor() actor: Actor): Promise<NoticeCounts> {
    return this.readNotices.count(actor);
  }

  @Post('reading')
  @May('notice.read')
  @Answers(200, NoticeCounts)
  read(
    @CurrentActor() actor: Actor,
    @Body() body: ReadBody,
    @Write() write: WriteRequest,
  ): Promise<WriteAnswer<NoticeCounts>> {
    return this.readNotices.read(write, actor, body);
  }
}

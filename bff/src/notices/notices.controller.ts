import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Actor, CurrentActor, May, type Page, PageQuery } from '../platform/index.js';
import { ListNotices } from './list-notices.js';
import { type Notice, NoticePage } from './notice.dto.js';

@Controller('notices')
export class NoticesController {
  constructor(private readonly listNotices: ListNotices) {}

  @Get()
  @May('notice.read')
  @ApiOkResponse({ type: NoticePage })
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<Page<Notice>> {
    return this.listNotices.list(actor, query);
  }
}

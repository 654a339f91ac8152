import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { DataSource, LessThan } from 'typeorm';
import {
  type Actor,
  CurrentActor,
  DEFAULT_LIMIT,
  May,
  type Page,
  pageOf,
  PageQuery,
  readCursor,
} from '../platform/index.js';
import { type Notice, NoticePage, presentNotice } from './notice.dto.js';
import { NoticeEntity } from './notice.entity.js';

@Controller('notices')
export class NoticesController {
  constructor(private readonly dataSource: DataSource) {}

  /** One's own, newest first. */
  @Get()
  @May('notice.read')
  @ApiOkResponse({ type: NoticePage })
  async list(@CurrentActor() { accountId }: Actor, @Query() query: PageQuery): Promise<Page<Notice>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [before] = readCursor(query.cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(NoticeEntity, {
      where: { accountId, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, { keyOf: ({ id }) => [id], present: presentNotice });
  }
}

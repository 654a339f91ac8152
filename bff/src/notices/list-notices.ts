import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import {
  type Actor,
  DEFAULT_LIMIT,
  type Page,
  pageOf,
  type PageQuery,
  readCursor,
} from '../platform/index.js';
import { type Notice, presentNotice } from './notice.dto.js';
import { NoticeEntity } from './notice.entity.js';

/** One's own notices, newest first. */
@Injectable()
export class ListNotices {
  constructor(private readonly dataSource: DataSource) {}

  async list({ accountId }: Actor, { cursor, limit = DEFAULT_LIMIT }: PageQuery): Promise<Page<Notice>> {
    const [before] = readCursor(cursor, 1) ?? [];
    const rows = await this.dataSource.manager.find(NoticeEntity, {
      where: { accountId, ...(before === undefined ? {} : { id: LessThan(before) }) },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    return pageOf(rows, limit, { keyOf: ({ id }) => [id], present: presentNotice });
  }
}

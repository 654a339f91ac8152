import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type FindOptionsWhere, In, IsNull, LessThanOrEqual } from 'typeorm';
import {
  type Actor,
  type Answer,
  Clock,
  type WriteAnswer,
  type WriteRequest,
  Writes,
} from '../platform/index.js';
import type { NoticeCounts, ReadNotices as ReadBody } from './notice.dto.js';
import { NoticeEntity } from './notice.entity.js';

/** Which of one's own notices one has read, alike on every device. Nobody else learns of it: it is not on record. */
@Injectable()
export class ReadNotices {
  constructor(
    private readonly dataSource: DataSource,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  async count({ accountId }: Actor, tx: EntityManager = this.dataSource.manager): Promise<NoticeCounts> {
    return { unread: await tx.countBy(NoticeEntity, { accountId, readAt: IsNull() }) };
  }

  read(write: WriteRequest, actor: Actor, { ids = [], upTo }: ReadBody): Promise<WriteAnswer<NoticeCounts>> {
    return this.writes.run(write, async (tx): Promise<Answer<NoticeCounts>> => {
      const { accountId } = actor;
      const which: FindOptionsWhere<NoticeEntity>[] = [
        ...(ids.length > 0 ? [{ id: In(ids) }] : []),
        ...(upTo === undefined ? [] : [{ id: LessThanOrEqual(upTo) }]),
      ];
      const readAt = this.clock.now();
      for (const each of which)
        await tx.update(NoticeEntity, { ...each, accountId, readAt: IsNull() }, { readAt });
      return { status: 200, body: await this.count(actor, tx) };
    });
  }
}

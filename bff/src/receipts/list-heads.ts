import { isDate } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import {
  AuditHeadEntity,
  AuditSigner,
  DEFAULT_LIMIT,
  pageOf,
  readCursor,
  refuse,
} from '../platform/index.js';
import type { AuditHeadPage, AuditHeadQuery } from './receipts.dto.js';

@Injectable()
export class ListHeads {
  constructor(
    private readonly dataSource: DataSource,
    private readonly signer: AuditSigner,
  ) {}

  async list({ cursor, limit = DEFAULT_LIMIT }: AuditHeadQuery): Promise<AuditHeadPage> {
    const [before] = readCursor(cursor, 1) ?? [];
    if (before !== undefined && !isDate(before)) refuse('invalid-input', 400);
    const rows = await this.dataSource.manager.find(AuditHeadEntity, {
      where: before === undefined ? {} : { date: LessThan(before) },
      order: { date: 'DESC' },
      take: limit + 1,
    });
    const page = pageOf(rows, limit, { keyOf: ({ date }) => [date], present: ({ head }) => head });
    return { ...page, keys: [...this.signer.trusted].map(([id, publicKey]) => ({ id, publicKey })) };
  }
}

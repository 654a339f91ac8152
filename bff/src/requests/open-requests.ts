import { isOpenRequest, REQUEST_STATUSES } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ListRequests } from './list-requests.js';
import { RequestEntity } from './request.entity.js';
import type { RequestRow } from './request-view.dto.js';

const OPEN = REQUEST_STATUSES.filter(isOpenRequest);
const MOST = 20;

/** What an enterprise waits for, newest first; the reader has made sure that he is of the enterprise. */
@Injectable()
export class OpenRequests {
  constructor(
    private readonly dataSource: DataSource,
    private readonly list: ListRequests,
  ) {}

  async of(enterpriseId: string): Promise<RequestRow[]> {
    const rows = await this.dataSource.manager.find(RequestEntity, {
      where: { enterpriseId, status: In(OPEN) },
      order: { id: 'DESC' },
      take: MOST,
    });
    return this.list.present(rows);
  }
}

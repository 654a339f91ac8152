import { isOpenRequest, REQUEST_STATUSES } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Leaving, OpenWork, type OpenWorkPart } from '../accounts/index.js';
import { HandleEvent, isRefused } from './handle-event.js';
import { RequestEntity } from './request.entity.js';

const OPEN = REQUEST_STATUSES.filter(isOpenRequest);

/** Requests in hand of somebody who leaves: to the successor where he is of the unit, else back to the unit's desk. */
@Injectable()
export class LeaveRequests implements OpenWorkPart, OnModuleInit {
  readonly kind = 'requests';

  constructor(
    private readonly openWork: OpenWork,
    private readonly handleEvent: HandleEvent,
  ) {}

  onModuleInit(): void {
    this.openWork.register(this);
  }

  count(tx: EntityManager, personId: string): Promise<number> {
    return tx.countBy(RequestEntity, { personId, status: In(OPEN) });
  }

  /** By the table of states, as the centre may hand over any request: leaving asks no department. */
  async handOver(tx: EntityManager, { account, successor, actor, requestId }: Leaving): Promise<void> {
    const held = { personId: account.id, status: In(OPEN) };
    const rows = await tx.find(RequestEntity, { select: { id: true }, where: held, order: { id: 'ASC' } });
    const centre = { ...actor, roles: ['centre' as const] };
    for (const { id } of rows) {
      const to = successor && { event: 'hand-over' as const, assigneeId: successor.id };
      const after =
        to && (await this.handleEvent.handle(tx, centre, { id, body: to, requestId, untold: true }));
      if (after === null || isRefused(after)) await tx.update(RequestEntity, { id }, { personId: null });
    }
  }
}

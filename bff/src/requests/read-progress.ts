import { type RequestOutcome, type RequestStatus, resultThatStands } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RequestRepository } from './request.repository.js';

/** How a request stands, for whoever sent it on an enterprise's behalf from outside. */
export interface Progress {
  number: string;
  status: RequestStatus;
  dueAt: Date | null;
  provisional: boolean;
  outcome: RequestOutcome | null;
  closedAt: Date | null;
  /** What the enterprise was told last. */
  result: string | null;
}

@Injectable()
export class ReadProgress {
  constructor(private readonly repository: RequestRepository) {}

  async find(manager: EntityManager, requestId: string): Promise<Progress | null> {
    const record = await this.repository.find(manager, requestId);
    if (record === null) return null;
    const { number, status } = record.request;
    // Linked to another one, it is answered with that.
    const told = (await this.repository.mainOf(manager, record.request)) ?? record;
    const { dueAt, provisional, outcome, closedAt } = told.request;
    const result = resultThatStands(told.events);
    return {
      number,
      status,
      dueAt,
      provisional,
      closedAt,
      result,
      outcome: result === null ? null : outcome,
    };
  }
}

import { canWithRequest } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { type Actor, Clock } from '../platform/index.js';
import { RequestPeople } from './request-people.js';
import { unitsOf } from './request-record.js';
import { RequestEntity } from './request.entity.js';
import { RequestRepository } from './request.repository.js';

/** What other features may know of a request that something of theirs is about. */
export interface RequestMatter {
  id: string;
  number: string;
  enterpriseId: string;
  leadId: string | null;
  reopenings: number;
  /** What it was promised is past due. */
  overdue: boolean;
}

@Injectable()
export class RequestMatters {
  constructor(
    private readonly repository: RequestRepository,
    private readonly people: RequestPeople,
    private readonly clock: Clock,
  ) {}

  /** `null` where there is none, or it is not the actor's to read. */
  async find(tx: EntityManager, actor: Actor, id: string): Promise<RequestMatter | null> {
    const record = await this.repository.find(tx, id);
    if (record === null) return null;
    if (!canWithRequest(await this.people.askerOf(tx, actor, record), 'request.read')) return null;
    const { number, enterpriseId, reopenings, dueAt } = record.request;
    const [leadId = null] = unitsOf(record, 'lead');
    return {
      id,
      number,
      enterpriseId,
      leadId,
      reopenings,
      overdue: dueAt !== null && dueAt <= this.clock.now(),
    };
  }

  /** Numbers by id. */
  async numbersOf(tx: EntityManager, ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.find(RequestEntity, {
      select: { id: true, number: true },
      where: { id: In([...new Set(ids)]) },
    });
    return new Map(rows.map(({ id, number }) => [id, number]));
  }
}

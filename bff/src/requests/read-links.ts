import { canWithRequest, type RequestAsker } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Enterprises } from '../enterprises/index.js';
import type { Actor } from '../platform/index.js';
import { RequestPeople } from './request-people.js';
import { presentLinked } from './request.presenter.js';
import type { LinkedRequests } from './request-view.dto.js';
import type { RequestEntity } from './request.entity.js';
import { RequestRepository } from './request.repository.js';

/** Shown of one request; the count tells of more. */
const MOST = 50;

/** Which requests are answered with one: each to whoever may read it anyway, to others their number. */
@Injectable()
export class ReadLinks {
  constructor(
    private readonly repository: RequestRepository,
    private readonly people: RequestPeople,
    private readonly enterprises: Enterprises,
  ) {}

  async linkedTo(
    manager: EntityManager,
    { actor, asker }: { actor: Actor; asker: RequestAsker },
    mainId: string,
  ): Promise<LinkedRequests> {
    const linked = await this.repository.linkedTo(manager, mainId);
    const shown: RequestEntity[] = [];
    for (const request of linked.slice(0, MOST))
      if (await this.mayRead(manager, { actor, asker }, request)) shown.push(request);
    const enterprises = await this.enterprises.findMany(
      shown.map(({ enterpriseId }) => enterpriseId),
      manager,
    );
    const names = new Map(enterprises.map(({ id, name }) => [id, name]));
    return { count: linked.length, items: shown.map((request) => presentLinked(request, names)) };
  }

  /** Who reads the whole district is not looked up for each. */
  private async mayRead(
    manager: EntityManager,
    { actor, asker: { roles } }: { actor: Actor; asker: RequestAsker },
    { id }: RequestEntity,
  ): Promise<boolean> {
    if (canWithRequest({ roles, relations: ['district'] }, 'request.read')) return true;
    const record = await this.repository.find(manager, id);
    if (record === null) return false;
    return canWithRequest(await this.people.askerOf(manager, actor, record), 'request.read');
  }
}

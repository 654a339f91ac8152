import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertEntities, insertRows } from '../platform/index.js';
import { RequestClockEntity } from './request-clock.entity.js';
import { RequestDepartmentEntity, RequestEventEntity } from './request-parts.entity.js';
import type { RequestRecord } from './request-record.js';
import { RequestEntity } from './request.entity.js';
import { pairKeysOf } from './text-pairs.js';

/** Rows of one INSERT. */
const AT_ONCE = 500;

/** Requests with their parts. Writing takes the transaction; no rule is here. */
@Injectable()
export class RequestRepository {
  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** Puts the changes of one request in a row: to be the first thing a change does. */
  async lock(tx: EntityManager, id: string): Promise<RequestRecord | null> {
    const { affected } = await tx.update(RequestEntity, { id }, { lockSeq: () => 'lockSeq + 1' });
    return affected === 1 ? this.find(tx, id) : null;
  }

  async find(manager: EntityManager, id: string): Promise<RequestRecord | null> {
    const request = await manager.findOneBy(RequestEntity, { id });
    if (request === null) return null;
    const parts = await manager.findBy(RequestDepartmentEntity, { requestId: id });
    const clocks = await manager.find(RequestClockEntity, { where: { requestId: id }, order: { id: 'ASC' } });
    const events = await manager.find(RequestEventEntity, { where: { requestId: id }, order: { id: 'ASC' } });
    return { request, parts, clocks, events };
  }

  /** What this one is linked to. */
  async mainOf(
    manager: EntityManager,
    { duplicateOf, status }: RequestEntity,
  ): Promise<RequestRecord | null> {
    return duplicateOf === null || status !== 'duplicate' ? null : this.find(manager, duplicateOf);
  }

  /** Those that are linked to this one, the longest-standing first. */
  linkedTo(manager: EntityManager, mainId: string): Promise<RequestEntity[]> {
    return manager.find(RequestEntity, {
      where: { duplicateOf: mainId, status: 'duplicate' },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** The same, each locked: written first, so that none that was linked a moment ago is missed. */
  async lockLinkedTo(tx: EntityManager, mainId: string): Promise<RequestRecord[]> {
    const linked = { duplicateOf: mainId, status: 'duplicate' as const };
    await tx.update(RequestEntity, linked, { lockSeq: () => 'lockSeq + 1' });
    const records = [];
    for (const { id } of await this.linkedTo(tx, mainId)) records.push(await this.find(tx, id));
    return records.filter((record) => record !== null);
  }

  async insert(tx: EntityManager, { request, parts, clocks, events }: RequestRecord): Promise<void> {
    await insertEntities(tx, RequestEntity, [request]);
    await insertEntities(tx, RequestDepartmentEntity, parts);
    await insertEntities(tx, RequestClockEntity, clocks);
    await insertEntities(tx, RequestEventEntity, events);
    const pairs = pairKeysOf(request.words).map((pair) => ({ requestId: request.id, pair }));
    for (let from = 0; from < pairs.length; from += AT_ONCE) {
      await insertRows(tx, 'request_pairs', pairs.slice(from, from + AT_ONCE));
    }
  }

  /** Writes what became of a locked request. */
  async save(tx: EntityManager, before: RequestRecord, after: RequestRecord): Promise<void> {
    const { id, lockSeq: _lockSeq, ...columns } = after.request;
    await tx.update(RequestEntity, { id }, columns);
    if (after.parts !== before.parts) {
      await tx.delete(RequestDepartmentEntity, { requestId: id });
      if (after.parts.length > 0) await tx.insert(RequestDepartmentEntity, after.parts);
    }
    for (const clock of after.clocks) {
      if (before.clocks.includes(clock)) continue;
      const isNew = !before.clocks.some((each) => each.id === clock.id);
      if (isNew) await tx.insert(RequestClockEntity, clock as never);
      else await tx.update(RequestClockEntity, { id: clock.id }, clock as never);
    }
    const added = after.events.slice(before.events.length);
    if (added.length > 0) await tx.insert(RequestEventEntity, added as never);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertEntities, insertRows, updateEntity, writeLater } from '../platform/index.js';
import { RequestClockEntity } from './request-clock.entity.js';
import { RequestDepartmentEntity, RequestEventEntity } from './request-parts.entity.js';
import type { RequestRecord } from './request-record.js';
import { RequestEntity } from './request.entity.js';
import { pairKeysOf } from './text-pairs.js';
import { type Around, readRecord, readWhole, type WholeRequest } from './whole-request.js';

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
    await this.lockRow(tx, id);
    return readRecord(tx, id);
  }

  /** The same, with what stands around it. */
  async lockWhole(tx: EntityManager, id: string, around: Around): Promise<WholeRequest | null> {
    await this.lockRow(tx, id);
    return readWhole(tx, id, around);
  }

  find(manager: EntityManager, id: string): Promise<RequestRecord | null> {
    return readRecord(manager, id);
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
    await updateEntity(tx, RequestEntity, before.request, after.request);
    if (after.parts !== before.parts) {
      await writeLater(tx, 'DELETE FROM request_departments WHERE requestId = ?', [before.request.id]);
      await insertEntities(tx, RequestDepartmentEntity, after.parts);
    }
    await this.saveClocks(tx, before.clocks, after.clocks);
    await insertEntities(tx, RequestEventEntity, after.events.slice(before.events.length));
  }

  /** Clocks are started and go on; none is taken away. */
  private async saveClocks(
    tx: EntityManager,
    before: readonly RequestClockEntity[],
    after: readonly RequestClockEntity[],
  ): Promise<void> {
    const earlier = new Map(before.map((clock) => [clock.id, clock]));
    for (const clock of after) {
      const was = earlier.get(clock.id);
      if (was) await updateEntity(tx, RequestClockEntity, was, clock);
    }
    await insertEntities(
      tx,
      RequestClockEntity,
      after.filter(({ id }) => !earlier.has(id)),
    );
  }

  private lockRow(tx: EntityManager, id: string): Promise<void> {
    return writeLater(tx, 'UPDATE service_requests SET lockSeq = lockSeq + 1 WHERE id = ?', [id]);
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { affected, insertRows, marks, readRows, type Row, toSql, writeLater } from '../../platform/index.js';
import type { PlanEventEntity } from './plan-event.entity.js';
import { RECORD_COLUMNS, recordOf, type PlanChanges, type PlanRecord } from './plan-record.js';

export type NewEvent = Omit<PlanEventEntity, 'note' | 'data' | 'role'> &
  Partial<Pick<PlanEventEntity, 'note' | 'data' | 'role'>>;

type Listing = Pick<PlanRecord, 'id' | 'itemIds' | 'officerIds' | 'startsAt' | 'endsAt'>;

const LIVE = ['awaiting-approval', 'approved', 'started'];

/** Plans, what they list and their timeline. Writing takes the transaction; no rule is here. */
@Injectable()
export class PlanRepository {
  constructor(private readonly dataSource: DataSource) {}

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  /** Fixed at filing, so it may be read before the lock that it leads to. */
  async enterpriseIdOf(planId: string): Promise<string | null> {
    const rows: Row[] = await this.manager.query('SELECT enterpriseId FROM inspection_plans WHERE id = ?', [
      planId,
    ]);
    return (rows[0]?.enterpriseId as string | undefined) ?? null;
  }

  async find(manager: EntityManager, planId: string): Promise<PlanRecord | null> {
    const sql = `SELECT ${RECORD_COLUMNS} FROM inspection_plans p WHERE p.id = ?`;
    const rows = await readRows(manager, sql, [planId]);
    return rows[0] ? recordOf(rows[0]) : null;
  }

  /** The live plans that joined the host. */
  async findJoinedTo(tx: EntityManager, hostId: string): Promise<PlanRecord[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${RECORD_COLUMNS} FROM inspection_plans p
       WHERE p.joins = ? AND p.status IN (${marks(LIVE)}) ORDER BY p.id`,
      [hostId, ...LIVE],
    );
    return rows.map(recordOf);
  }

  async insert(tx: EntityManager, plan: PlanRecord): Promise<void> {
    const { itemIds, officerIds, ...row } = plan;
    await insertRows(tx, 'inspection_plans', [row]);
    await this.insertListed(tx, plan);
  }

  /** False where somebody else changed the plan since that version. */
  async update(
    tx: EntityManager,
    plan: { id: string; version: number },
    changes: PlanChanges,
  ): Promise<boolean> {
    const names = Object.keys(changes);
    const sql = `UPDATE inspection_plans SET ${names.map((name) => `${name} = ?, `).join('')}version = version + 1
      WHERE id = ? AND version = ?`;
    const values = Object.values(changes).map(toSql);
    return (await affected(tx, sql, [...values, plan.id, plan.version])) === 1;
  }

  async replaceListed(tx: EntityManager, plan: Listing): Promise<void> {
    await writeLater(tx, 'DELETE FROM plan_items WHERE planId = ?', [plan.id]);
    await writeLater(tx, 'DELETE FROM plan_officers WHERE planId = ?', [plan.id]);
    await this.insertListed(tx, plan);
  }

  async addEvent(tx: EntityManager, event: NewEvent): Promise<void> {
    await insertRows(tx, 'plan_events', [{ role: null, note: null, data: null, ...event }]);
  }

  private async insertListed(
    tx: EntityManager,
    { id: planId, itemIds, officerIds, startsAt, endsAt }: Listing,
  ): Promise<void> {
    const items = itemIds.map((itemId, position) => ({ planId, position, itemId }));
    const officers = officerIds.map((officerId, position) => ({ planId, position, officerId }));
    await insertRows(tx, 'plan_items', items);
    await insertRows(
      tx,
      'plan_officers',
      officers.map((row) => ({ ...row, startsAt, endsAt })),
    );
  }
}

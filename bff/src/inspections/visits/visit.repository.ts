import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { affected, insertRows, instantOf, toSql, type Row } from '../../platform/index.js';
import type { VisitEntity } from './visit.entity.js';

type Finished = Omit<VisitEntity, 'lateReport'>;

@Injectable()
export class VisitRepository {
  async startOf(tx: EntityManager, planId: string): Promise<Date | null> {
    const rows: Row[] = await tx.query('SELECT startedAt FROM inspection_visits WHERE planId = ?', [planId]);
    return rows[0] ? instantOf(rows[0].startedAt) : null;
  }

  /** Whether an item is on the list of what is not punished the first time. */
  async hasNoPenaltyItem(tx: EntityManager, planId: string): Promise<boolean> {
    const rows: Row[] = await tx.query(
      `SELECT 1 FROM plan_items l JOIN inspection_items i ON i.id = l.itemId
       WHERE l.planId = ? AND i.noPenalty = 1 LIMIT 1`,
      [planId],
    );
    return rows.length > 0;
  }

  /** An off-site check was never started: its row comes with its result. */
  async finish(tx: EntityManager, visit: Finished): Promise<void> {
    const { planId, finishedAt, result, words, correctionDueDate, leniency } = visit;
    const changed = await affected(
      tx,
      `UPDATE inspection_visits SET finishedAt = ?, result = ?, words = ?, correctionDueDate = ?, leniency = ?
       WHERE planId = ?`,
      [finishedAt, result, words, correctionDueDate, leniency, planId].map(toSql),
    );
    if (changed === 0) await insertRows(tx, 'inspection_visits', [{ ...visit, lateReport: false }]);
  }
}

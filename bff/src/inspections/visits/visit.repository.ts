import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { affected, insertRows, instantOf, toSql, type Row } from '../rows.js';
import type { VisitEntity } from './visit.entity.js';

type Finished = Omit<VisitEntity, 'lateReport'>;

@Injectable()
export class VisitRepository {
  async startOf(tx: EntityManager, planId: string): Promise<Date | null> {
    const rows: Row[] = await tx.query('SELECT startedAt FROM inspection_visits WHERE planId = ?', [planId]);
    return rows[0] ? instantOf(rows[0].startedAt) : null;
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

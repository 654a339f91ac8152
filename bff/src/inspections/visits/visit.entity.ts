import type { VisitResult } from '@anqi/shared';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PlanEntity } from '../plans/plan.entity.js';

@Entity('inspection_visits')
export class VisitEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => PlanEntity, { name: 'fk_inspection_visits_planId' })
  planId: string;

  @Column({ type: 'datetime', precision: 3 })
  startedAt: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  result: VisitResult | null;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'varchar', length: 10, nullable: true })
  correctionDueDate: string | null;

  /** The first slight breach of an item on the no-penalty list was let pass (S001 二(二)1). */
  @Column({ type: 'boolean' })
  leniency: boolean;

  /** An emergency that was reported later than the policy allows: taken, and flagged. */
  @Column({ type: 'boolean' })
  lateReport: boolean;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

export const VISIT_RESULTS = ['no-problem', 'advice', 'correction', 'case'] as const;
export type VisitResult = (typeof VISIT_RESULTS)[number];

@Entity('inspection_visits')
export class VisitEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
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

import type { Decision, Draft, Outcome } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A filing that made no plan. How often the window held is a figure people want, so it is kept. */
@Entity('filing_attempts')
@Index('ix_filing_attempts_departmentId_at_id', ['departmentId', 'at', 'id'])
@Index('ix_filing_attempts_awaitsCoordinator_at_id', ['awaitsCoordinator', 'at', 'id'])
export class FilingAttemptEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  enterpriseId: string;

  @Column({ type: 'varchar', length: 26 })
  departmentId: string;

  @Column({ type: 'varchar', length: 26 })
  filedBy: string;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 16 })
  outcome: Outcome;

  /** Drafts of unannounced visits are counted for their own department alone. */
  @Column({ type: 'boolean' })
  unannounced: boolean;

  @Column({ type: 'json' })
  draft: Draft;

  @Column({ type: 'json' })
  decision: Decision;

  /** The rules that stood against it, comma-separated in rule order: sums group by this. */
  @Column({ type: 'varchar', length: 255 })
  failedRules: string;

  /** The plan that the attempt would have amended. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  amendsPlanId: string | null;

  @Column({ type: 'boolean' })
  awaitsCoordinator: boolean;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  decidedBy: string | null;

  @Column({ type: 'boolean', nullable: true })
  accepted: boolean | null;

  @Column({ type: 'text', nullable: true })
  decidedReason: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  madePlanId: string | null;
}

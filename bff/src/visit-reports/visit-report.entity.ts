import type { ReportOutcome, ReportStatus } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '../platform/index.js';

/** Somebody says that a visit showed no code (无码不检查). */
@Entity('visit_reports')
@Index('ix_visit_reports_contactPhone', ['contactPhone'])
@Index('ix_visit_reports_status_id', ['status', 'id'])
export class VisitReportEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 12 })
  status: ReportStatus;

  @Column({ type: 'varchar', length: 26, nullable: true })
  enterpriseId: string | null;

  @Column({ type: 'varchar', length: 18, nullable: true })
  creditCode: string | null;

  @Column({ type: 'varchar', length: 120, nullable: true })
  enterpriseName: string | null;

  /** Which department the visitors said they were of. */
  @Column({ type: 'varchar', length: 120, nullable: true })
  departmentName: string | null;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @PersonalColumn('phone', { nullable: true })
  contactPhone: string | null;

  @Column({ type: 'datetime', precision: 3 })
  happenedAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  @Column({ type: 'varchar', length: 26, nullable: true })
  reporterId: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome: ReportOutcome | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  handledBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  handledAt: Date | null;
}

import type { DepartmentFirst, DueDay, RatingLevel, SummonsKind, SummonsStatus } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../departments/index.js';
import { EnterpriseEntity } from '../enterprises/index.js';
import { PersonalColumn } from '../platform/index.js';

/** An enterprise or a town calls its officer or a department (吹哨), which reports (报到). */
@Entity('summonses')
@Index('ix_summonses_callerEnterpriseId', ['callerEnterpriseId'])
@Index('ix_summonses_callerTownId', ['callerTownId'])
@Index('ix_summonses_departmentId_status', ['departmentId', 'status'])
@Index('ix_summonses_requestId', ['requestId'])
@Index('ix_summonses_contactPhone', ['contactPhone'])
@Index('ix_summonses_status', ['status'])
@Index('ix_summonses_calledAt', ['calledAt'])
@Index('ix_summonses_nextCheckAt', ['nextCheckAt'])
export class SummonsEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 32 })
  kind: SummonsKind;

  @Column({ type: 'varchar', length: 12 })
  status: SummonsStatus;

  /** Of the two the one that calls. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_summonses_callerEnterpriseId' })
  callerEnterpriseId: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_summonses_callerTownId' })
  callerTownId: string | null;

  /** An account. */
  @Column({ type: 'varchar', length: 26 })
  calledBy: string;

  /** The department that is called, or the unit of the officer who is. */
  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_summonses_departmentId' })
  departmentId: string;

  /** The account on the enterprise's card when its officer was called; whoever serves today may report. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  officerId: string | null;

  /** The request that it is about. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  requestId: string | null;

  /** Why it had to go to a department. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  departmentFirst: DepartmentFirst | null;

  @Column({ type: 'text' })
  words: string;

  @PersonalColumn('phone', { nullable: true })
  contactPhone: string | null;

  @Column({ type: 'datetime', precision: 3 })
  calledAt: Date;

  /** In working days; what it comes to, and why, is in the columns after it. */
  @Column({ type: 'int' })
  length: number;

  @Column({ type: 'datetime', precision: 3 })
  dueAt: Date;

  @Column({ type: 'boolean' })
  provisional: boolean;

  @Column({ type: 'json' })
  days: DueDay[];

  /** The version of the rules in force when it was called. */
  @Column({ type: 'int' })
  policyVersion: number;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  nextCheckAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  reportedAt: Date | null;

  /** An account. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  reportedBy: string | null;

  @Column({ type: 'text', nullable: true })
  reportWords: string | null;

  /** Settled, or called off. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  endedAt: Date | null;

  @Column({ type: 'boolean', nullable: true })
  solved: boolean | null;

  @Column({ type: 'text', nullable: true })
  endWords: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  ratedAt: Date | null;

  @Column({ type: 'int', nullable: true })
  rating: RatingLevel | null;

  @Column({ type: 'text', nullable: true })
  ratingWords: string | null;
}

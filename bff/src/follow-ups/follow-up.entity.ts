import type { FollowUpOutcome, FollowUpStatus, FollowUpSubject } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DepartmentEntity } from '../departments/index.js';
import { EnterpriseEntity } from '../enterprises/index.js';

/** What the centre or the supervisor does about a bad rating (差评整改), of a visit or of a request. */
@Entity('follow_ups')
@Index('ix_follow_ups_subject_subjectId', ['subject', 'subjectId'])
@Index('ix_follow_ups_status_id', ['status', 'id'])
@Index('ix_follow_ups_closedAt', ['closedAt'])
export class FollowUpEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 8 })
  subject: FollowUpSubject;

  /** Of the plan, or of the request. */
  @Column({ type: 'varchar', length: 26 })
  subjectId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => EnterpriseEntity, { name: 'fk_follow_ups_enterpriseId' })
  enterpriseId: string;

  /** The rating as it was given: a request that is reopened loses it. */
  @Column({ type: 'int' })
  level: number;

  @Column({ type: 'text', nullable: true })
  words: string | null;

  @Column({ type: 'varchar', length: 20 })
  status: FollowUpStatus;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  /** Contact is made by the end of this date. */
  @Column({ type: 'varchar', length: 10 })
  contactDueDate: string;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  contactedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  contactNote: string | null;

  /** By when a complex matter is to be settled. */
  @Column({ type: 'varchar', length: 10, nullable: true })
  planDate: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  outcome: FollowUpOutcome | null;

  @Column({ type: 'text', nullable: true })
  outcomeReason: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  handledBy: string | null;
}

/** A unit that was rated: nobody of it follows the rating up. */
@Entity('follow_up_units')
@Index('ix_follow_up_units_departmentId', ['departmentId'])
export class FollowUpUnitEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => FollowUpEntity, { name: 'fk_follow_up_units_followUpId' })
  followUpId: string;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => DepartmentEntity, { name: 'fk_follow_up_units_departmentId' })
  departmentId: string;
}

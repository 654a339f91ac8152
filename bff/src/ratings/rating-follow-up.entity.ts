import type { FollowUpOutcome, FollowUpStatus } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RatingEntity } from './rating.entity.js';

/** What the centre or the supervisor does about a bad rating (差评整改). */
@Entity('rating_follow_ups')
@Index('ix_rating_follow_ups_ratingId', ['ratingId'], { unique: true })
@Index('ix_rating_follow_ups_departmentId_status', ['departmentId', 'status'])
@Index('ix_rating_follow_ups_status_id', ['status', 'id'])
export class RatingFollowUpEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => RatingEntity, { name: 'fk_rating_follow_ups_ratingId' })
  ratingId: string;

  @Column({ type: 'varchar', length: 26 })
  departmentId: string;

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

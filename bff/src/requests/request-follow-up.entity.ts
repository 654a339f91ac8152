import type { FollowUpOutcome, FollowUpStatus } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RequestEntity } from './request.entity.js';

/** What the centre or the supervisor does about a request's bad rating (差评整改, S003 一(三)). */
@Entity('request_follow_ups')
@Index('ix_request_follow_ups_requestId', ['requestId'])
@Index('ix_request_follow_ups_status_id', ['status', 'id'])
export class RequestFollowUpEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => RequestEntity, { name: 'fk_request_follow_ups_requestId' })
  requestId: string;

  /** The rated units: nobody of theirs follows it up. */
  @Column({ type: 'json' })
  unitIds: string[];

  @Column({ type: 'int' })
  rating: number;

  @Column({ type: 'varchar', length: 20 })
  status: FollowUpStatus;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  /** Contact is made by then. */
  @Column({ type: 'datetime', precision: 3 })
  contactDueAt: Date;

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

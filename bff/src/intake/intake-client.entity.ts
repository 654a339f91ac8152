import type { CategoryName, IntakeChannel } from '@anqi/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Another system that sends requests by its key: the hotline 12345, the service cloud. */
@Entity('intake_clients')
@Index('ix_intake_clients_keyId', ['keyId'], { unique: true })
export class IntakeClientEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 60 })
  name: string;

  @Column({ type: 'varchar', length: 12 })
  channel: IntakeChannel;

  /** The part of the key that finds the row; the other part is kept as its keyed hash alone. */
  @Column({ type: 'varchar', length: 16 })
  keyId: string;

  @Column({ type: 'varchar', length: 64 })
  secretHash: string;

  /** What the sender's own categories mean here. */
  @Column({ type: 'json' })
  categories: CategoryName[];

  @Column({ type: 'varchar', length: 26 })
  createdBy: string;

  @Column({ type: 'datetime', precision: 3 })
  createdAt: Date;

  /** To the minute. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  revokedAt: Date | null;
}

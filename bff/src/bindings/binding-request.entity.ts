import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalColumn } from '../platform/index.js';

export const BINDING_STATUSES = ['open', 'confirmed', 'declined'] as const;
export type BindingStatus = (typeof BINDING_STATUSES)[number];

/** Somebody asks to be confirmed as an enterprise's administrator. By itself it gives no right to anything. */
@Entity('binding_requests')
@Index('ix_binding_requests_keyHash', ['keyHash'], { unique: true })
@Index('ix_binding_requests_status_id', ['status', 'id'])
@Index('ix_binding_requests_contactPhone', ['contactPhone'])
export class BindingRequestEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  /** SHA-256 of the key that the asker's phone made up: who has the key may ask how it stands. */
  @Column({ type: 'varchar', length: 64 })
  keyHash: string;

  @Column({ type: 'varchar', length: 12 })
  status: BindingStatus;

  /** As the asker states it. */
  @Column({ type: 'varchar', length: 120 })
  enterprise: string;

  @Column({ type: 'varchar', length: 18, nullable: true })
  creditCode: string | null;

  /** Found by the credit code, or named by whoever decided. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  enterpriseId: string | null;

  @PersonalColumn('name', { nullable: true })
  contactName: string | null;

  @PersonalColumn('phone', { nullable: true })
  contactPhone: string | null;

  @Column({ type: 'varchar', length: 60 })
  title: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  askedBy: string | null;

  @Column({ type: 'datetime', precision: 3 })
  askedAt: Date;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  decidedBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  decidedAt: Date | null;
}

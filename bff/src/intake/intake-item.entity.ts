import type { IntakeStatus } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IntakeClientEntity } from './intake-client.entity.js';
import { PersonalJsonColumn } from '../platform/index.js';

/** What was sent, kept until it is a request: afterwards the request has it. */
export interface SentRequest {
  enterpriseId?: string;
  creditCode?: string;
  enterpriseName?: string;
  category?: string;
  words: string;
  urgency: 'normal' | 'urgent';
  contactName?: string;
  contactPhone?: string;
}

/** One thing that another system sent, by its own number: sent again, it is the same one. */
@Entity('intake_items')
@Index('ix_intake_items_clientId_externalKey', ['clientId', 'externalKey'], { unique: true })
@Index('ix_intake_items_status_id', ['status', 'id'])
export class IntakeItemEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => IntakeClientEntity, { name: 'fk_intake_items_clientId' })
  clientId: string;

  @Column({ type: 'varchar', length: 60 })
  externalId: string;

  /** SHA-256 of the sender's number: no collation takes two of them for one. */
  @Column({ type: 'varchar', length: 64 })
  externalKey: string;

  /** Keyed digest of all that was sent. */
  @Column({ type: 'varchar', length: 64 })
  fingerprint: string;

  @Column({ type: 'varchar', length: 12 })
  status: IntakeStatus;

  @Column({ type: 'varchar', length: 26, nullable: true })
  requestId: string | null;

  @PersonalJsonColumn({ nullable: true })
  sent: SentRequest | null;

  @Column({ type: 'datetime', precision: 3 })
  receivedAt: Date;

  @Column({ type: 'varchar', length: 26, nullable: true })
  decidedBy: string | null;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  decidedAt: Date | null;

  /** Why it was declined. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

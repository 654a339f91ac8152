import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { PersonalJsonColumn } from '../personal/personal-column.js';

/** `heads`: whoever heads the department, or deputises, on the day of delivery. */
export type RecipientKind = 'enterprise' | 'department' | 'heads' | 'account' | 'role';
export type DeliveryState = 'pending' | 'delivered' | 'failed';

/** Something that happened and has to be told, committed with the change itself. */
@Entity('outbox_messages')
@Index('ix_outbox_messages_dedupeKey', ['dedupeKey'], { unique: true })
@Index('ix_outbox_messages_state_nextAttemptAt', ['state', 'nextAttemptAt'])
@Index('ix_outbox_messages_leaseId', ['leaseId'])
export class OutboxMessageEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'varchar', length: 12 })
  recipientKind: RecipientKind;

  /** Id of the recipient, or the role. */
  @Column({ type: 'varchar', length: 26 })
  recipientId: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  planId: string | null;

  @PersonalJsonColumn()
  data: Record<string, unknown>;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 120 })
  dedupeKey: string;

  @Column({ type: 'varchar', length: 12 })
  state: DeliveryState;

  /** How many failed. */
  @Column({ type: 'int' })
  attempts: number;

  /** Of processes of an earlier version alone, which may deliver beside these during an upgrade: it goes with the next one. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  leaseId: string | null;

  /** When it may be tried (again). */
  @Column({ type: 'datetime', precision: 3 })
  nextAttemptAt: Date;

  @Column({ type: 'varchar', length: 120, nullable: true })
  lastError: string | null;
}

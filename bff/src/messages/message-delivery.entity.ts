import type { MessageReason, MessageState } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { PersonalJsonColumn } from '../platform/index.js';

/** A message of the outbox on its way to one account by a channel that leaves the house. */
@Entity('message_deliveries')
@Index('ix_message_deliveries_messageId_accountId_channel', ['messageId', 'accountId', 'channel'], {
  unique: true,
})
@Index('ix_message_deliveries_at', ['at'])
@Index('ix_message_deliveries_nextCheckAt', ['nextCheckAt'])
@Index('ix_message_deliveries_state_id', ['state', 'id'])
export class MessageDeliveryEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  messageId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_message_deliveries_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 12 })
  channel: 'wechat';

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  planId: string | null;

  @PersonalJsonColumn()
  data: Record<string, unknown>;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  @Column({ type: 'varchar', length: 12 })
  state: MessageState;

  @Column({ type: 'varchar', length: 20, nullable: true })
  reason: MessageReason | null;

  /** WeChat's own number of what went wrong. */
  @Column({ type: 'int', nullable: true })
  errcode: number | null;

  /** How often it was sent, or tried. */
  @Column({ type: 'int' })
  attempts: number;

  /** The attempt that last began: only its own outcome is written down. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  attemptId: string | null;

  /** One of the messages that the account agreed to is set aside for this one. */
  @Column({ type: 'boolean' })
  holdsGrant: boolean;

  /** `pending`: when it is sent; `sending`: when its process counts as ended; else nobody looks after it. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  nextCheckAt: Date | null;

  @Column({ type: 'datetime', precision: 3 })
  changedAt: Date;
}

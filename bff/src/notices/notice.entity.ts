import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';
import { PersonalJsonColumn } from '../platform/index.js';

/** A message of the outbox as it reached one account. */
@Entity('notices')
@Index('ix_notices_messageId_accountId', ['messageId', 'accountId'], { unique: true })
@Index('ix_notices_at', ['at'])
@Index('ix_notices_accountId_id', ['accountId', 'id'])
@Index('ix_notices_accountId_readAt', ['accountId', 'readAt'])
export class NoticeEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  messageId: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_notices_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 40 })
  kind: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  planId: string | null;

  @PersonalJsonColumn()
  data: Record<string, unknown>;

  @Column({ type: 'datetime', precision: 3 })
  at: Date;

  /** When its account read it, on whatever device. */
  @Column({ type: 'datetime', precision: 3, nullable: true })
  readAt: Date | null;
}

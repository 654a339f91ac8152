import type { ConsentAnswer } from '@anqi/shared';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** What an account agreed to get by a template. Each consent is for one message. */
@Entity('message_consents')
export class MessageConsentEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_message_consents_accountId' })
  accountId: string;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  templateId: string;

  /** Messages that may still be sent. */
  @Column({ type: 'int' })
  granted: number;

  @Column({ type: 'varchar', length: 8 })
  lastAnswer: ConsentAnswer;

  @Column({ type: 'datetime', precision: 3 })
  answeredAt: Date;
}

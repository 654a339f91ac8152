import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** The WeChat user who may sign in as an account. Apart from reminders: agreeing to those gives no right. */
@Entity('wechat_identities')
@Index('ix_wechat_identities_openid', ['openid'], { unique: true })
export class WechatIdentityEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_wechat_identities_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 64 })
  openid: string;

  @Column({ type: 'datetime', precision: 3 })
  boundAt: Date;
}

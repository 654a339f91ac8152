import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../../accounts/index.js';

/** Whom WeChat knows an account as. One person's openid is never two accounts' at a time. */
@Entity('wechat_bindings')
@Index('ix_wechat_bindings_openid', ['openid'], { unique: true })
export class WechatBindingEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_wechat_bindings_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 64 })
  openid: string;

  @Column({ type: 'datetime', precision: 3 })
  boundAt: Date;
}

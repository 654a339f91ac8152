import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The access token that all processes share. */
@Entity('wechat_tokens')
export class WechatTokenEntity {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  appId: string;

  @Column({ type: 'varchar', length: 512, nullable: true })
  token: string | null;

  /** From then on it counts as expired: somewhat before it does at WeChat. */
  @Column({ type: 'datetime', precision: 3 })
  expiresAt: Date;

  /** Whoever fetches, or fetched, the next one. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  leaseId: string | null;

  @Column({ type: 'datetime', precision: 3 })
  leasedUntil: Date;
}

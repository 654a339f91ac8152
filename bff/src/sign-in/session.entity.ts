import type { DeviceApp, DeviceSystem, SessionEnd, SignInMethod } from '@anqi/shared';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from '../accounts/index.js';

/** A sign-in on one device, with all the tokens that followed from it. */
@Entity('sign_in_sessions')
@Index('ix_sign_in_sessions_accountId', ['accountId'])
@Index('ix_sign_in_sessions_idleUntil', ['idleUntil'])
export class SessionEntity {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  @ForeignKey(() => AccountEntity, { name: 'fk_sign_in_sessions_accountId' })
  accountId: string;

  @Column({ type: 'varchar', length: 12 })
  method: SignInMethod;

  @Column({ type: 'varchar', length: 12 })
  app: DeviceApp;

  @Column({ type: 'varchar', length: 12 })
  system: DeviceSystem;

  /** Random; tokens follow from it and from SESSION_KEY, so that neither alone makes one. */
  @Column({ type: 'varchar', length: 64 })
  seed: string;

  /** Which refresh token is the one in use. */
  @Column({ type: 'int' })
  generation: number;

  @Column({ type: 'datetime', precision: 3 })
  startedAt: Date;

  @Column({ type: 'datetime', precision: 3 })
  renewedAt: Date;

  /** It ends then unless it is renewed before. */
  @Column({ type: 'datetime', precision: 3 })
  idleUntil: Date;

  /** It ends then in any case. */
  @Column({ type: 'datetime', precision: 3 })
  lastsUntil: Date;

  @Column({ type: 'datetime', precision: 3, nullable: true })
  endedAt: Date | null;

  @Column({ type: 'varchar', length: 12, nullable: true })
  endReason: SessionEnd | null;
}
